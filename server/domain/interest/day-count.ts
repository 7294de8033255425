/** What a year is divided into, and months of thirty days. */
import type { Day } from '../records/primitives.ts'
import type { Conventions } from './accrual.ts'

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Of a segment that begins on that day, within one calendar year where years differ. */
export function divisorOn(day: Day, basis: Conventions['basis']): number {
  if (basis === '365') return 365
  if (basis === 'actual') return isLeap(+day.slice(0, 4)) ? 366 : 365
  return 360
}

/** Days from one to the other, both counted, each month thirty: the 31st is a 30th. */
export function thirtyDayMonths(from: Day, to: Day): number {
  const months = (+to.slice(0, 4) - +from.slice(0, 4)) * 12 + +to.slice(5, 7) - +from.slice(5, 7)
  return months * 30 + Math.min(30, +to.slice(8)) - Math.min(30, +from.slice(8)) + 1
}
