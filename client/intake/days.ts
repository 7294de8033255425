/** Dates as files write them, and the order of day and month that a column follows. */
import { type Day, isDay } from '../../server/domain/records/primitives.ts'

/** How `a/b/2026` is read. Years in front and months in words need no order. */
export type DayOrder = 'dmy' | 'mdy'

export interface DayFormat {
  /** Null when no value has two leading numbers, so that no order is needed. */
  order: DayOrder | null
  /** No value tells day from month, or they tell both: a person has to say. */
  ambiguous: boolean
}

const MONTHS: Record<string, number> = {
  jan: 1,
  janv: 1,
  janvier: 1,
  january: 1,
  feb: 2,
  fev: 2,
  fevr: 2,
  fevrier: 2,
  february: 2,
  mar: 3,
  mars: 3,
  march: 3,
  apr: 4,
  avr: 4,
  avril: 4,
  april: 4,
  may: 5,
  mai: 5,
  jun: 6,
  juin: 6,
  june: 6,
  jul: 7,
  juil: 7,
  juillet: 7,
  july: 7,
  aug: 8,
  aout: 8,
  august: 8,
  sep: 9,
  sept: 9,
  septembre: 9,
  september: 9,
  oct: 10,
  octobre: 10,
  october: 10,
  nov: 11,
  novembre: 11,
  november: 11,
  dec: 12,
  decembre: 12,
  december: 12,
}

const TIME = /[\sT,]+\d{1,2}[:h]\d{2}.*$/i
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/
const NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/
const WORD_SECOND = /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+([a-z]{3,9})\.?[-/., ]+(\d{4}|\d{2})$/
const WORD_FIRST = /^([a-z]{3,9})\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4}|\d{2})$/

const plain = (text: string): string =>
  text.slice(0, 40).trim().replace(TIME, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The calendar day a text names, or null: nothing is guessed, 31/02 is no day. */
export function readDay(text: string, order: DayOrder | null): Day | null {
  const value = plain(text)
  const first = YEAR_FIRST.exec(value) ?? COMPACT.exec(value)
  if (first) return day(first[1], first[2], first[3])
  const numbers = NUMBERS.exec(value)
  if (numbers)
    return order === 'mdy' ? day(numbers[3], numbers[1], numbers[2]) : day(numbers[3], numbers[2], numbers[1])
  const second = WORD_SECOND.exec(value)
  if (second) return day(second[3], month(second[2]), second[1])
  const word = WORD_FIRST.exec(value)
  return word ? day(word[3], month(word[1]), word[2]) : null
}

const month = (word = ''): string => String(MONTHS[word] ?? 0)

function day(year = '', monthOfYear = '', dayOfMonth = ''): Day | null {
  const iso = `${fullYear(year)}-${monthOfYear.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** Two digits: 70 to 99 are of the last century. */
const fullYear = (year: string): string => (year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year)

/** Which order a column follows, from all its values. */
export function dayFormat(values: Iterable<string>): DayFormat {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  for (const value of values) {
    const match = NUMBERS.exec(plain(value))
    if (!match) continue
    const [a, b] = [Number(match[1]), Number(match[2])]
    if (a > 12 && b <= 12) dayFirst++
    else if (b > 12 && a <= 12) monthFirst++
    else if (a <= 12 && b <= 12 && a !== b) either++
  }
  if (dayFirst + monthFirst + either === 0) return { order: null, ambiguous: false }
  const order = dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'dmy' : 'mdy'
  return {
    order,
    ambiguous:
      order === null ||
      (dayFirst > 0 && monthFirst > 0 && Math.min(dayFirst, monthFirst) * 20 > Math.max(dayFirst, monthFirst)),
  }
}

/** True for a text that is a date in one order or the other. */
export const looksLikeDay = (text: string): boolean => readDay(text, 'dmy') !== null || readDay(text, 'mdy') !== null
