/** Sums of a case, per currency. */
import type { CaseFacts, CaseState, InvoiceState, Money } from '../dunning/case.ts'
import { distinct } from './distinct.ts'
import { chaseable, finder } from './invoices.ts'
import { addTo, largestFirst } from './money.ts'

type Totals = Pick<CaseState, 'due' | 'overdue' | 'limited' | 'disputed' | 'credit'>

export function caseTotals(facts: CaseFacts, states: readonly InvoiceState[]): Totals {
  const totals: Totals = { due: [], overdue: [], limited: [], disputed: [], credit: [] }
  for (const state of states) {
    const { currency } = state.invoice
    addTo(totals.due, currency, state.remaining)
    if (state.daysLate > 0) addTo(totals.overdue, currency, chaseable(state))
    if (state.limitation.passed) addTo(totals.limited, currency, state.remaining)
    addTo(totals.disputed, currency, state.disputed)
    addTo(totals.credit, currency, state.overpaid)
  }
  if (facts.payments.length) addUnallocated(totals.credit, facts, states)
  sort(totals.due)
  sort(totals.overdue)
  sort(totals.limited)
  sort(totals.disputed)
  sort(totals.credit)
  return totals
}

/** Almost every case has one currency. */
function sort(sums: Money[]): void {
  if (sums.length > 1) largestFirst(sums)
}

/** What of each payment was put on no invoice of this case in its own currency. */
function addUnallocated(credit: Money[], facts: CaseFacts, states: readonly InvoiceState[]): void {
  const ofId = finder(states)
  for (const { amount, currency, allocations } of distinct(facts.payments)) {
    let left = amount
    for (const part of allocations) if (ofId(part.invoiceId)?.invoice.currency === currency) left -= part.amount
    addTo(credit, currency, left)
  }
}
