/** Which facts of a case are about one invoice. */
import type { Dispute } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { ToldFact } from '../case/timeline.ts'

/** `disputes`: those of the case, since the end of one names it alone. */
export const concerning =
  (invoiceId: Id, disputes: readonly Dispute[]) =>
  ({ fact }: ToldFact): boolean => {
    if ('allocations' in fact) return fact.allocations.some((part) => part.invoiceId === invoiceId)
    if ('invoiceIds' in fact) return fact.invoiceIds.includes(invoiceId)
    if ('disputeId' in fact) return disputes.some((one) => one.id === fact.disputeId && one.invoiceId === invoiceId)
    return 'invoiceId' in fact && fact.invoiceId === invoiceId
  }
