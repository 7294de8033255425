/** Arithmetic on calendar days, by whole numbers of UTC days: no clock and no time zone can leak in. */
import type { Day, Instant } from './records/primitives.ts'

const DAY_MS = 86_400_000

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY_MS
}

function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days)
}

/** From `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same date so many years later; 29 February becomes the 28th where there is none (CPC art. 641). */
export function addYears(day: Day, years: number): Day {
  const year = +day.slice(0, 4) + years
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${year}${day.endsWith('-02-29') && !leap ? '-02-28' : day.slice(4)}`
}

/** 1 January 1970 was a Thursday; Monday is 0. */
const weekday = (number: number) => (((number + 3) % 7) + 7) % 7

/** That day, or the Monday after it on a weekend. */
export function workingDayFrom(day: Day): Day {
  const rest = weekday(dayNumber(day)) - 4
  return rest > 0 ? addDays(day, 3 - rest) : day
}

/** The day so many working days (Monday to Friday) after it. */
export function addWorkingDays(day: Day, days: number): Day {
  let number = dayNumber(day)
  for (let left = days; left > 0; ) {
    number++
    if (weekday(number) < 5) left--
  }
  return dayOf(number)
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** Making a formatter costs a thousand times its use. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in a time zone (IANA name). */
export function dayIn(instant: Instant, timeZone: string): Day {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formatters.set(timeZone, formatter)
  }
  const parts = formatter.formatToParts(new Date(instant))
  const part = (type: string) => parts.find((one) => one.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')}`
}
