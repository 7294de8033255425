/** Interest on one invoice, from its first day to its last: stretches of one principal, cut where the rate is read again. */
import { addDays, addYears, dayNumber } from '../calendar/days.ts'
import type { Cents, Day } from '../records/primitives.ts'
import { type Account, bearing, join, opened, reduce, settle } from './account.ts'
import { type Conventions, ordinary, type Rounding, roundingOf } from './accrual.ts'
import type { Imputation } from './claim.ts'
import { divisorOn, thirtyDayMonths } from './day-count.ts'
import { daysOf, type HalfYear, halfYearOf } from './half-years.ts'
import type { Movement } from './movements.ts'
import type { ExactPercent } from './percent.ts'
import type { Readings } from './readings.ts'
import type { Segment } from './statement.ts'

/** One rate to the end, that of one half-year to the end, or that of each half-year, with other ones from a day on. */
export type RateCourse =
  | { single: ExactPercent }
  | { readings: Readings; frozenAt: HalfYear }
  | { readings: Readings; raised?: { from: Day; readings: Readings } }

export interface Run {
  amount: Cents
  /** Null: no interest, whatever comes. */
  startsOn: Day | null
  /** Last day that bears interest, counted. */
  lastDay: Day
  /** By date, one for each day. */
  movements: readonly Movement[]
  imputation: Imputation
  course: RateCourse
  /** Unpaid interest joins the principal on each anniversary of this day. */
  compoundsFrom: Day | null
}

export interface Walked {
  segments: Segment[]
  account: Account
  /** Cents owed when interest begins: after what came in before. */
  principalAtStart: Cents
  /** Interest has joined the principal. */
  compounded: boolean
  /** A half-year whose rate is needed and not held; the segments end before it. */
  unknown: HalfYear | null
}

/** Days, rounding and divisor are those of `conventions`: of the contract unless a worked example says otherwise. */
export function walk(run: Run, conventions: Conventions = ordinary): Walked {
  const account = opened(run.amount)
  const { movements, startsOn, imputation } = run
  let next = 0
  for (; next < movements.length; next++) {
    const movement = movements[next] as Movement
    if (startsOn && movement.on >= startsOn) break
    reduce(account, movement.credited)
    reduce(account, movement.paid)
  }
  const walked: Walked = {
    segments: [],
    account,
    principalAtStart: account.principal,
    compounded: false,
    unknown: null,
  }
  const counting = { basis: conventions.basis, round: roundingOf(conventions.rounding) }
  if (startsOn) next = accrue(walked, run, startsOn, next, counting)
  for (; next < movements.length; next++) apply(account, movements[next] as Movement, imputation)
  return walked
}

function apply(account: Account, { credited, paid }: Movement, imputation: Imputation): void {
  if (credited) reduce(account, credited)
  if (paid) settle(account, paid, imputation)
}

interface Counting {
  basis: Conventions['basis']
  round: Rounding
}

/** From `startsOn` to the last day, stretch by stretch; gives the place of the first movement that is not applied yet. */
function accrue(walked: Walked, run: Run, startsOn: Day, first: number, counting: Counting): number {
  const { account } = walked
  const { movements, lastDay, compoundsFrom } = run
  let next = first
  let from = startsOn
  let anniversary = compoundsFrom && anniversaryAfter(from, compoundsFrom)
  while (from <= lastDay && walked.unknown === null) {
    if (from === anniversary) {
      walked.compounded ||= account.interest > 0
      join(account)
      anniversary = compoundsFrom && anniversaryAfter(from, compoundsFrom)
    }
    // Nothing bears interest, unless some is still to join the principal.
    if (!bearing(account) && !(anniversary && account.interest)) break
    const movement = movements[next]
    const to = endOfStretch(run, from, movement, anniversary)
    if (bearing(account)) stretch(walked, run.course, from, to, counting)
    if (movement?.on === to) {
      apply(account, movement, run.imputation)
      next++
    }
    from = addDays(to, 1)
  }
  return next
}

/** The first anniversary of `first` after that day: 29 February becomes the 28th. */
function anniversaryAfter(day: Day, first: Day): Day {
  let years = Math.max(1, +day.slice(0, 4) - +first.slice(0, 4))
  while (addYears(first, years) <= day) years++
  return addYears(first, years)
}

/** A day with a movement still bears interest on what was owed before it. */
function endOfStretch(
  { lastDay, course }: Run,
  from: Day,
  movement: Movement | undefined,
  anniversary: Day | null,
): Day {
  let to = lastDay
  if (movement && movement.on < to) to = movement.on
  if (anniversary && anniversary <= to) to = addDays(anniversary, -1)
  const raised = 'raised' in course && course.raised
  return raised && from < raised.from && raised.from <= to ? addDays(raised.from, -1) : to
}

/** Days of one principal, both ends counted, cut where the rate is read again. */
function stretch(walked: Walked, course: RateCourse, from: Day, to: Day, counting: Counting): void {
  if ('single' in course) {
    atOneRate(walked, course.single, from, to, counting)
  } else if ('frozenAt' in course) {
    const rate = course.readings.rates[course.frozenAt]
    if (rate) atOneRate(walked, rate, from, to, counting)
    else walked.unknown = course.frozenAt
  } else {
    const { readings, raised } = course
    byHalfYear(walked, raised && from >= raised.from ? raised.readings : readings, from, to, counting)
  }
}

function byHalfYear(walked: Walked, { rates }: Readings, first: Day, end: Day, counting: Counting): void {
  const principal = bearing(walked.account)
  const endNumber = dayNumber(end)
  let from = first
  let number = dayNumber(first)
  for (let half = halfYearOf(first); number <= endNumber; half++) {
    const rate = rates[half]
    if (!rate) {
      walked.unknown = half
      return
    }
    const { last, lastNumber } = daysOf(half)
    const isLast = lastNumber >= endNumber
    const days = (isLast ? endNumber : lastNumber) - number + 1
    addSegment(walked, principal, rate, from, isLast ? end : last, days, counting)
    from = daysOf(half + 1).first
    number = lastNumber + 1
  }
}

/** In one segment, or one for each calendar year where its days are the divisor. */
function atOneRate(walked: Walked, rate: ExactPercent, first: Day, end: Day, counting: Counting): void {
  const principal = bearing(walked.account)
  const endNumber = dayNumber(end)
  let from = first
  let number = dayNumber(first)
  if (counting.basis === 'actual')
    // The second half-year ends with the year.
    for (let half = halfYearOf(first) | 1; daysOf(half).lastNumber < endNumber; half += 2) {
      const { last, lastNumber } = daysOf(half)
      addSegment(walked, principal, rate, from, last, lastNumber - number + 1, counting)
      from = daysOf(half + 1).first
      number = lastNumber + 1
    }
  addSegment(walked, principal, rate, from, end, endNumber - number + 1, counting)
}

function addSegment(
  { segments, account }: Walked,
  principal: Cents,
  rate: ExactPercent,
  from: Day,
  to: Day,
  actualDays: number,
  { basis, round }: Counting,
): void {
  const days = basis === '30/360' ? thirtyDayMonths(from, to) : actualDays
  const interest = round(principal, rate, days, divisorOn(from, basis))
  segments.push({ from, to, days, ratePercent: rate.text, principal, interest })
  account.interest += interest
}
