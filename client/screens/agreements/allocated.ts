/** Money received for an agreement: put on its invoices, the oldest due first. */
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import { allocate } from '../../../server/domain/ledger/allocate.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import type { Cents, Currency, Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'

export function allocated(
  clientId: Id,
  amount: Cents,
  currency: Currency,
  on: Day,
  method: Payment['method'],
  open: readonly InvoiceState[],
  /** Of the agreement; all when it names none. */
  ids: readonly Id[],
): Wanted {
  const about = ids.length ? open.filter((one) => ids.includes(one.invoice.id)) : open
  const { allocations } = allocate({ currency, amount }, about)
  const record = { clientId, on, amount, currency, allocations, source: 'manual' as const, ...(method && { method }) }
  return { op: 'create', kind: 'payment', record }
}
