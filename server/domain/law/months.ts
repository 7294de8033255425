/** Times counted in months, as procedure counts them. */

import { type WorkingTime, workingDayFrom } from '../calendar/working-days.ts'
import type { Day } from '../records/primitives.ts'

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31))
const two = (value: number) => String(value).padStart(2, '0')

/**
 * The day of the last month that bears the same number, or the last day of that month when there is none: CPC art. 641,
 * as published, read on 2026-11-21.
 */
export function addMonths(day: Day, months: number): Day {
  const counted = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months
  const year = Math.floor(counted / 12)
  const month = (counted % 12) + 1
  return `${year}-${two(month)}-${two(Math.min(+day.slice(8, 10), lengthOf(year, month)))}`
}

/** The eleven days everybody has: days off of one region alone are not counted on, so that the date is never too late. */
const courtDays: WorkingTime = { workingDays: [1, 2, 3, 4, 5], holidays: 'metropole' }

/** A time that would end on a Saturday, a Sunday or a public holiday ends on the next working day: CPC art. 642, read on 2026-11-21. */
export const putOff = (day: Day): Day => workingDayFrom(day, courtDays)
