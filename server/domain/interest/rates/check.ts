/**
 * Whether tables can be trusted: ordered, nothing missing in between, and in step with each other where the law ties one
 * rate to another. The build runs it, and a phone before it takes tables from the server.
 */
import type { Day } from '../../records/primitives.ts'
import { daysOf, halfYearOf } from '../half-years.ts'
import { compare, type ExactPercent, percent, plus, upToHalfPoint } from '../percent.ts'
import { readingsOf } from '../readings.ts'
import type { RateKey, RateRow, Rates, RateTable } from './tables.ts'

/** Days on which a table must have a row: who publishes it does so for each of these periods. */
type Period = 'half-year' | 'year' | 'change'

const halfYearly = ['at-base', 'be-b2b', 'es-b2b', 'it-b2b', 'lu-b2b', 'nl-b2b', 'ie-b2b', 'pt-b2b'] as const
const french = ['fr-legal-individual', 'fr-legal-other'] as const

/** The French legal rate was one for the whole year until 2014 (service-public.fr F783, read 2026-11-21). */
function periodOn(key: RateKey, day: Day): Period {
  if (french.some((one) => one === key)) return day < '2015-01-01' ? 'year' : 'half-year'
  return halfYearly.some((one) => one === key) ? 'half-year' : 'change'
}

/** In English, for who mends a table; none when all is well. Of tables that have the shape of their type. */
export function problemsOf(rates: Rates): string[] {
  const problems = Object.entries(rates.tables).flatMap(([key, table]) => [
    ...(table.key === key ? [] : [`${key}: the table says it is ${table.key}`]),
    ...orderProblems(table),
    ...gapProblems(table),
  ])
  // Rates are compared by half-year, which needs tables in order.
  return problems.length ? problems : tiedProblems(rates)
}

function orderProblems({ key, rows, heldUntil, readOn }: RateTable): string[] {
  const last = rows.at(-1)
  if (!last) return [`${key}: no rows`]
  const problems = rows
    .filter((row, at) => at > 0 && row.from <= (rows[at - 1] as RateRow).from)
    .map(({ from }) => `${key} ${from}: not after the row before it`)
  if (heldUntil < last.from) problems.push(`${key}: held until ${heldUntil}, before its last row`)
  // A rate in force is known to the day it was read; one that is published for a period, to the end of the last period.
  const published = periodOn(key, last.from) !== 'change' || key === 'de-base'
  const known = published ? daysOf(halfYearOf(last.from)).last : readOn
  if (heldUntil > known) problems.push(`${key}: held until ${heldUntil}, known until ${known}`)
  return problems
}

function gapProblems({ key, rows, heldUntil }: RateTable): string[] {
  const [first] = rows
  if (!first || periodOn(key, first.from) === 'change') return []
  const days = new Set(rows.map(({ from }) => from))
  const problems = rows
    .filter(({ from }) => daysOf(halfYearOf(from)).first !== from)
    .map(({ from }) => `${key} ${from}: not the first day of a half-year`)
  for (let half = halfYearOf(first.from); daysOf(half).first <= heldUntil; half++) {
    const day = daysOf(half).first
    const asked = periodOn(key, day) === 'half-year' || day.endsWith('-01-01')
    if (asked && !days.has(day)) problems.push(`${key} ${day}: no row`)
  }
  return problems
}

/** One rate that follows from another, half-year by half-year, where both are held. */
interface Tie {
  key: RateKey
  says: string
  /** First half-year it holds for, by its first day. */
  since: Day
  expected: (ecb: ExactPercent, day: Day) => ExactPercent
}

const eightMore = (ecb: ExactPercent): ExactPercent => plus(ecb, percent('8'))

/** As the national laws say, and as every row read so far confirms (read 2026-11-21). */
const ties = (rates: Rates): Tie[] => [
  {
    key: 'de-base',
    says: 'the ECB rate less 0.88',
    since: '2009-01-01',
    expected: (ecb) => plus(ecb, percent('-0.88')),
  },
  {
    key: 'be-b2b',
    says: 'the ECB rate and 8, up to the half point',
    since: '2020-01-01',
    expected: (ecb) => upToHalfPoint(eightMore(ecb)),
  },
  ...(['es-b2b', 'it-b2b', 'lu-b2b', 'nl-b2b', 'ie-b2b', 'pt-b2b'] as const).map((key) => ({
    key,
    says: 'the ECB rate and 8',
    since: '2020-01-01',
    expected: eightMore,
  })),
  {
    key: 'at-base',
    says: 'what moves of the ECB rate of half a point make of it',
    since: '2016-07-01',
    expected: (_ecb, day) => austrianBase(rates.tables['ecb-main-refinancing'].rows, day),
  },
]

function tiedProblems(rates: Rates): string[] {
  const onFirstDay = (table: RateKey) => readingsOf(rates, { table, inForceOn: 'first-day' }, '0').rates
  const ecb = onFirstDay('ecb-main-refinancing')
  return ties(rates).flatMap(({ key, says, since, expected }) =>
    onFirstDay(key).flatMap((rate, half) => {
      const { first } = daysOf(half)
      const reference = ecb[half]
      if (!rate || !reference || first < since) return []
      const wanted = expected(reference, first)
      if (compare(rate, wanted) === 0) return []
      return [`${key} ${first}: ${rate.text}, but ${says} is ${wanted.text}`]
    }),
  )
}

/** The base rate and the ECB rate it was set at: from 16 March 2016 to the end of 2022 (solidbau.at, read 2026-11-21). */
const austrianStart = { from: '2016-03-16', base: percent('-0.62'), ecb: percent('0.00') }

/** Moves are added up until they make half a point; only then the base rate moves, by all of it. */
function austrianBase(ecbRows: readonly RateRow[], day: Day): ExactPercent {
  let { base, ecb } = austrianStart
  for (const { from, percent: text } of ecbRows) {
    if (from <= austrianStart.from || from > day) continue
    const moved = minus(percent(text), ecb)
    if (compare(moved, percent('0.5')) < 0 && compare(moved, percent('-0.5')) > 0) continue
    base = plus(base, moved)
    ecb = percent(text)
  }
  return base
}

const minus = (a: ExactPercent, b: ExactPercent): ExactPercent =>
  plus(a, percent(b.text.startsWith('-') ? b.text.slice(1) : `-${b.text}`))
