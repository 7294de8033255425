/** Which strategy a case follows, and what each kind of step makes of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../../../server/domain/calendar/working-days.ts'
import type { CaseFacts } from '../../../../../server/domain/dunning/case.ts'
import { planCase } from '../../../../../server/domain/dunning/plan.ts'
import { defaultSettings } from '../../../../../server/domain/dunning/settings.ts'
import { readyStrategies } from '../../../../../server/domain/dunning/strategies/ready.ts'
import { sideOf, stepDays } from '../../../../../server/domain/dunning/strategies/steps.ts'
import { strategyOf } from '../../../../../server/domain/dunning/strategies/strategy.ts'
import type { Strategy } from '../../../../../server/domain/records/cards.ts'
import type { Day } from '../../../../../server/domain/records/primitives.ts'
import type { StrategyStep } from '../../../../../server/domain/records/strategy.ts'
import { call, client, contact, facts, interaction, invoice, late, payment, planOn, sent } from '../../facts.ts'
import { runs } from '../../runs.ts'
import { day } from '../histories.ts'

const step = (key: string, offset: number, more: Partial<StrategyStep> = {}): StrategyStep => ({
  key,
  anchor: 'due',
  offset,
  channel: 'email',
  tone: 'friendly',
  stage: 'friendly',
  ...more,
})

/** A message for no step. */
const written = (on: Day) => interaction(on, { channel: 'email', state: 'sent', invoiceIds: ['A'] })

const own = (id: string, more: Partial<Strategy> = {}): Strategy => ({ id, name: id, steps: [step('own', 2)], ...more })

const follow = (on: Day, steps: StrategyStep[], more: Partial<CaseFacts> = {}) =>
  planCase(facts(more), on, `${on}T06:00:00.000Z`, { key: 'tried', steps })

describe('the strategy of a case', () => {
  const keyOf = (more: Partial<CaseFacts>) => strategyOf(facts(more)).key
  const workspace = (defaultStrategy: string) => ({ settings: { ...defaultSettings, defaultStrategy } })

  it('is the one chosen on the client card, own or ready-made', () => {
    const strategies = [own('mine'), own('for-new', { profile: 'new' })]
    expect(keyOf({ client: client({ strategy: 'mine', profile: 'new' }), strategies })).toBe('mine')
    expect(keyOf({ client: client({ strategy: 'tight', profile: 'new' }), strategies })).toBe('tight')
  })

  it('else the own one of its profile, else the ready-made one of that profile', () => {
    const strategies = [own('for-new', { profile: 'new' })]
    expect(keyOf({ client: client({ profile: 'new' }), strategies })).toBe('for-new')
    expect(keyOf({ client: client({ profile: 'reliable' }), strategies })).toBe('reliable')
  })

  it('else the default of the workspace, else the standard one', () => {
    expect(keyOf({ ...workspace('gentle') })).toBe('gentle')
    expect(keyOf({ ...workspace('mine'), strategies: [own('mine')] })).toBe('mine')
    expect(keyOf({ ...workspace('gone') })).toBe('standard')
    expect(keyOf({ client: client({ strategy: 'gone' }), ...workspace('gentle') })).toBe('gentle')
  })

  it('is always one, and the order of the own ones decides nothing', () => {
    const key = fc.constantFrom('mine', 'other', 'gone', 'tight', '')
    const profile = fc.constantFrom('new' as const, 'public' as const, undefined)
    fc.assert(
      fc.property(key, key, profile, fc.array(profile, { maxLength: 3 }), (chosen, fallback, of, profiles) => {
        const strategies = profiles.map((one, at) => own(['mine', 'other', 'third'][at] ?? '', one && { profile: one }))
        const about = { client: client({ strategy: chosen, ...(of && { profile: of }) }), ...workspace(fallback) }
        const found = strategyOf(facts({ ...about, strategies }))
        expect(found.steps.length).toBeGreaterThan(0)
        expect(strategyOf(facts({ ...about, strategies: [...strategies].reverse() })).key).toBe(found.key)
      }),
      { numRuns: runs },
    )
  })
})

describe('the days of the steps', () => {
  const dated = { invoice: invoice(), dueOn: late(0) }
  const strategies = fc.constantFrom(...readyStrategies)

  it('count from the issue date, the due date or the step before', () => {
    const steps = [
      step('i', 3, { anchor: 'issue', stage: 'preventive' }),
      step('d', 7),
      step('p', 8, { anchor: 'previous' }),
    ]
    expect(stepDays({ key: 'k', steps }, dated, facts())).toEqual(['2026-05-04', late(7), late(15)])
  })

  it('after a step made late, the one counted from it comes later too', () => {
    const steps = [step('a', 7), step('b', 10, { anchor: 'previous', channel: 'call' })]
    const interactions = [sent(late(20), 'a')]
    expect(follow(late(29), steps, { interactions }).action).toBeNull()
    expect(follow(late(30), steps, { interactions }).action).toMatchObject({ key: 'b', dueOn: late(30) })
  })

  it('are working days of the workspace, public holidays left out', () => {
    const settings = { ...defaultSettings, holidays: 'metropole' as const }
    const invoices = [invoice({ issuedOn: '2026-06-01', dueOn: '2026-07-07' })]
    expect(planOn('2026-07-14', { invoices, settings }).action).toBeNull()
    expect(planOn('2026-07-15', { invoices, settings }).action).toMatchObject({ key: 'd7', dueOn: '2026-07-15' })
    const saturdays = { ...settings, workingDays: [6] as const }
    expect(planOn(late(11), { settings: saturdays }).action).toBeNull()
    expect(planOn(late(12), { settings: saturdays }).action?.dueOn).toBe(late(12))
  })

  it('never fall back, keep to working days and to their side of the due date', () => {
    fc.assert(
      fc.property(strategies, day(-60, -1), day(0, 60), fc.nat(40), (strategy, issuedOn, dueOn, graceDays) => {
        const of = facts({
          client: client({ graceDays }),
          settings: { ...defaultSettings, holidays: 'metropole' },
        })
        const days = stepDays(strategy, { invoice: invoice({ issuedOn, dueOn }), dueOn }, of)
        const before = { preventive: '', chasing: '' }
        for (const [at, one] of strategy.steps.entries()) {
          const on = days[at]
          const side = sideOf(one)
          if (!on) {
            expect(side).toBe('preventive')
            continue
          }
          expect(isWorkingDay(on, of.settings)).toBe(true)
          expect(on >= before[side]).toBe(true)
          expect(side === 'preventive' ? on <= dueOn : on > dueOn).toBe(true)
          before[side] = on
        }
      }),
      { numRuns: runs },
    )
  })

  it('are never earlier for a longer grace, and preventive steps do not move at all', () => {
    fc.assert(
      fc.property(strategies, fc.nat(40), fc.nat(40), (strategy, grace, more) => {
        const days = (graceDays: number) => stepDays(strategy, dated, facts({ client: client({ graceDays }) }))
        const [short, long] = [days(grace), days(grace + more)]
        strategy.steps.forEach((one, at) => {
          if (sideOf(one) === 'preventive') expect(long[at]).toBe(short[at])
          else expect((long[at] ?? '') >= (short[at] ?? '')).toBe(true)
        })
      }),
      { numRuns: runs },
    )
  })

  it('are never earlier for a later due date', () => {
    fc.assert(
      fc.property(strategies, day(0, 60), fc.nat(60), (strategy, dueOn, more) => {
        const days = (due: Day) => stepDays(strategy, { invoice: invoice({ dueOn: due }), dueOn: due }, facts())
        const [soon, moved] = [days(dueOn), days(late(more + 60))]
        for (const at of strategy.steps.keys()) expect((moved[at] ?? '9') >= (soon[at] ?? '')).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})

describe('grace', () => {
  it('of the client shifts what comes after the due date, and the legal due date stays what is shown', () => {
    const graced = { client: client({ graceDays: 10 }) }
    expect(planOn(late(16), graced).action).toBeNull()
    expect(planOn(late(17), graced).action).toMatchObject({ key: 'd7', reason: { code: 'step', daysLate: 17 } })
    expect(planOn(late(10), graced).passedOver).toContainEqual({ key: 'd7', on: late(17), why: 'grace' })
  })

  it('of the sector counts when the client has none of its own (field study 3.12)', () => {
    const building = { client: client({ sector: 'building-trades' }) }
    expect(planOn(late(14), building).action).toBeNull()
    expect(planOn(late(15), building).action).toMatchObject({ key: 'd7' })
    expect(planOn(late(7), { client: client({ sector: 'building-trades', graceDays: 0 }) }).action?.key).toBe('d7')
  })

  it('is not an exceptional circumstance, which silences everything before its day', () => {
    const hit = { client: client({ exceptionalUntil: late(20), exceptionalCircumstance: 'inondation' }) }
    expect(planOn(late(19), hit).silence).toEqual({ code: 'exceptional', until: late(20), note: 'inondation' })
    expect(planOn(late(20), hit).action).toMatchObject({ key: 'd14' })
  })
})

describe('a preventive step', () => {
  const steps = [
    step('i3', 3, { anchor: 'issue', stage: 'preventive', channel: 'call' }),
    step('b5', -5, { stage: 'preventive', automatic: true }),
    step('d7', 7),
  ]

  it('comes early after the invoice, not only just before the due date (C37)', () => {
    expect(follow('2026-05-04', steps).action).toMatchObject({
      key: 'i3',
      stage: 'preventive',
      channel: 'call',
      reason: { code: 'preventive', dueOn: late(0) },
    })
  })

  it('missed is made up for once before the due date, and never after it', () => {
    expect(follow(late(-3), steps).action).toMatchObject({ key: 'b5', automatic: true })
    expect(follow(late(0), steps).action?.key).toBe('b5')
    expect(follow(late(1), steps).action).toBeNull()
    expect(follow(late(7), steps).action?.key).toBe('d7')
  })

  it('is never before the invoice itself, nor on a working day there is none of between the issue and the due date', () => {
    const days = (issuedOn: string, dueOn: string, offset: number) =>
      stepDays(
        { key: 'own', steps: [step('b', offset, { stage: 'preventive' })] },
        { invoice: invoice({ issuedOn, dueOn }), dueOn },
        facts(),
      )
    expect(days('2026-06-01', '2026-06-12', -7)).toEqual(['2026-06-05'])
    expect(days('2026-06-05', '2026-06-12', -7)).toEqual(['2026-06-05'])
    expect(days('2026-06-06', '2026-06-12', -7)).toEqual([null])
    // Issued on a Saturday and due on the Sunday after it.
    expect(days('2026-06-06', '2026-06-07', -1)).toEqual([null])
  })

  it('about several invoices is one contact', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(2) })]
    const interactions = [
      interaction('2026-05-04', { outcome: 'APPROB', stepKey: 'i3', stepInvoiceId: 'A', invoiceIds: ['A', 'B'] }),
      sent('2026-05-12', 'x'),
    ]
    expect(follow('2026-05-20', steps, { invoices, interactions }).action).toBeNull()
  })

  it('falling on a weekend just before the due date moves back, not past it', () => {
    const invoices = [invoice({ dueOn: '2026-06-07' })]
    expect(follow('2026-06-05', [step('b1', -1, { stage: 'preventive' })], { invoices }).action?.dueOn).toBe(
      '2026-06-05',
    )
  })
})

describe('what comes next', () => {
  it('is found beyond a day on which something changes and nothing is to be done', () => {
    expect(follow(late(-5), [step('a', 7)]).next).toMatchObject({ key: 'a', dueOn: late(7) })
  })
})

describe('a condition', () => {
  const ifNobody = [step('a', 7, { channel: 'call' }), step('b', 14, { condition: { if: 'no-answer' } }), step('c', 30)]

  it('"no answer" passes the step over once somebody was reached since the step before', () => {
    const reached = { interactions: [call(late(7), 'APPROB', 'a'), written(late(14))] }
    expect(follow(late(21), ifNobody, reached).action).toBeNull()
    expect(follow(late(21), ifNobody, reached).passedOver).toEqual([{ key: 'b', on: late(14), why: 'condition' }])
    expect(follow(late(30), ifNobody, reached).action?.key).toBe('c')
    const silent = { interactions: [call(late(7), 'MSG', 'a')] }
    expect(follow(late(14), ifNobody, silent).action?.key).toBe('b')
  })

  it('on the amount looks at what can be chased in the currency of the invoice', () => {
    const steps = [step('small', 7, { condition: { if: 'amount-below', amount: 100_000 } })]
    const large = [step('large', 7, { condition: { if: 'amount-from', amount: 100_000 } })]
    expect(follow(late(7), steps).silence?.code).toBe('all-steps-made')
    expect(follow(late(7), large).action?.key).toBe('large')
    const paid = { payments: [payment(late(3), 50_000)] }
    expect(follow(late(7), steps, paid).action?.key).toBe('small')
    const swiss = { ...paid, invoices: [invoice(), invoice({ id: 'B', number: 'B', currency: 'CHF', dueOn: late(1) })] }
    expect(follow(late(7), steps, swiss).action?.key).toBe('small')
  })

  it('on the amount counts an invoice once on its due date, when it is not late yet', () => {
    const from = (amount: number) => [step('a', 0, { stage: 'preventive', condition: { if: 'amount-from', amount } })]
    const invoices = [invoice({ amount: 60_000 })]
    expect(follow(late(0), from(50_000), { invoices }).action?.key).toBe('a')
    expect(follow(late(0), from(100_000), { invoices }).action).toBeNull()
  })

  it('on the amount is foreseen by what will be late on the day of the step, not by what is late now', () => {
    const steps = [step('a', 7), step('b', 30, { condition: { if: 'amount-from', amount: 100_000 } })]
    const later = invoice({ id: 'B', number: 'B', amount: 60_000, issuedOn: late(-10), dueOn: late(20) })
    const both = { invoices: [invoice({ amount: 60_000 }), later], interactions: [sent(late(7), 'a')] }
    expect(follow(late(8), steps, both).next).toMatchObject({ key: 'b', invoiceId: 'A', dueOn: late(30) })
  })
})

describe('the channel of a step', () => {
  it('"another" is not that of the last contact, among those that reach the client (C51, C57)', () => {
    const steps = [step('a', 7), step('b', 14, { channel: 'other' })]
    const then = (channel: 'email' | 'call' | 'sms', more: Partial<CaseFacts> = {}) =>
      follow(late(14), steps, { interactions: [sent(late(7), 'a', { channel })], ...more }).action?.channel
    expect(then('email')).toBe('call')
    expect(then('call')).toBe('email')
    expect(then('email', { contacts: [contact({ phones: [] })] })).toBe('letter')
    expect(then('email', { client: client({ writtenOnly: true }) })).toBe('sms')
  })

  it('may be doubled by a second one the client can be reached by (C58)', () => {
    const steps = [step('a', 7, { second: 'call' })]
    expect(follow(late(7), steps).action).toMatchObject({ channel: 'email', second: 'call' })
    expect(follow(late(7), steps, { contacts: [] }).action).not.toHaveProperty('second')
    expect(follow(late(7), steps, { client: client({ writtenOnly: true }) }).action).not.toHaveProperty('second')
  })

  it('of a call that is limited to so many a day says what it becomes beyond', () => {
    const steps = [step('a', 7, { channel: 'call', callsUpTo: 5 })]
    expect(follow(late(7), steps).action).toMatchObject({ channel: 'call', callsUpTo: 5, otherwise: 'email' })
  })
})

describe('a strategy that ends in a hand-over', () => {
  const conflictual = { client: client({ strategy: 'conflictual' }) }
  const made = [sent(late(1), 'd1'), sent(late(8), 'd8'), sent(late(15), 'd15', { channel: 'registered-letter' })]

  it('proposes it when everything was tried (C102, C103)', () => {
    expect(planOn(late(44), { ...conflictual, interactions: made }).action).toBeNull()
    expect(planOn(late(45), { ...conflictual, interactions: made }).action).toMatchObject({
      stage: 'hand-over',
      reason: { code: 'hand-over', daysLate: 45 },
    })
  })

  it('never before thirty days late (C102: at least 30 days)', () => {
    const steps = [step('a', 7), step('z', 10, { stage: 'hand-over', channel: 'note' })]
    const interactions = [sent(late(7), 'a')]
    expect(follow(late(29), steps, { interactions }).action).toBeNull()
    expect(follow(late(30), steps, { interactions }).action?.reason.code).toBe('hand-over')
  })

  it('and never without a written reminder in the journal, which it asks for first (C99)', () => {
    const steps = [step('a', 7, { channel: 'call' }), step('z', 40, { stage: 'hand-over', channel: 'note' })]
    const made = { state: 'sent' as const, stepKey: 'a', stepInvoiceId: 'A', invoiceIds: ['A'] }
    const interactions = [interaction(late(8), made)]
    expect(follow(late(50), steps, { interactions }).action).toMatchObject({ key: 'a', channel: 'email' })
  })
})
