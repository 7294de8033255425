import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { mattersOf, outOfTime } from '../../../../server/domain/law/matters.ts'
import { type ConditionKey, missingBefore, type RouteKey, routesFor } from '../../../../server/domain/law/routes.ts'
import { call, client, dispute, facts, invoice, planOn, sent } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { act } from './acts.ts'

vi.setConfig({ testTimeout: timeout })

const TODAY = '2026-11-21'
const business = client()
const consumer = client({ kind: 'consumer' })
const publicBody = client({ kind: 'public' })
const reminded = { interactions: [sent('2026-06-10', 'x')], legalActs: [act('formal-notice', '2026-07-10')] }

const matter = (known: Partial<CaseFacts>) => {
  const [first] = mattersOf(facts(known), planOn(TODAY, known).state, TODAY)
  if (!first) throw new Error('nothing is late')
  return first
}
const routes = (known: Partial<CaseFacts>) => routesFor(matter(known), facts(known), TODAY)
const keys = (known: Partial<CaseFacts>) => routes(known).map((one) => one.key)
const route = (key: RouteKey, known: Partial<CaseFacts>) => {
  const found = routes(known).find((one) => one.key === key)
  if (!found) throw new Error(`${key} is not there`)
  return found
}
const met = (key: RouteKey, condition: ConditionKey, known: Partial<CaseFacts>) =>
  route(key, known).conditions.find((one) => one.key === condition)?.met

describe('what there is to decide about', () => {
  it('is one matter per currency, the largest first, never added', () => {
    const invoices = [
      invoice(),
      invoice({ id: 'B', currency: 'CHF', amount: 500_000 }),
      invoice({ id: 'C', amount: 1 }),
    ]
    expect(mattersOf(facts({ invoices }), planOn(TODAY, { invoices }).state, TODAY)).toMatchObject([
      { currency: 'CHF', amount: 500_000 },
      { currency: 'EUR', amount: 120_001 },
    ])
  })

  it('leaves out what is not late, what was given up and what is past the time to sue', () => {
    const invoices = [
      invoice({ dueOn: '2026-12-01' }),
      invoice({ id: 'B', issuedOn: '2020-01-01', dueOn: '2020-02-01' }),
    ]
    const state = planOn(TODAY, { invoices }).state
    expect(mattersOf(facts({ invoices }), state, TODAY)).toEqual([])
    expect(outOfTime(facts({ invoices }), state, TODAY)).toBe(1)
    const given = { interactions: [call('2026-11-01', 'PERTE')] }
    expect(mattersOf(facts(given), planOn(TODAY, given).state, TODAY)).toEqual([])
  })
})

describe('no formal notice, court or agency without a written reminder in the journal', () => {
  it('warns, and holds every such route back', () => {
    expect(missingBefore(facts(), matter({}))).toEqual(['written-reminder', 'formal-notice'])
    const held = routes({}).filter((one) => one.key !== 'written-reminder' && one.key !== 'trade-bill')
    expect(held.map((one) => one.state)).toEqual(held.map(() => 'not-yet'))
  })

  it('a call, or a letter that came back, is none', () => {
    for (const one of [call('2026-06-10', 'NR'), sent('2026-06-10', 'x', { outcome: 'NPAI' })])
      expect(missingBefore(facts({ interactions: [one] }), matter({}))).toContain('written-reminder')
  })

  it('is satisfied by an e-mail that left', () => {
    expect(missingBefore(facts({ interactions: [sent('2026-06-10', 'x')] }), matter({}))).toEqual(['formal-notice'])
    expect(route('formal-notice', { interactions: [sent('2026-06-10', 'x')] }).state).toBe('open')
  })

  it('warns of an open dispute', () => {
    const known = { ...reminded, disputes: [dispute('2026-08-01', 20_000)] }
    expect(missingBefore(facts(known), matter(known))).toEqual(['dispute-open'])
  })
})

describe('between businesses', () => {
  it('small claims, conciliation, an order for payment, an interim payment and an agency are looked at', () => {
    expect(keys({ client: business, ...reminded })).toEqual([
      'small-claims',
      'conciliation',
      'payment-order-commercial',
      'payment-order-civil',
      'interim-payment',
      'hand-over',
      'trade-bill',
    ])
  })

  it('small claims (CPCE L125-1, R125-1) stop at 5,000 EUR, interest included: near it nothing is said', () => {
    const of = (amount: number) => met('small-claims', 'up-to-5000', { invoices: [invoice({ amount })], ...reminded })
    expect([of(450_000), of(450_001), of(500_000), of(500_001)]).toEqual([true, null, null, false])
    expect(met('small-claims', 'up-to-5000', { invoices: [invoice({ currency: 'CHF' })], ...reminded })).toBe(null)
  })

  it('an order for payment asks for an undisputed sum (CPC art. 1405): the rest of a part may go on', () => {
    const disputed = (amount: number) =>
      met('payment-order-commercial', 'undisputed', { ...reminded, disputes: [dispute('2026-08-01', amount)] })
    expect(disputed(20_000)).toBe(null)
    expect(disputed(120_000)).toBe(false)
    expect(met('payment-order-commercial', 'undisputed', reminded)).toBe(true)
  })

  it('the bill on undisputed trade debts is only to be watched, never open', () => {
    expect(route('trade-bill', reminded)).toMatchObject({
      state: 'pending',
      conditions: [{ key: 'in-force', met: false }],
    })
  })

  it('a debtor abroad is said to need other ways', () => {
    expect(met('payment-order-civil', 'in-france', { client: client({ country: 'BE' }), ...reminded })).toBe(false)
  })
})

describe('against a consumer', () => {
  it('there is no commercial court and no bill on trade debts', () => {
    expect(keys({ client: consumer, ...reminded })).toEqual([
      'small-claims',
      'conciliation',
      'payment-order-civil',
      'interim-payment',
      'hand-over',
    ])
  })
})

describe('against a public body', () => {
  it('the routes are default interest, the prefect and the administrative court, and no bailiff', () => {
    expect(keys({ client: publicBody, ...reminded })).toEqual(['public-interest', 'public-prefect', 'public-court'])
  })
})

describe('a hand-over to an agency', () => {
  it('waits for thirty days late and for the other options (study C102)', () => {
    const fresh = { invoices: [invoice({ dueOn: '2026-10-30' })], ...reminded }
    expect(met('hand-over', 'thirty-days-late', fresh)).toBe(false)
    expect(route('hand-over', reminded).state).toBe('open')
    expect(route('hand-over', { interactions: reminded.interactions }).state).toBe('not-yet')
  })

  it('is not proposed to who collects for others already', () => {
    expect(keys({ ...reminded, workspaceKind: 'mandate' })).not.toContain('hand-over')
  })
})

describe('an insolvent debtor', () => {
  it('leaves one way, to declare the claim', () => {
    const judged = { legalActs: [...reminded.legalActs, act('insolvency', '2026-10-01')] }
    expect(keys(judged)).toEqual(['claim-declaration'])
    expect(route('claim-declaration', judged).state).toBe('not-yet')
    expect(keys({ interactions: [call('2026-10-01', 'INSOLV')] })).toEqual(['claim-declaration'])
  })
})

describe('a client of unknown kind', () => {
  it('gets no legal route at all', () => {
    expect(keys({ client: client({ kind: 'unknown' }), ...reminded })).toEqual([])
  })
})

describe('whatever the case', () => {
  const any = fc.record({
    kind: fc.constantFrom('business' as const, 'consumer' as const, 'public' as const),
    amount: fc.integer({ min: 1, max: 2_000_000 }),
    disputed: fc.integer({ min: 0, max: 2_000_000 }),
    late: fc.integer({ min: 1, max: 300 }),
    wrote: fc.boolean(),
    notice: fc.boolean(),
  })

  it('a route is open only when no condition is known to be missing, and courts never without a reminder', () => {
    fc.assert(
      fc.property(any, ({ kind, amount, disputed, late, wrote, notice }) => {
        const dueOn = addDays(TODAY, -late)
        const known: Partial<CaseFacts> = {
          client: client({ kind }),
          invoices: [invoice({ amount, dueOn, issuedOn: addDays(dueOn, -30) })],
          disputes: disputed > 0 ? [dispute(dueOn, disputed)] : [],
          interactions: wrote ? [sent(dueOn, 'x')] : [],
          legalActs: notice ? [act('formal-notice', dueOn)] : [],
        }
        for (const one of routes(known)) {
          const missing = one.conditions.some((condition) => condition.met === false)
          expect(one.state === 'open').toBe(!missing && one.key !== 'trade-bill')
          if (!wrote && !notice && one.state === 'open')
            expect(['written-reminder', 'public-interest']).toContain(one.key)
        }
      }),
      { numRuns: runs },
    )
  })
})
