/** Whether the condition of a step holds; one that does not is passed over as if the step were not there. */
import { claimableOn } from '../../ledger/invoices.ts'
import type { Cents, Currency, Day } from '../../records/primitives.ts'
import type { InvoiceState } from '../case.ts'
import type { Exchange } from '../exchanges.ts'
import { alive, isAlive } from '../hold.ts'
import { ladderOf } from '../ladder.ts'
import { onDay, type Situation } from '../situation.ts'

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
  const { exchanges, strategy, ladders } = situation
  const { id, issuedOn } = invoice.invoice
  const key = strategy.steps[index - 1]?.key
  const since = ladderOf(situation, invoice).days[index - 1] ?? issuedOn
  ladders.lastAnswer ??= exchanges.findLastIndex(isAnswer)
  const last = exchanges[ladders.lastAnswer]
  if (!last) return false
  const made = ladders.about(id).find(({ fact }) => fact.stepKey === key && fact.stepInvoiceId === id)
  return made ? exchanges.indexOf(made) <= ladders.lastAnswer : last.day >= since
}

/** What can be asked for that day in the currency of the invoice: what is late, and the invoice itself before it is. */
function askedFor(situation: Situation, one: InvoiceState, day: Day): Cents {
  const late = lateOn(situation, day).get(one.invoice.currency) ?? 0
  return one.dueOn >= day && isAlive(one, day) ? late + claimableOn(one, day) : late
}

function lateOn(situation: Situation, day: Day): Map<Currency, Cents> {
  const known = onDay(situation, day)
  if (known.askedFor) return known.askedFor
  const sums = new Map<Currency, Cents>()
  for (const one of alive(situation, day)) {
    const { currency } = one.invoice
    if (one.dueOn < day) sums.set(currency, (sums.get(currency) ?? 0) + claimableOn(one, day))
  }
  known.askedFor = sums
  return sums
}
