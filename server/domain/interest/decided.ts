/** What the statements recorded so far decided about an invoice: what was claimed or waived once is not claimed again. */
import { addDays } from '../calendar/days.ts'
import { distinct } from '../ledger/distinct.ts'
import type { InterestLine, InterestStatement } from '../records/facts.ts'
import type { Cents, Day, Id } from '../records/primitives.ts'

export interface Decided {
  /** Last day of interest that was claimed or waived, counted; null while none was. */
  until: Day | null
  /** Cents, over all statements. */
  interestClaimed: Cents
  interestWaived: Cents
  /** The first line about the fixed indemnity, which is owed once. */
  indemnity: InterestLine | null
  /** Two statements hold the same days, or the indemnity twice: made by two devices that did not know of each other. */
  twice: boolean
}

/** `statements`: those that stand, voided ones left out, in any order. */
export function decidedOn(statements: readonly InterestStatement[], invoiceId: Id): Decided {
  const decided: Decided = { until: null, interestClaimed: 0, interestWaived: 0, indemnity: null, twice: false }
  const ordered = [...distinct(statements)].sort((a, b) =>
    a.asOf < b.asOf || (a.asOf === b.asOf && a.id < b.id) ? -1 : 1,
  )
  for (const { lines } of ordered) for (const line of lines) if (line.invoiceId === invoiceId) note(decided, line)
  return decided
}

function note(decided: Decided, line: InterestLine): void {
  if (line.what === 'indemnity') {
    if (decided.indemnity) decided.twice = true
    else decided.indemnity = line
    return
  }
  const { from = '', to = '' } = line
  if (decided.until && from <= decided.until) decided.twice = true
  if (!decided.until || to > decided.until) decided.until = to
  decided[line.decision === 'claimed' ? 'interestClaimed' : 'interestWaived'] += line.amount
}

/** First day whose interest is still to be decided, when interest runs from `startsOn`. */
export const undecidedFrom = ({ until }: Decided, startsOn: Day): Day =>
  until && until >= startsOn ? addDays(until, 1) : startsOn
