import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { type ClockCode, clocksOf, nearClocks, serviceDeadline } from '../../../../server/domain/law/clocks.ts'
import { addMonths, putOff } from '../../../../server/domain/law/months.ts'
import { placeOf } from '../../../../server/domain/law/place.ts'
import type { LegalActKind } from '../../../../server/domain/records/facts.ts'
import { isDay } from '../../../../server/domain/records/primitives.ts'
import { call, client, creditor, facts, invoice, payment, planOn } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { act } from './acts.ts'

vi.setConfig({ testTimeout: timeout })

const TODAY = '2026-11-21'

const clocks = (known: Partial<CaseFacts>, today = TODAY) => clocksOf(facts(known), planOn(today, known).state, today)
const on = (code: ClockCode, known: Partial<CaseFacts>, today = TODAY) =>
  clocks(known, today).find((one) => one.code === code)?.on

describe('a time counted in months (CPC art. 641)', () => {
  it('ends on the day of the same number, or the last one of the month', () => {
    expect(addMonths('2026-01-15', 1)).toBe('2026-02-15')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
    expect(addMonths('2026-10-31', 3)).toBe('2027-01-31')
  })

  it('is put off to a working day from a Saturday, a Sunday or a public holiday (CPC art. 642)', () => {
    expect(putOff('2026-11-21')).toBe('2026-11-23')
    expect(putOff('2026-11-22')).toBe('2026-11-23')
    expect(putOff('2026-12-25')).toBe('2026-12-28')
    expect(putOff('2026-11-24')).toBe('2026-11-24')
    // 8 May 2027 is a Saturday; Easter Monday 2027 is 29 March.
    expect(putOff('2027-03-27')).toBe('2027-03-30')
  })

  it('is always a day that exists, and later months never come before earlier ones', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('2000-01-01', n))
    const months = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(days, months, (day, many) => {
        const end = addMonths(day, many)
        expect(isDay(end)).toBe(true)
        expect(addMonths(day, many + 1) > end).toBe(true)
        expect(end.slice(8) <= day.slice(8)).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})

describe('the limitation', () => {
  it('is one clock for invoices of the same last day, and another for another day', () => {
    const invoices = [invoice(), invoice({ id: 'B' }), invoice({ id: 'C', issuedOn: '2026-05-02' })]
    const found = clocks({ invoices }).filter((one) => one.code === 'limitation')
    expect(found.map((one) => [one.on, one.invoiceIds, one.sheet])).toEqual([
      ['2031-05-01', ['A', 'B'], 'limitation-business'],
      ['2031-05-02', ['C'], 'limitation-business'],
    ])
  })

  it('stays shown once passed, after what is still to come', () => {
    const invoices = [invoice({ issuedOn: '2020-01-01', dueOn: '2020-02-01' }), invoice({ id: 'B' })]
    expect(clocks({ invoices }).map((one) => [one.invoiceIds[0], one.days < 0])).toEqual([
      ['B', false],
      ['A', true],
    ])
  })

  it('is not shown for an invoice that is settled or was given up', () => {
    expect(clocks({ payments: [payment('2026-06-10', 120_000)] })).toEqual([])
    expect(clocks({ interactions: [call('2026-11-01', 'PERTE')] })).toEqual([])
  })
})

describe('nothing legal is shown', () => {
  it('while it is not known whether the client is a business', () => {
    expect(clocks({ client: client({ kind: 'unknown' }), legalActs: [act('order', '2026-11-02')] })).toEqual([])
  })
})

describe('a formal notice', () => {
  const notice = act('formal-notice', '2026-11-10', { deadline: '2026-11-28' })

  it('gives the debtor until the day written in it, even a Saturday', () => {
    expect(clocks({ legalActs: [notice] })[0]).toMatchObject({ code: 'formal-notice', on: '2026-11-28', days: 7 })
  })

  it('is over with the claim, the order or the next notice that follows it', () => {
    for (const kind of ['claim', 'order', 'formal-notice'] as const)
      expect(on('formal-notice', { legalActs: [notice, act(kind, '2026-11-15')] })).toBe(undefined)
  })

  it('is over when its invoice is settled', () => {
    expect(on('formal-notice', { legalActs: [notice], payments: [payment('2026-11-20', 120_000)] })).toBe(undefined)
  })
})

describe('an order for payment (CPC art. 1411, décret n° 2026-96)', () => {
  it('made since 1 September 2026 is to be served within three months', () => {
    expect(serviceDeadline('2026-09-01')).toBe('2026-12-01')
    expect(serviceDeadline('2026-09-30')).toBe('2026-12-30')
  })

  it('made before is to be served within six months', () => {
    // 28 February 2027 is a Sunday.
    expect(serviceDeadline('2026-08-31')).toBe('2027-03-01')
    expect(serviceDeadline('2026-08-28')).toBe('2027-03-01')
  })

  it('that would lapse on a day off lapses on the next working day (CPC art. 642)', () => {
    expect(serviceDeadline('2026-09-25')).toBe('2026-12-28')
  })

  it('starts its clock, which the service stops', () => {
    const order = act('order', '2026-10-02')
    expect(on('order-service', { legalActs: [order] })).toBe('2027-01-04')
    expect(on('order-service', { legalActs: [order, act('service', '2026-11-02')] })).toBe(undefined)
  })

  it('once served leaves the debtor one month to object (CPC art. 1416)', () => {
    // 2 December 2026 is a Wednesday.
    expect(on('objection', { legalActs: [act('order', '2026-10-02'), act('service', '2026-11-02')] })).toBe(
      '2026-12-02',
    )
  })

  it('can be enforced after two months without notice of an objection, for orders since 1 September 2026', () => {
    const legalActs = [act('order', '2026-10-02'), act('service', '2026-11-02')]
    // 2 January 2027 is a Saturday: the two months end on the 4th.
    expect(clocks({ legalActs }).find((one) => one.code === 'execution')).toMatchObject({
      on: '2027-01-05',
      bound: 'first',
    })
    const former = [act('order', '2026-08-20'), act('service', '2026-11-02')]
    expect(on('execution', { legalActs: former })).toBe(undefined)
  })

  it('objected to has no such day any more', () => {
    const legalActs = [act('order', '2026-10-02'), act('service', '2026-11-02'), act('objection', '2026-11-20')]
    expect(clocks({ legalActs }).map((one) => one.code)).toEqual(['limitation'])
  })
})

describe('an insolvency', () => {
  const judged = (more = {}) => act('insolvency', '2026-10-01', { publishedOn: '2026-10-12', ...more })
  const declareBy = (known: Partial<CaseFacts>) => on('claim-declaration', { legalActs: [judged()], ...known })

  it('leaves two months from its publication in the BODACC to declare (C. com. R622-24)', () => {
    expect(declareBy({})).toBe('2026-12-12')
  })

  it('leaves four months to a creditor who does not live in metropolitan France', () => {
    const paris = client({ postalCode: '75011' })
    expect(declareBy({ client: paris, creditor: { ...creditor, postalCode: '97400' } })).toBe('2027-02-12')
    expect(declareBy({ client: paris, creditor: { ...creditor, country: 'BE' } })).toBe('2027-02-12')
    expect(declareBy({ client: paris, creditor: { ...creditor, postalCode: '69001' } })).toBe('2026-12-12')
  })

  it('leaves four months before a court overseas to a creditor of elsewhere, two to one of the same place', () => {
    const reunion = client({ postalCode: '97410' })
    expect(declareBy({ client: reunion, creditor: { ...creditor, postalCode: '69001' } })).toBe('2027-02-12')
    expect(declareBy({ client: reunion, creditor: { ...creditor, postalCode: '97400' } })).toBe('2026-12-12')
  })

  it('keeps the shorter time while a place is not known', () => {
    expect(declareBy({ creditor: { ...creditor, postalCode: '97400' } })).toBe('2026-12-12')
    expect(declareBy({ client: client({ postalCode: '97410' }) })).toBe('2026-12-12')
  })

  it('shows relief, six months from the publication (C. com. L622-26), only once the time to declare is over', () => {
    expect(on('relief', { legalActs: [judged()] })).toBe(undefined)
    const late = { legalActs: [judged()] }
    expect(on('relief', late, '2026-12-13')).toBe('2027-04-12')
    expect(clocks(late, '2026-12-13').map((one) => one.code)).toEqual(['relief', 'limitation', 'claim-declaration'])
  })

  it('asks nothing more once the claim is declared', () => {
    const legalActs = [judged(), act('declaration', '2026-11-05')]
    expect(clocks({ legalActs }).map((one) => one.code)).toEqual(['limitation'])
  })

  it('stops individual action: no notice, service or hand-over runs beside it', () => {
    const legalActs = [
      judged(),
      act('formal-notice', '2026-09-01', { deadline: '2026-12-01' }),
      act('order', '2026-09-15'),
    ]
    expect(new Set(clocks({ legalActs }).map((one) => one.code))).toEqual(new Set(['limitation', 'claim-declaration']))
  })

  it('gives no date without the publication, nor for a consumer, whose procedure is another', () => {
    expect(declareBy({ legalActs: [act('insolvency', '2026-10-01')] })).toBe(undefined)
    expect(declareBy({ client: client({ kind: 'consumer' }) })).toBe(undefined)
  })
})

describe('a place', () => {
  it('is read from the country and the postal code, and not guessed', () => {
    expect(placeOf({ postalCode: '75 011' })).toBe('metropole')
    expect(placeOf({ postalCode: '20000' })).toBe('metropole')
    expect(placeOf({ postalCode: '97122' })).toBe('971')
    expect(placeOf({ country: 'RE', postalCode: '97400' })).toBe('974')
    expect(placeOf({ country: 'MC', postalCode: '98000' })).toBe('abroad')
    expect(placeOf({})).toBe(null)
  })
})

describe('a hand-over to an agency', () => {
  it('comes at the earliest on the thirtieth day late (study C102)', () => {
    const invoices = [invoice({ dueOn: '2026-11-10' })]
    expect(clocks({ invoices }).find((one) => one.code === 'hand-over')).toMatchObject({
      on: '2026-12-10',
      bound: 'first',
    })
    expect(on('hand-over', { invoices: [invoice({ dueOn: '2026-10-22' })] })).toBe(undefined)
  })

  it('is not shown to an agency, nor against a public body', () => {
    const invoices = [invoice({ dueOn: '2026-11-10' })]
    expect(on('hand-over', { invoices, workspaceKind: 'mandate' })).toBe(undefined)
    expect(on('hand-over', { invoices, client: client({ kind: 'public' }) })).toBe(undefined)
  })
})

describe('what is near', () => {
  it('is what falls within thirty days, today included', () => {
    const legalActs = [act('formal-notice', '2026-11-10', { deadline: TODAY })]
    const known = { legalActs }
    const near = (today: string) => nearClocks(facts(known), planOn(today, known).state, today).map((one) => one.code)
    expect(near(TODAY)).toEqual(['formal-notice'])
    expect(near(addDays(TODAY, -11))).toEqual(['formal-notice'])
    expect(near(addDays(TODAY, -30))).toEqual([])
    expect(near(addDays(TODAY, 1))).toEqual([])
  })
})

const kinds: LegalActKind[] = [
  'formal-notice',
  'claim',
  'order',
  'service',
  'objection',
  'enforcement',
  'insolvency',
  'declaration',
]
const moment = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-05-01', days))
const history = fc.array(
  fc.tuple(fc.constantFrom(...kinds), moment, fc.boolean()).map(([kind, day, more]) =>
    act(kind, day, {
      ...(more && kind === 'formal-notice' && { deadline: addDays(day, 15) }),
      ...(more && kind === 'insolvency' && { publishedOn: addDays(day, 10) }),
      invoiceIds: more ? ['A'] : [],
    }),
  ),
  { maxLength: 8 },
)
const invoices = [invoice({ issuedOn: '2026-04-01', dueOn: '2026-05-01' })]

describe('whatever was recorded', () => {
  it('clocks come by nearness, each with the days that are left, about open invoices alone', () => {
    fc.assert(
      fc.property(history, moment, (legalActs, today) => {
        const found = clocks({ legalActs, invoices }, today)
        const ahead = found.filter((one) => one.days >= 0)
        expect(found.slice(0, ahead.length)).toEqual(ahead)
        for (const [index, one] of found.entries()) {
          expect(addDays(today, one.days)).toBe(one.on)
          expect(one.invoiceIds).toEqual(['A'])
          const next = ahead[index + 1]
          if (index < ahead.length && next) expect(next.days >= one.days).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })

  it('order and repetition of the acts change nothing', () => {
    fc.assert(
      fc.property(history, moment, (legalActs, today) => {
        const twice = [...legalActs, ...legalActs].reverse()
        const told = (acts: typeof legalActs) =>
          clocks({ legalActs: acts, invoices }, today)
            .map(({ code, on, actId }) => `${on} ${code} ${actId}`)
            .sort()
        expect(told(twice)).toEqual(told(legalActs))
      }),
      { numRuns: runs },
    )
  })

  it('no date of a procedure falls on a Saturday, a Sunday or a public holiday', () => {
    fc.assert(
      fc.property(history, moment, (legalActs, today) => {
        for (const { code, on } of clocks({ legalActs, invoices }, today))
          if (code === 'order-service' || code === 'objection') expect(putOff(on)).toBe(on)
      }),
      { numRuns: runs },
    )
  })

  it('what is recorded of a later day changes nothing today', () => {
    fc.assert(
      fc.property(history, moment, (legalActs, today) => {
        const known = legalActs.filter(({ on }) => on <= today)
        expect(clocks({ legalActs, invoices }, today)).toEqual(clocks({ legalActs: known, invoices }, today))
      }),
      { numRuns: runs },
    )
  })
})
