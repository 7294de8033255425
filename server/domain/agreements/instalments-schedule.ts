/** Making an instalment plan: equal sums on the dates of a rhythm, and what is wrong with sums and dates put in by hand. */

import { addDays } from '../calendar/days.ts'
import { type WorkingTime, workingDayFrom } from '../calendar/working-days.ts'
import type { InstalmentPlan } from '../records/facts.ts'
import { type Cents, type Day, isDay } from '../records/primitives.ts'

export type Instalment = InstalmentPlan['instalments'][number]

export type Rhythm = 'week' | 'fortnight' | 'month'

export interface Wished {
  total: Cents
  count: number
  every: Rhythm
  firstOn: Day
  /** The first one when it differs: a payment on account. */
  firstAmount?: Cents | undefined
  /** The first one is paid there and then, whatever day it is. */
  firstNow?: boolean
}

/** As many as a plan holds. */
export const MOST_INSTALMENTS = 120

/** A product choice: a date further away is a slip of the finger. */
const FURTHEST_DAYS = 3660

/**
 * Cents are cut evenly and add up exactly: what does not divide goes to the last one, which is at most `count - 1` cents
 * above the others. Fewer instalments than wished when there are not enough cents for all. Dates are counted from the
 * first one, so that one moved by a holiday does not move those after it; then each is moved to a working day.
 */
export function equalInstalments(wished: Wished, calendar: WorkingTime): Instalment[] {
  const amounts = amountsOf(wished)
  const days = daysOf(wished, amounts.length, calendar)
  return days.map((on, index) => ({ on, amount: amounts[index] ?? 0 }))
}

function amountsOf({ total, count, firstAmount }: Wished): Cents[] {
  if (total <= 0 || count < 1) return []
  if (firstAmount === undefined || firstAmount <= 0) return evenly(total, count)
  if (firstAmount >= total || count < 2) return [total]
  return [firstAmount, ...evenly(total - firstAmount, count - 1)]
}

function evenly(total: Cents, wished: number): Cents[] {
  const count = Math.min(wished, total)
  const each = Math.floor(total / count)
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? each : total - each * (count - 1)))
}

/** Never two on the same day, even where a workspace hardly ever works. */
function daysOf({ every, firstOn, firstNow }: Wished, count: number, calendar: WorkingTime): Day[] {
  const days: Day[] = []
  for (let index = 0; index < count; index++) {
    const wished = workingDayFrom(after(firstOn, every, index), calendar)
    const previous = days.at(-1)
    if (index === 0 && firstNow) days.push(firstOn)
    else days.push(previous && wished <= previous ? workingDayFrom(addDays(previous, 1), calendar) : wished)
  }
  return days
}

function after(day: Day, every: Rhythm, times: number): Day {
  if (every === 'month') return monthsAfter(day, times)
  return addDays(day, times * (every === 'week' ? 7 : 14))
}

/** The same date so many months later; the last day of the month where there is none: the 31st, the 28th, the 31st. */
export function monthsAfter(day: Day, months: number): Day {
  const month = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1) + months
  const first = (number: number): Day =>
    `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`
  const lastDay = +addDays(first(month + 1), -1).slice(8)
  return first(month).slice(0, 8) + String(Math.min(+day.slice(8), lastDay)).padStart(2, '0')
}

export type InstalmentIssue =
  | { code: 'empty' | 'too-long' }
  /** About one of them, counted from 0. */
  | { code: 'zero' | 'day' | 'past' | 'order' | 'same-day' | 'too-far'; at: number }
  /** More than the total when positive. */
  | { code: 'sum-differs'; difference: Cents }

/** Everything that is wrong, in the order of the list; the sum last. Nothing wrong means that the plan can be kept. */
export function checkInstalments(instalments: readonly Instalment[], total: Cents, today: Day): InstalmentIssue[] {
  if (!instalments.length) return [{ code: 'empty' }]
  const issues: InstalmentIssue[] = instalments.length > MOST_INSTALMENTS ? [{ code: 'too-long' }] : []
  for (const [at, { on, amount }] of instalments.entries()) {
    if (!Number.isSafeInteger(amount) || amount <= 0) issues.push({ code: 'zero', at })
    const wrong = wrongDay(on, instalments[at - 1]?.on, today)
    if (wrong) issues.push({ code: wrong, at })
  }
  const difference = instalments.reduce((sum, { amount }) => sum + amount, 0) - total
  return difference ? [...issues, { code: 'sum-differs', difference }] : issues
}

function wrongDay(on: Day, before: Day | undefined, today: Day) {
  if (!isDay(on)) return 'day'
  if (on < today) return 'past'
  if (before === on) return 'same-day'
  if (before && isDay(before) && on < before) return 'order'
  return on > addDays(today, FURTHEST_DAYS) ? 'too-far' : null
}
