/** Days for the decimal version, by the platform's dates: it shares nothing with the rulebook's own arithmetic. */

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const text = (date: Date): string => date.toISOString().slice(0, 10)

export function plus(day: string, days: number): string {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + days)
  return text(date)
}

/** From one day to another, both counted. */
export const counted = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000) + 1

export const halfYearStart = (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`

/** `2026-07-01` to `2026-12-31` is `2026-S2`. */
export const halfYearName = (day: string): string => `${day.slice(0, 4)}-S${day.slice(5, 7) < '07' ? 1 : 2}`

export const halfYearEnd = (day: string): string =>
  day.slice(5, 7) < '07' ? `${day.slice(0, 4)}-06-30` : `${day.slice(0, 4)}-12-31`

/** First day of the next half-year. */
export const halfYearAfter = (day: string): string =>
  day.slice(5, 7) < '07' ? `${day.slice(0, 4)}-07-01` : `${Number(day.slice(0, 4)) + 1}-01-01`

export const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** The same date in another year; 29 February is the 28th where there is none. */
export function inYear(day: string, year: number): string {
  const date = day.slice(5) === '02-29' && !isLeap(year) ? '02-28' : day.slice(5)
  return `${String(year).padStart(4, '0')}-${date}`
}

/** The same date `months` later, or the last of that month where there is none. */
export function plusMonths(day: string, months: number): string {
  const first = at(`${day.slice(0, 8)}01`)
  first.setUTCMonth(first.getUTCMonth() + months)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(Number(day.slice(8)), last))
  return text(first)
}

export const latest = (a: string, b: string): string => (a > b ? a : b)
export const earliest = (a: string, b: string): string => (a < b ? a : b)
