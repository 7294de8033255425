/** Puts money received on open invoices, the oldest due first. */
import type { InvoiceState, Money } from '../dunning/case.ts'
import type { Payment } from '../records/facts.ts'
import type { Cents } from '../records/primitives.ts'
import { oldestDueFirst } from './distinct.ts'

export interface Allocated {
  allocations: Payment['allocations']
  /** What no open invoice of that currency takes: an overpayment. */
  left: Cents
}

/** The parts and what is left add up to `amount`; no invoice gets more than remains due of it. Cents of one currency. */
export function allocate({ currency, amount }: Money, open: readonly InvoiceState[]): Allocated {
  const remaining = new Map(open.map((state) => [state.invoice.id, state.remaining]))
  const allocations: Payment['allocations'] = []
  let left = amount
  for (const invoice of oldestDueFirst(open.map((state) => state.invoice))) {
    const part = invoice.currency === currency ? Math.min(left, remaining.get(invoice.id) ?? 0) : 0
    if (part > 0) allocations.push({ invoiceId: invoice.id, amount: part })
    left -= part
  }
  return { allocations, left }
}
