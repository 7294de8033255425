/** Wall time in the workspace's zone, and back: what is agreed at nine is nine there, wherever the phone is. */
import type { Day, Instant } from '../../../server/domain/records/primitives.ts'

export interface WallTime {
  day: Day
  /** `09:30`. */
  time: string
}

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

export function wallTimeAt(at: number, timeZone: string): WallTime {
  const [day = '', time = ''] = formatter(timeZone).format(at).split(' ')
  return { day, time }
}

/** The instant of a wall time. One that is skipped when summer begins is taken an hour later, as clocks show it. */
export function instantOf({ day, time }: WallTime, timeZone: string): Instant {
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wall)) return ''
  const ahead = (at: number): number => {
    const there = wallTimeAt(at, timeZone)
    return Date.parse(`${there.day}T${there.time}:00Z`) - Math.floor(at / 60_000) * 60_000
  }
  // The first guess may lie on the other side of a change of time; the second is right.
  const guess = wall - ahead(wall)
  return new Date(wall - ahead(guess)).toISOString()
}
