/** A reference rate with its margin, half-year by half-year: read once from the tables, then looked up. */
import type { Percent } from './claim.ts'
import { daysOf, type HalfYear } from './half-years.ts'
import type { ReferenceRate } from './laws/law.ts'
import { type ExactPercent, percent, plus, times } from './percent.ts'
import type { Rates, RateTable } from './rates/tables.ts'

export interface Readings {
  /** By number of the half-year; undefined where no rate is held. */
  rates: readonly (ExactPercent | undefined)[]
  /** Those worked out from another rate: no publication of their own was read. */
  derived: ReadonlySet<HalfYear>
}

type Reading = Pick<ReferenceRate, 'table' | 'inForceOn' | 'since'>

const prepared = new WeakMap<Rates, Map<string, Readings>>()

/** Each rate `factor` times, and `margin` points more. */
export function readingsOf(rates: Rates, reading: Reading, margin: Percent, factor = 1): Readings {
  let known = prepared.get(rates)
  if (!known) {
    known = new Map()
    prepared.set(rates, known)
  }
  const key = [reading.table, reading.inForceOn, reading.since, margin, factor].join()
  let readings = known.get(key)
  if (!readings) {
    readings = readAll(rates.tables[reading.table], reading, (rate) => plus(times(rate, factor), percent(margin)))
    known.set(key, readings)
  }
  return readings
}

/** A half-year has a rate when the day it is read on is between the first row and the last day the table is held for. */
function readAll(
  { rows, heldUntil }: RateTable,
  { inForceOn, since }: Reading,
  made: (rate: ExactPercent) => ExactPercent,
): Readings {
  const rates: (ExactPercent | undefined)[] = []
  const derived = new Set<HalfYear>()
  for (let half = 0; ; half++) {
    const { first, eve } = daysOf(half)
    const day = inForceOn === 'eve' ? eve : first
    if (day > heldUntil) return { rates, derived }
    const row = since && first < since ? undefined : rows.findLast(({ from }) => from <= day)
    rates.push(row && made(percent(row.percent)))
    if (row?.status === 'derived') derived.add(half)
  }
}
