/** One column of an opened file: its heading, a look at its values, and how dates and numbers are written in it. */
import { type DayFormat, dayFormat, looksLikeDay } from './days.ts'
import { type NumberFormat, numberFormat, readAmount } from './numbers.ts'
import type { Row } from './table.ts'

export interface Column {
  heading: string
  /** The first values that are not empty, cut to what a screen shows. */
  samples: string[]
  empty: boolean
  days: DayFormat | null
  numbers: NumberFormat | null
}

const SAMPLES = 200
const SHOWN = 200
/** Whether to read dates or numbers in a column is for its heading to say; a quarter of the values must agree. */
const SOME = 0.25

export function describeColumns(headings: readonly string[], rows: readonly Row[]): Column[] {
  const columns = headings.map((heading, place) => describe(heading, place, rows))
  return columns.map((column) => settle(column, columns))
}

function describe(heading: string, place: number, rows: readonly Row[]): Column {
  const samples: string[] = []
  for (const row of rows) {
    const cell = row.cells[place]?.trim()
    if (cell) samples.push(cell.slice(0, SHOWN))
    if (samples.length === SAMPLES) break
  }
  const values = () => cellsOf(rows, place)
  const days = most(samples, looksLikeDay, SOME) ? dayFormat(values()) : null
  const numbers =
    !days && most(samples, (cell) => readAmount(cell, null) !== null, SOME) ? numberFormat(values()) : null
  return { heading, samples, empty: samples.length === 0, days, numbers }
}

function* cellsOf(rows: readonly Row[], place: number): Generator<string> {
  for (const row of rows) {
    const cell = row.cells[place]
    if (cell) yield cell
  }
}

/** A column that tells nothing by itself follows the others: one program writes a file in one way. */
function settle(column: Column, all: readonly Column[]): Column {
  let { days, numbers } = column
  if (days?.ambiguous && days.order === null) {
    const order = agreed(all.map((other) => (other.days?.ambiguous ? null : (other.days?.order ?? null))))
    if (order) days = { order, ambiguous: false }
  }
  if (numbers && numbers.decimal === null) {
    const decimal = agreed(all.map((other) => other.numbers?.decimal ?? null))
    if (decimal) numbers = { decimal, ambiguous: false }
  }
  return { ...column, days, numbers }
}

function agreed<T>(told: readonly (T | null)[]): T | null {
  const distinct = new Set(told.filter((one) => one !== null))
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null
}

/** Enough of the values pass; the others may be wrong, which is then reported row by row. */
export const most = (samples: readonly string[], passes: (cell: string) => boolean, share = 0.6): boolean =>
  samples.length > 0 && samples.filter(passes).length >= samples.length * share
