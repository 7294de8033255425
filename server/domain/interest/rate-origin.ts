/** Where the rate of a segment comes from: the contract, the law itself, or the row of a table with its source. */
import type { Day } from '../records/primitives.ts'
import type { Claim, ClaimedInvoice, Percent } from './claim.ts'
import { daysOf, halfYearOf } from './half-years.ts'
import { lawOf } from './laws/which-law.ts'
import { percent, plus } from './percent.ts'
import type { RateKey, RateRow, Rates } from './rates/tables.ts'
import type { InvoiceStatement, Segment } from './statement.ts'

export type RateOrigin =
  | { of: 'contract' }
  /** A rate the law names, or more than one row had a part in it. */
  | { of: 'law' }
  /** The row in force on the day the rate is read on, the day its source was read, and the points added to it, `0` for none. */
  | { of: 'table'; key: RateKey; row: RateRow; readOn: Day; points: Percent }

/** `claim` has the one invoice of `statement`. */
export function rateOriginOf(
  claim: Claim,
  { startsOn }: InvoiceStatement,
  segment: Pick<Segment, 'from' | 'ratePercent'>,
  rates: Rates,
): RateOrigin {
  const law = lawOf(claim)
  const { contractRatePercent } = claim.invoices[0] as ClaimedInvoice
  if (law && law.contractRate !== 'never' && contractRatePercent === segment.ratePercent) return { of: 'contract' }
  if (!law || 'fixed' in law.rate) return { of: 'law' }
  const { table, inForceOn, read } = law.rate
  const half = daysOf(halfYearOf(read === 'once' && startsOn ? startsOn : segment.from))
  const day = inForceOn === 'eve' ? half.eve : half.first
  const { rows, readOn, key } = rates.tables[table]
  const row = rows.findLast(({ from }) => from <= day)
  return row ? { of: 'table', key, row, readOn, points: pointsAbove(row.percent, segment.ratePercent) } : { of: 'law' }
}

/** What the law adds, a judgment included: `10`, `9.2`. */
function pointsAbove(reference: Percent, rate: Percent): Percent {
  const negated = reference.startsWith('-') ? reference.slice(1) : `-${reference}`
  return plus(percent(rate), percent(negated)).text.replace(/\.?0+$/, '')
}
