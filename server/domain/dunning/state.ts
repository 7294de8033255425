/** What a case looks like on a day, derived from its facts. */

import { promiseStates } from '../agreements/promises.ts'
import { chaseable, invoiceStates } from '../ledger/invoices.ts'
import { caseTotals } from '../ledger/totals.ts'
import type { Day } from '../records/primitives.ts'
import type { CaseFacts, CaseState, InvoiceState } from './case.ts'
import { type Exchange, readExchanges } from './exchanges.ts'

function contactCounts(exchanges: readonly Exchange[]): CaseState['contactCounts'] {
  const counts: CaseState['contactCounts'] = {}
  for (const { fact } of exchanges)
    if (fact.direction === 'out' && fact.channel !== 'note') counts[fact.channel] = (counts[fact.channel] ?? 0) + 1
  return counts
}

export function caseState(facts: CaseFacts, today: Day, exchanges = readExchanges(facts)): CaseState {
  const states = invoiceStates(facts, today)
  const open: InvoiceState[] = []
  const settled: InvoiceState[] = []
  for (const state of states) (state.remaining > 0 ? open : settled).push(state)
  const oldest = oldestLate(open)
  const { due, overdue, limited, disputed, credit } = caseTotals(facts, states)
  return {
    open,
    settled,
    due,
    overdue,
    limited,
    disputed,
    credit,
    firstUnpaidSince: oldest?.dueOn ?? null,
    daysLate: oldest?.daysLate ?? 0,
    promises: promiseStates(facts, today),
    contactCounts: contactCounts(exchanges),
    lastContact: exchanges.findLast(({ fact }) => fact.channel !== 'note')?.fact ?? null,
  }
}

/** The oldest late one that can be chased, else the oldest late one. */
function oldestLate(open: readonly InvoiceState[]): InvoiceState | null {
  let oldest: InvoiceState | null = null
  for (const state of open) {
    if (state.daysLate <= 0) continue
    if (chaseable(state) > 0) return state
    oldest ??= state
  }
  return oldest
}
