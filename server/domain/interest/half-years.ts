/** Half-years, by number: the law reads its reference rates again on 1 January and on 1 July. */
import { addDays, dayNumber } from '../calendar/days.ts'
import type { Day } from '../records/primitives.ts'

/** A half-year by its number: 0 is the first of 1990, the earliest a day may be. */
export type HalfYear = number

const FIRST_YEAR = 1990

export interface HalfYearDays {
  /** Both counted. */
  first: Day
  last: Day
  /** `last` in days since 1970. */
  lastNumber: number
  /** The day before `first`. */
  eve: Day
}

const known: HalfYearDays[] = []

export const halfYearOf = (day: Day): HalfYear => (+day.slice(0, 4) - FIRST_YEAR) * 2 + (day.slice(5, 7) > '06' ? 1 : 0)

/** `2026-S2`. */
export const nameOf = (half: HalfYear): string => `${FIRST_YEAR + (half >> 1)}-S${(half & 1) + 1}`

/** The days of a half-year; asked for once each, then remembered. */
export function daysOf(half: HalfYear): HalfYearDays {
  let days = known[half]
  if (!days) {
    const year = FIRST_YEAR + (half >> 1)
    const [first, last] = half & 1 ? [`${year}-07-01`, `${year}-12-31`] : [`${year}-01-01`, `${year}-06-30`]
    days = { first, last, lastNumber: dayNumber(last), eve: addDays(first, -1) }
    known[half] = days
  }
  return days
}
