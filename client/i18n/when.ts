/** A day inside a sentence: "today" and its neighbours by their word, any other by its date after a preposition. */
import type { Day } from '../../server/domain/records/primitives.ts'
import { formatsFor, type Language } from './formats.ts'

/** The moment a sentence is read at. */
export interface At {
  today: Day
  /** IANA name; the device's own when absent. */
  timeZone?: string
}

const DAY_MS = 86_400_000

/** Such as `hier`, `le 13 nov.`: `before` stands before a date, `beside` before a word such as `hier`. */
export function whenFor(language: Language) {
  const { day, dayRelative } = formatsFor(language)
  return (iso: Day, { today }: At, before: string, beside = ''): string =>
    Math.abs(Date.parse(iso) - Date.parse(today)) <= DAY_MS
      ? `${beside}${dayRelative(iso, today)}`
      : `${before}${day(iso, 'short', today)}`
}
