/** What a case looks like on a day, derived from its facts. */
import { chaseable, invoiceStates } from '../ledger/invoices.ts'
import { caseTotals } from '../ledger/totals.ts'
import type { Day } from '../records/primitives.ts'
import type { CaseFacts, CaseState } from './case.ts'
import { type Exchange, readExchanges } from './exchanges.ts'
import { promiseStates } from './promises.ts'

function contactCounts(exchanges: readonly Exchange[]): CaseState['contactCounts'] {
  const counts: CaseState['contactCounts'] = {}
  for (const { fact } of exchanges)
    if (fact.direction === 'out' && fact.channel !== 'note') counts[fact.channel] = (counts[fact.channel] ?? 0) + 1
  return counts
}

export function caseState(facts: CaseFacts, today: Day, exchanges = readExchanges(facts)): CaseState {
  const states = invoiceStates(facts, today)
  const open = states.filter((state) => state.remaining > 0)
  const late = open.filter((state) => state.daysLate > 0)
  const oldest = late.find(chaseable) ?? late[0]
  return {
    open,
    settled: states.filter((state) => state.remaining === 0),
    ...caseTotals(facts, states),
    firstUnpaidSince: oldest?.invoice.dueOn ?? null,
    daysLate: oldest?.daysLate ?? 0,
    promises: promiseStates(facts, today),
    contactCounts: contactCounts(exchanges),
    lastContact: exchanges.findLast(({ fact }) => fact.channel !== 'note')?.fact ?? null,
  }
}
