/** Reads the cells of a row by what the mapping says they are. */
import type { Day } from '../../server/domain/records/primitives.ts'
import type { Choice } from './choice.ts'
import type { Column } from './columns.ts'
import { type DayOrder, readDay } from './days.ts'
import type { Field } from './fields.ts'
import { cleanCell } from './fold.ts'
import { type Amount, type DecimalMark, readAmount, readNumber } from './numbers.ts'
import type { Row } from './table.ts'

/** `none`: the cell is empty or there is no such column; `bad`: it holds something else. */
export type Read<T> = { found: T } | 'none' | 'bad'

export interface RowReader {
  has(field: Field): boolean
  /** First cell of the field that is not empty, cleaned; else an empty text. */
  text(row: Row, field: Field): string
  texts(row: Row, field: Field): string[]
  day(row: Row, field: Field): Read<Day>
  amount(row: Row, field: Field): Read<Amount>
  number(row: Row, field: Field): Read<number>
  /** More filled cells than headings: a delimiter inside a value has moved the columns. */
  overflows(row: Row): boolean
}

interface Place {
  at: number
  order: DayOrder | null
  decimal: DecimalMark | null
  /** A spreadsheet made `1930571429.0` of whole numbers. */
  floats: boolean
  /** Days repeat all through a file: each text is read once. */
  days: Map<string, Day | null>
}

function dayIn(cell: string, { days, order }: Place): Day | null {
  const known = days.get(cell)
  if (known !== undefined) return known
  const day = readDay(cell, order)
  days.set(cell, day)
  return day
}

export function rowReader(columns: readonly Column[], choice: Choice): RowReader {
  const places = new Map<Field, Place[]>()
  for (const [at, field] of choice.mapping.entries()) {
    const column = columns[at]
    if (!field || !column) continue
    places.set(field, [...(places.get(field) ?? []), placeOf(at, column, choice)])
  }
  const first = (row: Row, field: Field): { cell: string; place: Place } | null => {
    for (const place of places.get(field) ?? []) {
      const cell = row.cells[place.at]?.trim()
      if (cell) return { cell, place }
    }
    return null
  }
  const read = <T>(row: Row, field: Field, how: (cell: string, place: Place) => T | null): Read<T> => {
    const cell = first(row, field)
    if (!cell) return 'none'
    const found = how(cell.cell, cell.place)
    return found === null ? 'bad' : { found }
  }
  return {
    has: (field) => places.has(field),
    text: (row, field) => {
      const cell = first(row, field)
      return cell ? textOf(cell.cell, cell.place) : ''
    },
    texts: (row, field) =>
      (places.get(field) ?? [])
        .map((place) => textOf(row.cells[place.at] ?? '', place))
        .filter((cell, at, all) => cell !== '' && all.indexOf(cell) === at),
    day: (row, field) => read(row, field, dayIn),
    amount: (row, field) => read(row, field, (cell, place) => readAmount(cell, place.decimal)),
    number: (row, field) => read(row, field, (cell, place) => readNumber(cell, place.decimal)),
    overflows: (row) =>
      row.cells.length > columns.length && row.cells.slice(columns.length).some((cell) => cell.trim() !== ''),
  }
}

const textOf = (cell: string, place: Place): string => cleanCell(place.floats ? cell.trim().replace(/\.0$/, '') : cell)

/** What the column tells itself counts; the answer of the person fills in where it tells nothing. */
function placeOf(at: number, { days, numbers, samples }: Column, choice: Choice): Place {
  return {
    at,
    order: days && !days.ambiguous ? days.order : (choice.dayOrder ?? days?.order ?? null),
    decimal: numbers && !numbers.ambiguous ? numbers.decimal : (choice.decimal ?? null),
    days: new Map(),
    floats: samples.length > 0 && samples.every((cell) => /^\d+\.0$/.test(cell)),
  }
}
