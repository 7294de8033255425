/** Sums of a case, per currency. */
import type { CaseFacts, CaseState, InvoiceState } from '../dunning/case.ts'
import { distinct } from './distinct.ts'
import { chaseable } from './invoices.ts'
import { sumByCurrency } from './money.ts'

type Totals = Pick<CaseState, 'due' | 'overdue' | 'limited' | 'disputed' | 'credit'>

export function caseTotals(facts: CaseFacts, states: readonly InvoiceState[]): Totals {
  const sum = (amount: (state: InvoiceState) => number) =>
    sumByCurrency(states.map((state) => ({ currency: state.invoice.currency, amount: amount(state) })))
  return {
    due: sum((state) => state.remaining),
    overdue: sum((state) => (state.daysLate > 0 ? chaseable(state) : 0)),
    limited: sum((state) => (state.limitation.passed ? state.remaining : 0)),
    disputed: sum((state) => state.disputed),
    credit: sumByCurrency([...overpayments(facts, states), ...unallocated(facts, states)]),
  }
}

const overpayments = (_: CaseFacts, states: readonly InvoiceState[]) =>
  states.map(({ invoice, overpaid }) => ({ currency: invoice.currency, amount: overpaid }))

/** What of each payment was put on no invoice of this case in its own currency. */
function unallocated(facts: CaseFacts, states: readonly InvoiceState[]) {
  const currencies = new Map(states.map(({ invoice }) => [invoice.id, invoice.currency]))
  return distinct(facts.payments).map(({ amount, currency, allocations }) => ({
    currency,
    amount: allocations.reduce(
      (left, part) => (currencies.get(part.invoiceId) === currency ? left - part.amount : left),
      amount,
    ),
  }))
}
