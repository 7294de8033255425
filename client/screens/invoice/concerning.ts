/** Which facts of a case are about one invoice. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { ToldFact } from '../case/timeline.ts'

/** `known`: the facts of the case, since the end of a dispute and the move of a bill name only what they belong to. */
export const concerning =
  (invoiceId: Id, known: Pick<CaseFacts, 'disputes' | 'bills' | 'instalmentPlans' | 'arrangements'>) =>
  ({ fact }: ToldFact): boolean => {
    if ('allocations' in fact) return fact.allocations.some((part) => part.invoiceId === invoiceId)
    if ('lines' in fact) return fact.lines.some((line) => line.invoiceId === invoiceId)
    if ('invoiceIds' in fact) return fact.invoiceIds.includes(invoiceId)
    if ('disputeId' in fact) return hangsOn(invoiceId, known.disputes, fact.disputeId)
    if ('billId' in fact) return hangsOn(invoiceId, known.bills, fact.billId)
    if ('planId' in fact) return names(invoiceId, known.instalmentPlans, fact.planId)
    if ('arrangementId' in fact) return names(invoiceId, known.arrangements, fact.arrangementId)
    return 'invoiceId' in fact && fact.invoiceId === invoiceId
  }

const hangsOn = (invoiceId: Id, facts: readonly { id: Id; invoiceId: Id }[], id: Id): boolean =>
  facts.some((one) => one.id === id && one.invoiceId === invoiceId)

const names = (invoiceId: Id, facts: readonly { id: Id; invoiceIds: readonly Id[] }[], id: Id): boolean =>
  facts.some((one) => one.id === id && one.invoiceIds.includes(invoiceId))
