/** What looks wrong in an invoice and may yet be right: said, never refused. */
import type { Invoice } from '../../../server/domain/records/cards.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'

export type Doubt = 'due-before-issue' | 'issued-in-future' | 'same-number'

export function invoiceDoubts(
  invoice: Pick<Invoice, 'issuedOn' | 'dueOn'>,
  others: readonly Invoice[],
  today: Day,
): Doubt[] {
  const doubts: Doubt[] = []
  if (invoice.issuedOn && invoice.dueOn && invoice.dueOn < invoice.issuedOn) doubts.push('due-before-issue')
  if (invoice.issuedOn > today) doubts.push('issued-in-future')
  if (others.length > 0) doubts.push('same-number')
  return doubts
}
