/** All that is owed of a case on a day: what remains of the invoices and, apart, the interest and indemnities nobody gave up. */
import type { Proposal } from '../../../server/domain/interest/proposal.ts'
import type { Cents, Day } from '../../../server/domain/records/primitives.ts'
import { counting } from './counted.ts'

export interface Owed {
  invoices: Cents
  /** What was claimed before included. */
  interest: Cents
  indemnity: Cents
  /** Null when no invoice is late. */
  currency: string | null
  /** Half-years whose rate is not held, and the last day that was counted before each; every one once. */
  unknown: { half: string; until: Day }[]
}

export function owedOn(proposal: Proposal): Owed {
  const owed: Owed = { invoices: 0, interest: 0, indemnity: 0, currency: null, unknown: [] }
  for (const { state, claim, interest, indemnity, decided, unknown, until } of counting(proposal)) {
    owed.currency = claim.currency
    owed.invoices += state.remaining
    owed.interest += interest + decided.interestClaimed
    owed.indemnity += indemnity + (decided.indemnity?.decision === 'claimed' ? decided.indemnity.amount : 0)
    if (unknown && !owed.unknown.some(({ half }) => half === unknown)) owed.unknown.push({ half: unknown, until })
  }
  return owed
}
