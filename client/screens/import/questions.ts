/** What a file leaves open, which only the person knows: the order of day and month, the mark before the cents. */

import type { Column } from '../../intake/columns.ts'
import type { DayOrder } from '../../intake/days.ts'
import type { Field } from '../../intake/fields.ts'
import { dayFields, fieldsOf, type Mapping, manyColumns, moneyFields, type TakenKind } from '../../intake/fields.ts'
import type { DecimalMark } from '../../intake/numbers.ts'

const taken = (columns: readonly Column[], mapping: Mapping, fields: ReadonlySet<Field>): Column[] =>
  columns.filter((_, place) => {
    const field = mapping[place]
    return field ? fields.has(field) : false
  })

/** A date of the file that could be read both ways, or null when the file tells. */
export function ambiguousDay(columns: readonly Column[], mapping: Mapping): string | null {
  const column = taken(columns, mapping, dayFields).find(({ days }) => days?.ambiguous)
  return column ? (column.samples.find((sample) => twoWays(sample)) ?? column.samples[0] ?? null) : null
}

/** Day and month differ, and each could be the other. */
function twoWays(sample: string): boolean {
  const [, first, second] = /^(\d{1,2})[-/. ](\d{1,2})\b/.exec(sample) ?? []
  return Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

/** An amount of the file that could be read both ways, or null when the file tells. */
export function ambiguousAmount(columns: readonly Column[], mapping: Mapping): string | null {
  const column = taken(columns, mapping, moneyFields).find(({ numbers }) => numbers?.ambiguous)
  return column ? (column.samples.find((sample) => /[.,]/.test(sample)) ?? null) : null
}

/** How the dates of the file are read, where it tells. */
export const toldOrder = (columns: readonly Column[], mapping: Mapping): DayOrder | null =>
  taken(columns, mapping, dayFields).find(({ days }) => days?.order && !days.ambiguous)?.days?.order ?? null

export const toldDecimal = (columns: readonly Column[], mapping: Mapping): DecimalMark | null =>
  taken(columns, mapping, moneyFields).find(({ numbers }) => numbers?.decimal)?.numbers?.decimal ?? null

/** The mapping with one column changed; a field that one column alone may feed leaves the column that had it. */
export function remap(mapping: Mapping, place: number, field: Field | null): Mapping {
  const moved = field !== null && !manyColumns.has(field)
  return mapping.map((was, at) => (at === place ? field : moved && was === field ? null : was))
}

/** The mapping without the fields that a file of this kind cannot have. */
export const fitted = (mapping: Mapping, kind: TakenKind): Mapping =>
  mapping.map((field) => (field && fieldsOf[kind].includes(field) ? field : null))
