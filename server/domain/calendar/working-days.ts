/** The working days of a workspace: its days of the week, less the public holidays of its region. */

import type { Settings } from '../dunning/settings.ts'
import type { HolidayRegion } from '../records/cards.ts'
import type { Day } from '../records/primitives.ts'
import { addDays, dayNumber } from './days.ts'
import { holidayOf } from './holidays.ts'

export type WorkingTime = Pick<Settings, 'workingDays' | 'holidays'>

/** What was worked out for one choice of days and holidays: every plan asks for the same days again. */
interface Known {
  workingDays: WorkingTime['workingDays']
  holidays: HolidayRegion
  /** Days of the week as bits; Monday is bit 0. */
  week: number
  working: Map<Day, boolean>
  from: Map<Day, Day>
}

const known = new Map<string, Known>()

/** Plans are made for one workspace after the other: its choice is asked for again and again. */
let last: Known | undefined

function knownOf({ workingDays, holidays }: WorkingTime): Known {
  if (last && last.workingDays === workingDays && last.holidays === holidays) return last
  const week = workingDays.reduce<number>((bits, day) => bits | (1 << (day - 1)), 0)
  const { working, from } = known.get(`${holidays}${week}`) ?? { working: new Map(), from: new Map() }
  last = { workingDays, holidays, week, working, from }
  known.set(`${holidays}${week}`, last)
  return last
}

/** 1 January 1970 was a Thursday; Monday is 0. */
const weekday = (day: Day) => (((dayNumber(day) + 3) % 7) + 7) % 7

function isWorking(day: Day, { week, holidays, working }: Known): boolean {
  let answer = working.get(day)
  if (answer === undefined) {
    answer = (week & (1 << weekday(day))) !== 0 && holidayOf(day, holidays) === null
    working.set(day, answer)
  }
  return answer
}

/**
 * Public holidays take the same day of the week four weeks running at most (1, 8, 15 and 22 May 2062 in Martinique), so a
 * working day is never more than 34 days away; a workspace without any day of the week (refused when it is written) is taken to work every day.
 */
function nearest(day: Day, step: 1 | -1, kept: Known): Day {
  if (kept.week === 0) return day
  let one = day
  while (!isWorking(one, kept)) one = addDays(one, step)
  return one
}

export function isWorkingDay(day: Day, s: WorkingTime): boolean {
  const kept = knownOf(s)
  return kept.week === 0 || isWorking(day, kept)
}

/** That day, or the first working day after it. */
export function workingDayFrom(day: Day, s: WorkingTime): Day {
  const kept = knownOf(s)
  let from = kept.from.get(day)
  if (!from) {
    from = nearest(day, 1, kept)
    kept.from.set(day, from)
  }
  return from
}

/** That day, or the last working day before it. */
export function workingDayBefore(day: Day, s: WorkingTime): Day {
  return nearest(day, -1, knownOf(s))
}

/** The day so many working days after it, or before it when negative; the day itself for none. */
export function addWorkingDays(day: Day, days: number, s: WorkingTime): Day {
  const kept = knownOf(s)
  const step = days < 0 ? -1 : 1
  let one = day
  for (let left = Math.abs(days); left > 0; left--) one = nearest(addDays(one, step), step, kept)
  return one
}
