/** Moments as a pack writes them: on the wall of the workspace. */
import { dayIn } from '../calendar/days.ts'
import { wallTimeIn } from '../calendar/working-hours.ts'
import { say } from '../papers/say.ts'
import type { Instant, Language } from '../records/primitives.ts'
import type { PackPen } from './pack.ts'

/** `9 h 05`, `09:05`: the minutes always, as it is a moment that was recorded. */
export function timeText(at: Instant, timeZone: string, language: Language): string {
  const time = wallTimeIn(at, timeZone)
  return language === 'fr' ? time.replace(/^0?(\d+):/, '$1\u00a0h\u00a0') : time
}

/** `1er juin 2026 à 14 h 05`. */
export const momentText = (at: Instant, timeZone: string, pen: PackPen): string =>
  say(pen.own.moment, { day: pen.day(dayIn(at, timeZone)), time: timeText(at, timeZone, pen.language) })

/** In a table: the day, and the time below it. */
export const momentCell = (at: Instant, timeZone: string, pen: PackPen): string =>
  `${pen.shortDay(dayIn(at, timeZone))}\n${timeText(at, timeZone, pen.language)}`
