/** The sum for recovery costs, in cents, by the contract of the function. */
import type { Decimal } from 'decimal.js'
import type { Claim, ClaimedInvoice, DatedAmount } from '../../../server/domain/interest/claim.ts'
import type { InterestRule } from '../../../server/domain/interest/statement.ts'
import { Exact } from './rates.ts'

export const sum = (list: readonly DatedAmount[]): Decimal =>
  list.reduce((total, { amount }) => total.plus(amount), new Exact(0))

/** In cents. The principal that counts is that at the end of the due day. */
export function indemnityOf(claim: Claim, rule: InterestRule, invoice: ClaimedInvoice): number {
  const isOwed = claim.creditorKind === 'business' && claim.debtorKind !== 'consumer'
  if (!isOwed || rule === 'CH-104' || claim.asOf <= invoice.dueOn) return 0
  if (claim.insolvencyOpenedOn && invoice.dueOn >= claim.insolvencyOpenedOn) return 0
  if (sum(invoice.creditNotes.filter(({ on }) => on <= claim.asOf)).greaterThanOrEqualTo(invoice.amount)) return 0
  const before = [...invoice.payments, ...invoice.creditNotes].filter(({ on }) => on <= invoice.dueOn)
  const principal = new Exact(invoice.amount).minus(sum(before))
  if (principal.lessThanOrEqualTo(0)) return 0
  if (rule === 'GB-1998') return principal.lessThan(100_000) ? 4000 : principal.lessThan(1_000_000) ? 7000 : 10_000
  if (rule === 'IE-580')
    return principal.lessThanOrEqualTo(100_000) ? 4000 : principal.lessThanOrEqualTo(1_000_000) ? 7000 : 10_000
  return 4000
}
