/** Local time in a zone, and back: what is agreed at nine is nine there, wherever the phone or the server is. */
import type { Day, Instant, WallTime } from '../records/primitives.ts'

export interface LocalTime {
  day: Day
  time: WallTime
}

const MINUTE = 60_000
const DAY_MS = 86_400_000

/** Making a formatter costs a thousand times its use. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  // Swedish writes a date and time almost as ISO does.
  const made = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone })
  formatters.set(timeZone, made)
  return made
}

/** What calendar and clock show there; `at` in milliseconds. */
export function localTimeAt(at: number, timeZone: string): LocalTime {
  const [day = '', time = ''] = formatter(timeZone).format(at).split(' ')
  return { day, time }
}

/** A schedule asks for the same hour of the same day at every look. */
const known = new Map<string, Instant>()
const MANY = 1000

const asIfUtc = ({ day, time }: LocalTime): number => Date.parse(`${day}T${time}:00Z`)

/**
 * The first instant at which the clocks there show that time. An hour that comes twice is the first one; in one that is
 * skipped it is the instant of the change, when they show a later time. Empty for a day or time that cannot be.
 */
export function instantOf(wanted: LocalTime, timeZone: string): Instant {
  const key = `${wanted.day} ${wanted.time} ${timeZone}`
  let instant = known.get(key)
  if (instant === undefined) {
    instant = workedOut(wanted, timeZone)
    if (known.size >= MANY) known.clear()
    known.set(key, instant)
  }
  return instant
}

function workedOut(wanted: LocalTime, timeZone: string): Instant {
  const wall = asIfUtc(wanted)
  if (Number.isNaN(wall)) return ''
  const shown = (at: number): number => asIfUtc(localTimeAt(at, timeZone))
  // A day before and after, so that a change between them shows as two candidates, the first one first.
  const [before, after] = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - (shown(near) - near)) as [number, number]
  const first = Math.min(before, after)
  const last = Math.max(before, after)
  const found = [first, last].find((at) => shown(at) === wall)
  return new Date(found ?? changeBetween(first, last, (at) => shown(at) >= wall)).toISOString()
}

/** The minute in which what is asked becomes true, after the first instant and not after the last. */
function changeBetween(first: number, last: number, isThere: (at: number) => boolean): number {
  let [low, high] = [first, last]
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE
    if (isThere(middle)) high = middle
    else low = middle
  }
  return high
}
