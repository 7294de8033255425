/** Whether the condition of a step holds; one that does not is passed over as if the step were not there. */
import { claimableOn } from '../../ledger/invoices.ts'
import type { Cents, Day } from '../../records/primitives.ts'
import type { InvoiceState } from '../case.ts'
import type { Exchange } from '../exchanges.ts'
import { alive } from '../hold.ts'
import { ladderOf } from '../ladder.ts'
import type { Situation } from '../situation.ts'

export function holds(situation: Situation, invoice: InvoiceState, index: number, day: Day): boolean {
  const condition = situation.strategy.steps[index]?.condition
  if (!condition) return true
  switch (condition.if) {
    case 'no-answer':
      return !wasAnswered(situation, invoice, index)
    case 'amount-from':
      return askedFor(situation, invoice, day) >= condition.amount
    case 'amount-below':
      return askedFor(situation, invoice, day) < condition.amount
  }
}

/** The person was spoken to, or wrote back. */
const isAnswer = ({ fact, rule }: Exchange): boolean =>
  rule ? rule.counts === 'reached' : fact.direction === 'in' && fact.channel !== 'note'

/** Since the step before was made, with that contact itself; or since it should have been. */
function wasAnswered(situation: Situation, invoice: InvoiceState, index: number): boolean {
  const { exchanges, strategy } = situation
  const key = strategy.steps[index - 1]?.key
  const since = ladderOf(situation, invoice).days[index - 1] ?? invoice.invoice.issuedOn
  const made = exchanges.findIndex(({ fact }) => fact.stepKey === key && fact.stepInvoiceId === invoice.invoice.id)
  return exchanges.some((exchange, at) => isAnswer(exchange) && (made >= 0 ? at >= made : exchange.day >= since))
}

/** What can be asked for that day in the currency of the invoice: what is late, and the invoice itself before it is. */
function askedFor(situation: Situation, { invoice }: InvoiceState, day: Day): Cents {
  let sum = 0
  for (const one of alive(situation, day))
    if (one.invoice.currency === invoice.currency && (one.dueOn < day || one.invoice.id === invoice.id))
      sum += claimableOn(one, day)
  return sum
}
