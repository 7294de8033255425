/** The records of one satisfaction call: the call in the journal, its answers, and what follows from them, in one act. */
import type { CasePlan, InvoiceState } from '../../../server/domain/dunning/case.ts'
import { type SatisfactionAnswers, satisfactionRecords } from '../../../server/domain/preventive/satisfaction.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import { now } from '../../book/clock.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'

/** `answers` must not be refused. A preventive step that is due is answered by the call. */
export function satisfactionWanted(
  answers: SatisfactionAnswers,
  state: InvoiceState,
  { action }: CasePlan,
  today: string,
): Wanted[] {
  const { check, dispute, promise, outcome } = satisfactionRecords(answers, state, today)
  const { clientId, id: invoiceId, currency } = state.invoice
  const interactionId = newId(now())
  const step = action?.stage === 'preventive' && { stepKey: action.key, stepInvoiceId: action.invoiceId }
  return [
    {
      op: 'create',
      kind: 'interaction',
      record: {
        id: interactionId,
        clientId,
        invoiceIds: [invoiceId],
        channel: 'call',
        direction: 'out',
        state: 'sent',
        note: rest().preventive.satisfaction.journal,
        ...(outcome && { outcome }),
        ...step,
      },
    },
    { op: 'create', kind: 'check', record: check },
    ...(dispute ? [{ op: 'create' as const, kind: 'dispute' as const, record: dispute }] : []),
    ...(promise
      ? [
          {
            op: 'create' as const,
            kind: 'promise' as const,
            record: { clientId, invoiceIds: [invoiceId], ...promise, currency, interactionId },
          },
        ]
      : []),
  ]
}
