/** What holds of every plan and arrangement, whatever was agreed and whatever came in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arrangementStates,
  contractualDueOn,
  remindersWaitUntil,
} from '../../../../server/domain/agreements/arrangements.ts'
import { remainingOf } from '../../../../server/domain/agreements/balances.ts'
import { isInForce, planStates } from '../../../../server/domain/agreements/instalments.ts'
import { checkInstalments, equalInstalments } from '../../../../server/domain/agreements/instalments-schedule.ts'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { isWorkingDay } from '../../../../server/domain/calendar/working-days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { HolidayRegion, type Weekday } from '../../../../server/domain/records/cards.ts'
import { creditNote, facts, invoice, late, payment } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { arrangement, arrangementEnd, plan, planEnd } from './facts.ts'

const IDS = ['A', 'B', 'C']
const invoices = IDS.map((id) => invoice({ id, number: id, amount: 100_00 }))

const day = fc.integer({ min: 0, max: 100 }).map(late)
const cents = fc.integer({ min: 1, max: 120_00 })
const some = fc.subarray(IDS)

const instalments = fc
  .uniqueArray(fc.tuple(day, cents), { minLength: 1, maxLength: 4, selector: ([on]) => on })
  .map((list) => list.map(([on, amount]) => ({ on, amount })).sort((a, b) => (a.on < b.on ? -1 : 1)))

const plans = fc.array(
  fc
    .record({ on: day, at: day, list: instalments, ids: some })
    .map(({ on, at, list, ids }) => plan(on, list, { invoiceIds: ids, at: `${at}T12:00:00.000Z` })),
  { maxLength: 4 },
)
const payments = fc.array(
  fc
    .tuple(day, fc.constantFrom(...IDS), cents)
    .map(([on, invoiceId, amount]) => payment(on, amount, { allocations: [{ invoiceId, amount }] })),
  { maxLength: 6 },
)
const credits = fc.array(
  fc.tuple(day, fc.constantFrom(...IDS), cents).map(([on, invoiceId, amount]) => creditNote(on, amount, { invoiceId })),
  { maxLength: 3 },
)
const arrangements = fc.array(
  fc
    .record({
      on: day,
      length: fc.integer({ min: 0, max: 40 }),
      kind: fc.constantFrom('extension' as const, 'discount' as const, 'gesture' as const),
      amount: cents,
      ids: some,
      movesDueDate: fc.boolean(),
    })
    .map(({ on, length, kind, amount, ids, movesDueDate }) =>
      arrangement(on, addDays(on, length), { kind, amount, currency: 'EUR', invoiceIds: ids, movesDueDate }),
    ),
  { maxLength: 4 },
)

/** A history, with an end for some of what was agreed. */
const history = fc.record({ plans, payments, credits, arrangements, endOn: day, howMany: fc.nat(3) }).map(
  ({ plans, payments, credits, arrangements, endOn, howMany }): CaseFacts =>
    facts({
      invoices,
      payments,
      creditNotes: credits,
      instalmentPlans: plans,
      instalmentPlanEnds: plans.slice(0, howMany).map(({ id }) => planEnd(endOn, id)),
      arrangements,
      arrangementEnds: arrangements.slice(0, howMany).map(({ id }) => arrangementEnd(endOn, id, 'lapsed')),
    }),
)

const wished = fc.record({
  total: fc.integer({ min: 1, max: 1_000_000_000 }),
  count: fc.integer({ min: 1, max: 60 }),
  every: fc.constantFrom('week' as const, 'fortnight' as const, 'month' as const),
  firstOn: fc.integer({ min: 0, max: 1500 }).map(late),
  firstAmount: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
})
const calendar = fc.record({
  workingDays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays: fc.constantFrom(...HolidayRegion.options),
})

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { numRuns: runs })
const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/** The same facts, each list the other way round and its first record handed in twice. */
const shuffled = (one: CaseFacts): CaseFacts =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => [
      name,
      Array.isArray(value) ? [...value].reverse().concat(value.slice(0, 1)) : value,
    ]),
  ) as unknown as CaseFacts

describe('properties of equal instalments', { timeout }, () => {
  it('their sums make the total to the cent, and none is nothing', () => {
    holds(fc.tuple(wished, calendar), ([wish, days]) => {
      const amounts = equalInstalments(wish, days).map(({ amount }) => amount)
      expect(total(amounts)).toBe(wish.total)
      expect(Math.min(...amounts)).toBeGreaterThan(0)
    })
  })

  it('their dates rise and all are working days', () => {
    holds(fc.tuple(wished, calendar), ([wish, days]) => {
      const dates = equalInstalments(wish, days).map(({ on }) => on)
      expect(dates).toEqual([...new Set(dates)].sort())
      expect(dates.every((date) => isWorkingDay(date, days))).toBe(true)
    })
  })

  it('none of them comes before its nominal date, and sums without a first one differ by less than a cent each', () => {
    holds(fc.tuple(wished, calendar), ([wish, days]) => {
      const list = equalInstalments({ ...wish, firstAmount: undefined }, days)
      expect(list.every(({ on }) => on >= wish.firstOn)).toBe(true)
      const amounts = list.map(({ amount }) => amount)
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThan(list.length)
    })
  })

  it('nothing is wrong with them, unless they reach too far', () => {
    holds(fc.tuple(wished, calendar), ([wish, days]) => {
      const issues = checkInstalments(equalInstalments(wish, days), wish.total, wish.firstOn)
      expect(issues.filter(({ code }) => code !== 'too-far')).toEqual([])
    })
  })
})

describe('properties of instalment plans', { timeout }, () => {
  it('no cent received counts for two plans', () => {
    holds(fc.tuple(history, day), ([one, today]) => {
      const counted = total(planStates(one, today).map(({ paid }) => paid))
      expect(counted).toBeLessThanOrEqual(total(one.payments.map(({ amount }) => amount)))
    })
  })

  it('what is paid, waived and remaining makes each plan, and no part is negative', () => {
    holds(fc.tuple(history, day), ([one, today]) => {
      for (const { instalments, paid, remaining, plan } of planStates(one, today)) {
        const waived = total(instalments.map((each) => each.waived))
        expect(paid + waived + remaining).toBe(total(plan.instalments.map(({ amount }) => amount)))
        expect(instalments.every((each) => each.paid >= 0 && each.waived >= 0)).toBe(true)
        expect(remaining).toBeGreaterThanOrEqual(0)
      }
    })
  })

  it('an instalment gets money only once all before it are paid', () => {
    holds(fc.tuple(history, day), ([one, today]) => {
      for (const { instalments } of planStates(one, today))
        for (const [at, { paid }] of instalments.entries())
          if (paid > 0) expect(instalments.slice(0, at).every(({ state }) => state === 'paid')).toBe(true)
    })
  })

  it('the order of arrival and a fact handed in twice change nothing', () => {
    holds(fc.tuple(history, day), ([one, today]) => {
      expect(planStates(shuffled(one), today)).toEqual(planStates(one, today))
      expect(arrangementStates(shuffled(one), today)).toEqual(arrangementStates(one, today))
    })
  })

  it('at most one plan is in force for an invoice', () => {
    holds(fc.tuple(history, day), ([one, today]) => {
      const inForce = planStates(one, today).filter(isInForce)
      const covered = inForce.flatMap(({ plan }) => (plan.invoiceIds.length ? plan.invoiceIds : IDS))
      expect(covered).toHaveLength(new Set(covered).size)
    })
  })

  it('one more payment that is owed never makes a missed instalment of one that was not', () => {
    holds(fc.tuple(history, day, day, fc.constantFrom(...invoices), cents), ([one, today, on, paid, wanted]) => {
      const amount = Math.min(wanted, remainingOf([paid], one, null))
      const more = amount ? [payment(on, amount, { allocations: [{ invoiceId: paid.id, amount }] })] : []
      const before = planStates(one, today)
      const after = planStates({ ...one, payments: [...one.payments, ...more] }, today)
      for (const [at, { missed }] of after.entries()) expect(missed).toBeLessThanOrEqual(before[at]?.missed ?? 0)
    })
  })
})

describe('properties of arrangements', { timeout }, () => {
  it('reminders wait for a day to come, or not at all', () => {
    holds(fc.tuple(history, day), ([one, today]) => {
      for (const each of invoices) {
        const until = remindersWaitUntil(one, each, today)
        if (until !== null) expect(until > today).toBe(true)
      }
    })
  })

  it('a contractual due date never comes earlier, and moves only when that was agreed', () => {
    holds(history, (one) => {
      const still = { ...one, arrangements: one.arrangements.map((each) => ({ ...each, movesDueDate: false })) }
      for (const each of invoices) {
        expect(contractualDueOn(one, each) >= each.dueOn).toBe(true)
        expect(contractualDueOn(still, each)).toBe(each.dueOn)
      }
    })
  })

  it('no credit note is proposed above the gesture, nor without a payment', () => {
    holds(fc.tuple(history, day), ([one, today]) => {
      for (const { arrangement, proposed } of arrangementStates(one, today)) {
        expect(total(proposed.map(({ amount }) => amount))).toBeLessThanOrEqual(arrangement.amount ?? 0)
        if (!one.payments.length) expect(proposed).toEqual([])
      }
    })
  })
})
