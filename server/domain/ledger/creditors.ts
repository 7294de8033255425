/** What each creditor of a mandate workspace is owed: the sums of its debtors, per currency. */
import type { CaseFacts, CaseState, Money } from '../dunning/case.ts'
import type { Id } from '../records/primitives.ts'
import { sumByCurrency } from './money.ts'

export interface CreditorTotals {
  /** Debtors with something due. */
  debtors: number
  /** Everything that remains, due or not, contested or not. */
  due: Money[]
  /** What can be chased. */
  overdue: Money[]
  disputed: Money[]
}

/** By creditor; the sums of its cases, each currency by itself. A creditor all of whose cases are settled has empty sums. */
export function creditorTotals(
  cases: Iterable<{ facts: Pick<CaseFacts, 'creditor'>; state: Pick<CaseState, 'due' | 'overdue' | 'disputed'> }>,
): Map<Id, CreditorTotals> {
  const totals = new Map<Id, CreditorTotals>()
  for (const { facts, state } of cases) {
    const { debtors, due, overdue, disputed } = totals.get(facts.creditor.id) ?? NONE
    totals.set(facts.creditor.id, {
      debtors: debtors + (state.due.length ? 1 : 0),
      due: sumByCurrency([...due, ...state.due]),
      overdue: sumByCurrency([...overdue, ...state.overdue]),
      disputed: sumByCurrency([...disputed, ...state.disputed]),
    })
  }
  return totals
}

const NONE: CreditorTotals = { debtors: 0, due: [], overdue: [], disputed: [] }
