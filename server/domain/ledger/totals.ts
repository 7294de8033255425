/** Sums of a case, per currency. */
import type { CaseFacts, CaseState, InvoiceState, Money } from '../dunning/case.ts'
import { distinct } from './distinct.ts'
import { chaseable } from './invoices.ts'
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
  addUnallocated(totals.credit, facts, states)
  for (const sums of Object.values(totals)) if (sums.length > 1) largestFirst(sums)
  return totals
}

/** What of each payment was put on no invoice of this case in its own currency. */
function addUnallocated(credit: Money[], facts: CaseFacts, states: readonly InvoiceState[]): void {
  for (const { amount, currency, allocations } of distinct(facts.payments)) {
    let left = amount
    for (const part of allocations)
      if (states.some(({ invoice }) => invoice.id === part.invoiceId && invoice.currency === currency))
        left -= part.amount
    addTo(credit, currency, left)
  }
}
