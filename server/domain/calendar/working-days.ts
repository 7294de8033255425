/** The working days of a workspace: its days of the week, less the public holidays of its region. */
import { addDays, dayNumber } from '../days.ts'
import type { Settings } from '../dunning/settings.ts'
import type { HolidayRegion } from '../records/cards.ts'
import type { Day } from '../records/primitives.ts'
import { holidayOf } from './holidays.ts'

export type WorkingTime = Pick<Settings, 'workingDays' | 'holidays'>

/** What was worked out for one choice of days and holidays: every plan asks for the same days again. */
interface Known {
  working: Map<Day, boolean>
  from: Map<Day, Day>
}

const known = new Map<HolidayRegion, (Known | undefined)[]>()

/** Monday is bit 0. */
function weekOf({ workingDays }: WorkingTime): number {
  let week = 0
  for (const day of workingDays) week |= 1 << (day - 1)
  return week
}

function knownOf(s: WorkingTime, week: number): Known {
  let weeks = known.get(s.holidays)
  if (!weeks) {
    weeks = []
    known.set(s.holidays, weeks)
  }
  let one = weeks[week]
  if (!one) {
    one = { working: new Map(), from: new Map() }
    weeks[week] = one
  }
  return one
}

/** 1 January 1970 was a Thursday; Monday is 0. */
const weekday = (day: Day) => (((dayNumber(day) + 3) % 7) + 7) % 7

function isWorking(day: Day, week: number, holidays: HolidayRegion, { working }: Known): boolean {
  let answer = working.get(day)
  if (answer === undefined) {
    answer = (week & (1 << weekday(day))) !== 0 && holidayOf(day, holidays) === null
    working.set(day, answer)
  }
  return answer
}

/**
 * Public holidays never take the same day of the week three weeks running, so a month always holds a working day; a
 * workspace without any day of the week (refused when it is written) is taken to work every day.
 */
function nearest(day: Day, step: 1 | -1, s: WorkingTime, week: number, kept: Known): Day {
  if (week === 0) return day
  let one = day
  while (!isWorking(one, week, s.holidays, kept)) one = addDays(one, step)
  return one
}

export function isWorkingDay(day: Day, s: WorkingTime): boolean {
  const week = weekOf(s)
  return week === 0 || isWorking(day, week, s.holidays, knownOf(s, week))
}

/** That day, or the first working day after it. */
export function workingDayFrom(day: Day, s: WorkingTime): Day {
  const week = weekOf(s)
  const kept = knownOf(s, week)
  let from = kept.from.get(day)
  if (!from) {
    from = nearest(day, 1, s, week, kept)
    kept.from.set(day, from)
  }
  return from
}

/** That day, or the last working day before it. */
export function workingDayBefore(day: Day, s: WorkingTime): Day {
  const week = weekOf(s)
  return nearest(day, -1, s, week, knownOf(s, week))
}

/** The day so many working days after it, or before it when negative; the day itself for none. */
export function addWorkingDays(day: Day, days: number, s: WorkingTime): Day {
  const week = weekOf(s)
  const kept = knownOf(s, week)
  const step = days < 0 ? -1 : 1
  let one = day
  for (let left = Math.abs(days); left > 0; left--) one = nearest(addDays(one, step), step, s, week, kept)
  return one
}
