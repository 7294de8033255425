/** How a payment is put on invoices: the oldest first unless the person says otherwise. */
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import { allocate } from '../../../server/domain/ledger/allocate.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import type { Cents, Currency, Id } from '../../../server/domain/records/primitives.ts'

/** What the person put on each invoice; `null` while they left it to the rule. */
export type Chosen = Record<Id, Cents | undefined> | null

export interface Parts {
  allocations: Payment['allocations']
  /** Received and put on nothing: kept as credit. Negative when more was put than received. */
  left: Cents
}

export function parts(amount: Cents, currency: Currency, open: readonly InvoiceState[], chosen: Chosen): Parts {
  if (!chosen) return allocate({ currency, amount }, open)
  const allocations = open
    .filter((state) => state.invoice.currency === currency)
    .map((state) => ({ invoiceId: state.invoice.id, amount: chosen[state.invoice.id] ?? 0 }))
    .filter((part) => part.amount > 0)
  return { allocations, left: amount - allocations.reduce((sum, part) => sum + part.amount, 0) }
}
