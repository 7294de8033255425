/** What remains due of each invoice, from its amount, credit notes, payments and disputes. */

import { dayNumber } from '../days.ts'
import type { CaseFacts, InvoiceState } from '../dunning/case.ts'
import type { Cents, Day, Id } from '../records/primitives.ts'
import { closings } from './closings.ts'
import { distinct, oldestDueFirst } from './distinct.ts'
import { limitationOf } from './limitation.ts'

type Sums = Map<Id, Cents>
const add = (sums: Sums, id: Id, amount: Cents) => sums.set(id, (sums.get(id) ?? 0) + amount)

function creditedSums(facts: CaseFacts): Sums {
  const sums: Sums = new Map()
  for (const note of distinct(facts.creditNotes)) add(sums, note.invoiceId, note.amount)
  return sums
}

/** Keyed by invoice and currency: money of another currency pays nothing off. */
function paidSums(facts: CaseFacts): Sums {
  const sums: Sums = new Map()
  for (const payment of distinct(facts.payments))
    for (const part of payment.allocations) add(sums, part.invoiceId + payment.currency, part.amount)
  return sums
}

function disputedSums(facts: CaseFacts): Sums {
  const sums: Sums = new Map()
  for (const dispute of openDisputes(facts)) add(sums, dispute.invoiceId, dispute.amount)
  return sums
}

/** Disputes without a closing. */
export function openDisputes(facts: CaseFacts): CaseFacts['disputes'] {
  if (!facts.disputes.length) return facts.disputes
  const closed = new Set(facts.disputeClosings.map((closing) => closing.disputeId))
  return distinct(facts.disputes).filter((dispute) => !closed.has(dispute.id))
}

/** One state per invoice, oldest due date first. Cents; `today` only counts the days and looks at the limitation. */
export function invoiceStates(facts: CaseFacts, today: Day): InvoiceState[] {
  const credits = creditedSums(facts)
  const payments = paidSums(facts)
  const disputes = disputedSums(facts)
  const closed = closings(facts)
  const now = dayNumber(today)
  return oldestDueFirst(facts.invoices).map((invoice) => {
    const credited = credits.get(invoice.id) ?? 0
    const paid = payments.get(invoice.id + invoice.currency) ?? 0
    const balance = invoice.amount - credited - paid
    const remaining = Math.max(0, balance)
    return {
      invoice,
      credited,
      paid,
      remaining,
      disputed: Math.min(remaining, disputes.get(invoice.id) ?? 0),
      daysLate: now - dayNumber(invoice.dueOn),
      overpaid: Math.max(0, -balance),
      limitation: limitationOf(invoice, facts.client.kind, today),
      closed: closed(invoice),
    }
  })
}

/** What can be asked for now of a late invoice: neither contested, nor too old, nor closed. */
export function chaseable({ remaining, disputed, limitation, closed }: InvoiceState): Cents {
  return limitation.passed || closed ? 0 : remaining - disputed
}
