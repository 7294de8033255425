/** Arithmetic on calendar days, by whole numbers of UTC days: no clock and no time zone can leak in. */
import type { Day, Instant } from '../records/primitives.ts'

const DAY_MS = 86_400_000

/** The days met so far, both ways: there are few of them, and every plan asks for the same ones. */
const numbers = new Map<Day, number>()
const days = new Map<number, Day>()

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  let number = numbers.get(day)
  if (number === undefined) {
    // As an integer of 32 bits an engine keeps it in place; the quotient would be a box of its own wherever it is stored.
    number = (Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY_MS) | 0
    numbers.set(day, number)
  }
  return number
}

function dayOf(number: number): Day {
  let day = days.get(number)
  if (!day) {
    day = new Date(number * DAY_MS).toISOString().slice(0, 10)
    days.set(number, day)
  }
  return day
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days)
}

/** From `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same date so many years later; 29 February becomes the 28th where there is none (CPC art. 641, read 2026-11-21). */
export function addYears(day: Day, years: number): Day {
  const year = +day.slice(0, 4) + years
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${year}${day.endsWith('-02-29') && !leap ? '-02-28' : day.slice(4)}`
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b)

const formatters = new Map<string, Intl.DateTimeFormat>()

function localDay(instant: number, timeZone: string): Day {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formatters.set(timeZone, formatter)
  }
  const parts = formatter.formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

const QUARTER_MS = 900_000

/** Local midnight within a UTC day: the local days before and after it, and when it is. */
interface Midnight {
  before: Day
  after: Day
  at: number
}

/** Asking the platform for a local day is slow, so it is asked once per UTC day where local midnight falls. */
const midnights = new Map<string, Midnight>()

/** How long after the beginning of a UTC day local midnight was found last: once in winter, once in summer. */
let found: number[] = []

/** Zones change day on a quarter of an hour, so a search by halves among the 96 of a day finds it, where nothing found before does. */
function midnightOf(utcDay: Day, timeZone: string): Midnight {
  const start = dayNumber(utcDay) * DAY_MS
  const around = (at: number): Midnight => ({
    before: localDay(at - QUARTER_MS, timeZone),
    after: localDay(at, timeZone),
    at,
  })
  for (const offset of found) {
    const midnight = around(start + offset)
    if (midnight.before < midnight.after) return midnight
  }
  const before = localDay(start, timeZone)
  let [low, high] = [0, 96]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (localDay(start + middle * QUARTER_MS, timeZone) === before) low = middle
    else high = middle
  }
  found = [high * QUARTER_MS, ...found.slice(0, 1)]
  return around(start + high * QUARTER_MS)
}

/** The calendar day of an instant in a time zone (IANA name). */
export function dayIn(instant: Instant, timeZone: string): Day {
  const key = instant.slice(0, 10) + timeZone
  let midnight = midnights.get(key)
  if (!midnight) {
    midnight = midnightOf(instant.slice(0, 10), timeZone)
    midnights.set(key, midnight)
  }
  return Date.parse(instant) < midnight.at ? midnight.before : midnight.after
}

/** The first instant of a calendar day in a time zone. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const [eve, same] = [midnightOf(addDays(day, -1), timeZone), midnightOf(day, timeZone)]
  const starts = [eve.at, same.at].map((at) => new Date(at).toISOString())
  return starts.find((at) => dayIn(at, timeZone) === day) ?? `${day}T00:00:00.000Z`
}
