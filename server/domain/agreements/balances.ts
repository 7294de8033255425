/** What was received on some invoices, and what remained of them at a moment. */
import type { CaseFacts } from '../dunning/case.ts'
import { distinct } from '../ledger/distinct.ts'
import type { Invoice } from '../records/cards.ts'
import type { Payment } from '../records/facts.ts'
import type { Cents, Currency, Id } from '../records/primitives.ts'
import { type Dated, isBefore } from './moments.ts'

/** The part of a payment put on these invoices, in that currency. */
export function partOf(payment: Payment, ids: ReadonlySet<Id>, currency: Currency): Cents {
  if (payment.currency !== currency) return 0
  return payment.allocations.reduce((sum, part) => sum + (ids.has(part.invoiceId) ? part.amount : 0), 0)
}

/** Less what was credited and paid before `end`, or at all; what one invoice has too much takes nothing off another. */
export function remainingOf(invoices: readonly Invoice[], facts: CaseFacts, end: Dated | null): Cents {
  const counts = (fact: Dated) => !end || isBefore(fact, end)
  const credits = distinct(facts.creditNotes).filter(counts)
  const payments = distinct(facts.payments).filter(counts)
  return distinct(invoices).reduce((total, { id, amount, currency }) => {
    const credited = credits.reduce((sum, note) => sum + (note.invoiceId === id ? note.amount : 0), 0)
    const only = new Set([id])
    const paid = payments.reduce((sum, payment) => sum + partOf(payment, only, currency), 0)
    return total + Math.max(0, amount - credited - paid)
  }, 0)
}
