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

/** What remained of them together: what one invoice has too much takes nothing off another. */
export function remainingOf(invoices: readonly Invoice[], facts: CaseFacts, end: Dated | null): Cents {
  let total = 0
  for (const amount of remainders(invoices, facts, end).values()) total += amount
  return total
}

/** What remained of each, by its id: less what was credited and paid before `end`, or at all; never negative. */
export function remainders(invoices: readonly Invoice[], facts: CaseFacts, end: Dated | null): Map<Id, Cents> {
  const left = new Map(invoices.map((invoice) => [invoice.id, { ...invoice }]))
  for (const note of distinct(facts.creditNotes)) {
    const invoice = left.get(note.invoiceId)
    if (invoice && counts(note, end)) invoice.amount -= note.amount
  }
  for (const payment of distinct(facts.payments)) {
    if (!counts(payment, end)) continue
    for (const { invoiceId, amount } of payment.allocations) {
      const invoice = left.get(invoiceId)
      if (invoice?.currency === payment.currency) invoice.amount -= amount
    }
  }
  return new Map([...left].map(([id, { amount }]) => [id, Math.max(0, amount)]))
}

const counts = (fact: Dated, end: Dated | null): boolean => !end || isBefore(fact, end)
