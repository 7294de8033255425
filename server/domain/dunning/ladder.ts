/** What was done and what comes, step by step, for one invoice: read once from the journal and used for every day. */
import { mayConcern, names } from '../ledger/naming.ts'
import type { Day, Id } from '../records/primitives.ts'
import type { InvoiceState } from './case.ts'
import type { Exchange } from './exchanges.ts'
import type { Situation } from './situation.ts'
import { placeOf, type Side, sideOf, stepDays, toneOf } from './strategies/steps.ts'
import { isTask, isTaskOf } from './tasks.ts'

export interface Ladder {
  /** The day of each step of the strategy, in its order. */
  days: readonly (Day | null)[]
  /** Place of the last step answered on each side of the due date; -1 for none. */
  answered: Record<Side, number>
  /** The strongest tone in which someone was reached or written to about this invoice since it was late; -1 for never. */
  strongestTone: number
  /** The first day after `from` on which something of this invoice changes; kept by who looks ahead. */
  coming?: { from: Day; on: Day | null }
}

/** Those of a case, as one journal makes them. */
export interface Ladders {
  read: Map<Id, Ladder>
  /** The exchanges that may concern an invoice, in their order: in a short journal, all of them. */
  about: (invoiceId: Id) => readonly Exchange[]
  /** Place of the last exchange in which the person was spoken to or wrote back; -1 for none, absent until it is asked for. */
  lastAnswer?: number
}

export const newLadders = (exchanges: readonly Exchange[]): Ladders => ({
  read: new Map(),
  about: mayConcern(exchanges, ({ fact: { invoiceIds, stepInvoiceId } }) =>
    invoiceIds.length && stepInvoiceId ? [...invoiceIds, stepInvoiceId] : invoiceIds,
  ),
})

export function ladderOf(situation: Situation, invoice: InvoiceState): Ladder {
  const { read } = situation.ladders
  const known = read.get(invoice.invoice.id)
  if (known) return known
  const ladder = readLadder(situation, invoice)
  read.set(invoice.invoice.id, ladder)
  return ladder
}

function readLadder(situation: Situation, state: InvoiceState): Ladder {
  const { facts, strategy } = situation
  const exchanges = situation.ladders.about(state.invoice.id)
  const ladder: Ladder = {
    days: stepDays(strategy, state, facts, exchanges),
    answered: { preventive: -1, chasing: noticePlace(situation, state) },
    strongestTone: -1,
  }
  for (const exchange of exchanges) add(ladder, exchange, situation, state)
  return ladder
}

function add(ladder: Ladder, exchange: Exchange, { strategy }: Situation, state: InvoiceState): void {
  const { id } = state.invoice
  const { fact, answers, counts } = exchange
  const place = placeFor(exchange, ladder, strategy, state)
  const step = strategy.steps[place]
  const side = step && sideOf(step)
  // One check-up is about every invoice it names; a reminder answers the step of the invoice that raised it.
  const isNamed = fact.stepInvoiceId === id || (side === 'preventive' && names(fact.invoiceIds, id))
  if (side && answers && isNamed) ladder.answered[side] = Math.max(ladder.answered[side], place)
  if (counts !== 'made' || side === 'preventive' || !concerns(exchange, state)) return
  const firm = isTaskOf(fact.stepKey, 'promise-broken') || isTaskOf(fact.stepKey, 'instalment') ? 1 : 0
  ladder.strongestTone = Math.max(ladder.strongestTone, firm, toneOf(step))
}

/** A key of a strategy no longer in use stands for the last friendly step due by then: rather one step twice than one skipped. */
function placeFor(
  { fact, day }: Exchange,
  { days }: Ladder,
  strategy: Situation['strategy'],
  { dueOn }: InvoiceState,
): number {
  const key = fact.stepKey
  if (!key || isTask(key)) return -1
  const place = placeOf(strategy, key)
  if (place >= 0) return place
  const wanted: Side = day > dueOn ? 'chasing' : 'preventive'
  return strategy.steps.findLastIndex((step, index) => {
    const on = days[index]
    return sideOf(step) === wanted && toneOf(step) <= 0 && on && on <= day
  })
}

function concerns({ fact, day }: Exchange, { invoice, dueOn }: InvoiceState): boolean {
  if (fact.stepInvoiceId === invoice.id || names(fact.invoiceIds, invoice.id)) return true
  return !fact.invoiceIds.length && dueOn <= day
}

/** A formal notice that was sent, as a legal act, has made the step that proposes one and those before it. */
function noticePlace({ facts, strategy }: Situation, { invoice }: InvoiceState): number {
  if (!facts.legalActs.some((act) => act.kind === 'formal-notice' && isAbout(act, invoice))) return -1
  return strategy.steps.findLastIndex(({ stage }) => stage === 'formal-notice')
}

/** An act that names no invoice is about all that were issued by then. */
export const isAbout = (
  { invoiceIds, on }: { invoiceIds: readonly string[]; on: Day },
  { id, issuedOn }: InvoiceState['invoice'],
): boolean => (invoiceIds.length ? names(invoiceIds, id) : issuedOn <= on)
