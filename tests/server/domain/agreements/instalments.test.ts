import { describe, expect, it } from 'vitest'
import {
  isInForce,
  mayEnd,
  type PlanState,
  planInForce,
  planReader,
  planStates,
} from '../../../../server/domain/agreements/instalments.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { creditNote, facts, invoice, late, payment } from '../facts.ts'
import { plan, planEnd } from './facts.ts'

const thirds = [
  { on: late(10), amount: 40_000 },
  { on: late(40), amount: 40_000 },
  { on: late(70), amount: 40_000 },
]
const agreed = plan(late(5), thirds)

const on = (day: number, more: Partial<CaseFacts> = {}): PlanState => {
  const [first] = planStates(facts({ instalmentPlans: [agreed], ...more }), late(day))
  if (!first) throw new Error('no plan')
  return first
}
const states = (day: number, more: Partial<CaseFacts> = {}) => on(day, more).instalments.map(({ state }) => state)

describe('an instalment plan', () => {
  it('waits for its dates, and says which one is next', () => {
    expect(on(6)).toMatchObject({ state: 'open', paid: 0, remaining: 120_000, nextOn: late(10), missed: 0 })
    expect(states(6)).toEqual(['open', 'open', 'open'])
  })

  it('calls an instalment due from its date through two days of grace, and missed from the day after', () => {
    expect([9, 10, 12, 13].map((day) => states(day)[0])).toEqual(['open', 'due', 'due', 'missed'])
    expect(on(12).state).toBe('open')
    expect(on(13)).toMatchObject({ state: 'breached', missed: 1, nextOn: late(40) })
  })

  it('is filled by payments on its invoices, the oldest instalment first', () => {
    const payments = [payment(late(10), 50_000)]
    expect(states(11, { payments })).toEqual(['paid', 'part', 'open'])
    expect(on(11, { payments })).toMatchObject({ paid: 50_000, remaining: 70_000, nextOn: late(40) })
    expect(on(11, { payments }).instalments.map(({ paid, paidOn }) => [paid, paidOn])).toEqual([
      [40_000, late(10)],
      [10_000, null],
      [0, null],
    ])
  })

  it('is not filled by what came in before it was agreed, even the same day, nor by other invoices or currencies', () => {
    const before = payment(late(5), 40_000)
    expect(before.at < agreed.at).toBe(true)
    expect(on(6, { payments: [before] }).paid).toBe(0)
    expect(on(20, { payments: [payment(late(8), 40_000, { allocations: [] })] }).paid).toBe(0)
    expect(on(20, { payments: [payment(late(8), 40_000, { currency: 'CHF' })] }).paid).toBe(0)
  })

  it('counts a first payment handed over in the act that agrees it', () => {
    const first = payment(late(5), 40_000, { at: agreed.at, act: agreed.act })
    expect(states(6, { payments: [first] })[0]).toBe('paid')
  })

  it('is mended by a late payment, and may be ended only while an instalment is missed', () => {
    expect(mayEnd(on(12))).toBe(false)
    expect(mayEnd(on(13))).toBe(true)
    const mended = on(20, { payments: [payment(late(19), 40_000)] })
    expect(mayEnd(mended)).toBe(false)
    expect(mended.state).toBe('open')
  })

  it('counts what is missed now: two of them after two dates without a payment', () => {
    expect(on(43).missed).toBe(2)
    expect(on(43, { payments: [payment(late(41), 50_000)] })).toMatchObject({ missed: 1, paid: 50_000 })
  })

  it('is kept once all of it is paid, also late, also in one go', () => {
    expect(on(7, { payments: [payment(late(6), 120_000)] })).toMatchObject({
      state: 'kept',
      remaining: 0,
      nextOn: null,
    })
    expect(on(100, { payments: [payment(late(90), 120_000)] }).state).toBe('kept')
  })

  it('takes what is credited off the last instalments', () => {
    const creditNotes = [creditNote(late(20), 50_000)]
    const state = on(21, { creditNotes, payments: [payment(late(10), 40_000)] })
    expect(state.instalments.map(({ waived, state }) => [waived, state])).toEqual([
      [0, 'paid'],
      [10_000, 'open'],
      [40_000, 'paid'],
    ])
    expect(state).toMatchObject({ paid: 40_000, remaining: 30_000 })
  })

  it('is kept when its invoices have nothing left to pay, whatever settled them', () => {
    expect(on(80, { creditNotes: [creditNote(late(6), 120_000)] })).toMatchObject({ state: 'kept', missed: 0 })
    expect(on(80, { payments: [payment(late(4), 120_000)] }).state).toBe('kept')
  })

  it('of a part of the debt is not shortened by a credit note on the rest', () => {
    const part = plan(late(5), [{ on: late(10), amount: 60_000 }])
    const creditNotes = [creditNote(late(6), 60_000)]
    expect(on(8, { instalmentPlans: [part], creditNotes }).remaining).toBe(60_000)
  })
})

describe('the end of an instalment plan', () => {
  const ended = { instalmentPlanEnds: [planEnd(late(14), agreed.id)] }

  it('by breach brings the whole back: the plan stands in place of no due date any more', () => {
    const state = on(20, ended)
    expect(state).toMatchObject({ state: 'ended', ended: { why: 'breach' }, replacedBy: null, nextOn: null })
    expect(isInForce(state)).toBe(false)
    expect(planInForce([state], invoice())).toBeNull()
  })

  it('counts from its day, and shows the instalments as they were then', () => {
    expect(on(13, ended).state).toBe('breached')
    expect(states(80, ended)).toEqual(['missed', 'open', 'open'])
  })

  it('leaves what comes in later to the invoices alone', () => {
    expect(on(80, { ...ended, payments: [payment(late(20), 120_000)] })).toMatchObject({ state: 'ended', paid: 0 })
  })

  it('does not unmake a plan that had been kept', () => {
    expect(on(80, { ...ended, payments: [payment(late(8), 120_000)] }).state).toBe('kept')
  })
})

describe('overlapping instalment plans', () => {
  const newer = plan(late(20), [
    { on: late(50), amount: 60_000 },
    { on: late(80), amount: 60_000 },
  ])
  const both = (day: number, more: Partial<CaseFacts> = {}) =>
    planStates(facts({ instalmentPlans: [newer, agreed], ...more }), late(day))

  it('on the same invoice: the newer one takes the place of the older one', () => {
    const [older, last] = both(30)
    expect(older).toMatchObject({ state: 'ended', ended: null, replacedBy: newer.id })
    expect(last).toMatchObject({ state: 'open', replacedBy: null })
    expect(planInForce(both(30), invoice())?.plan.id).toBe(newer.id)
  })

  it('never count a payment twice: each goes to the one in force when it came', () => {
    const payments = [payment(late(11), 30_000), payment(late(51), 60_000)]
    expect(both(60, { payments }).map(({ paid }) => paid)).toEqual([30_000, 60_000])
  })

  it('give the older one its place back when the newer one is voided', () => {
    expect(planStates(facts({ instalmentPlans: [agreed] }), late(30))[0]?.state).toBe('breached')
  })

  it('do not touch each other on different invoices', () => {
    const other = plan(late(20), [{ on: late(50), amount: 100 }], { invoiceIds: ['B'] })
    const invoices = [invoice(), invoice({ id: 'B', number: '2026-002' })]
    const found = planStates(facts({ invoices, instalmentPlans: [agreed, other] }), late(9))
    expect(found.map(({ state }) => state)).toEqual(['open', 'open'])
  })

  it('of all invoices meet on those that were issued by then and of their currency', () => {
    const whole = plan(late(20), [{ on: late(50), amount: 120_000 }], { invoiceIds: [] })
    const foreign = plan(late(20), [{ on: late(50), amount: 120_000 }], { invoiceIds: [], currency: 'CHF' })
    const first = (other: typeof whole) => planStates(facts({ instalmentPlans: [agreed, other] }), late(9))[0]
    expect(first(whole)?.replacedBy).toBe(whole.id)
    expect(first(foreign)?.replacedBy).toBeNull()
  })

  it('reads the same on a day whichever other days were asked about before', () => {
    const payments = [payment(late(12), 40_000), payment(late(40), 40_000)]
    const of = facts({ instalmentPlans: [agreed], instalmentPlanEnds: [planEnd(late(30), agreed.id)], payments })
    const read = planReader(of)
    const before = read(late(20))
    expect(read(late(45))).toEqual(planStates(of, late(45)))
    expect(read(late(45))[0]?.paid).toBe(40_000)
    expect(read(late(20))).toEqual(before)
  })
})
