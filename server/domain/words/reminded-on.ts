/** When a client was already written to about what is late: a second reminder says so, and a formal notice names the days. */
import type { CaseFacts, CasePlan } from '../dunning/case.ts'
import { isWritten, readExchanges } from '../dunning/exchanges.ts'
import type { Day } from '../records/primitives.ts'

/** The days on which the client was written to since the oldest invoice that is late fell due. */
export function remindedOn(facts: CaseFacts, { open }: Pick<CasePlan['state'], 'open'>): Day[] {
  const oldest = open.find(({ daysLate }) => daysLate > 0)
  if (!oldest) return []
  const written = readExchanges(facts).filter((exchange) => isWritten(exchange) && exchange.day > oldest.dueOn)
  return [...new Set(written.map(({ day }) => day))]
}
