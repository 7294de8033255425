/** The level of a reminder: counted from the due date of the invoice every time, never by increments. */
import { addDays, later, workingDayFrom } from '../days.ts'
import type { Day } from '../records/primitives.ts'
import type { InvoiceState } from './case.ts'
import type { Exchange } from './exchanges.ts'
import type { Situation } from './situation.ts'
import { type Step, type Strategy, tones } from './strategy.ts'
import { isTask, isTaskOf } from './tasks.ts'

export interface Level {
  step: Step
  /** Place in the strategy, from 0. */
  index: number
  /** The last step already answered for this invoice; -1 for none. */
  answered: number
  dueOn: Day
}

const toneOf = (step: Step | undefined) => (step ? tones.indexOf(step.tone) : -1)

export const stepDay = (dueOn: Day, step: Step): Day => workingDayFrom(addDays(dueOn, step.offset))

function reachedIndex({ steps }: Strategy, dueOn: Day, day: Day): number {
  return steps.findLastIndex((step) => stepDay(dueOn, step) <= day)
}

/** A key of a strategy no longer in use stands for the last friendly step due by then: rather one step twice than one skipped. */
function indexOf({ fact, day }: Exchange, strategy: Strategy, dueOn: Day): number {
  const key = fact.stepKey
  if (!key || isTask(key)) return -1
  const index = strategy.steps.findIndex((step) => step.key === key)
  return index < 0 ? allowedIndex(strategy, reachedIndex(strategy, dueOn, day), 0) : index
}

function answeredIndex({ exchanges, strategy }: Situation, { invoice }: InvoiceState): number {
  let answered = -1
  for (const exchange of exchanges)
    if (exchange.answers && exchange.fact.stepInvoiceId === invoice.id)
      answered = Math.max(answered, indexOf(exchange, strategy, invoice.dueOn))
  return answered
}

function concerns({ fact, day }: Exchange, { invoice }: InvoiceState): boolean {
  if (fact.stepInvoiceId === invoice.id || fact.invoiceIds.includes(invoice.id)) return true
  return !fact.invoiceIds.length && invoice.dueOn <= day
}

/** The strongest tone in which someone was reached or written to about this invoice; -1 for never. */
function strongestTone({ exchanges, strategy }: Situation, invoice: InvoiceState): number {
  let strongest = -1
  for (const exchange of exchanges) {
    if (exchange.counts !== 'made' || !concerns(exchange, invoice)) continue
    const firm = isTaskOf(exchange.fact.stepKey, 'promise-broken') ? 1 : 0
    const step = strategy.steps[indexOf(exchange, strategy, invoice.invoice.dueOn)]
    strongest = Math.max(strongest, firm, toneOf(step))
  }
  return strongest
}

/** At most one tone above the strongest used about this invoice so far, and friendly after a hint of money trouble. */
function allowedTone(situation: Situation, invoice: InvoiceState, day: Day): number {
  return isSoft(situation, day) ? 0 : strongestTone(situation, invoice) + 1
}

export const isSoft = ({ softUntil }: Situation, day: Day): boolean => softUntil !== null && day < softUntil

/** The last step before `from`, itself included, whose tone is allowed; a strategy's first step always is. */
function allowedIndex({ steps }: Strategy, from: number, allowed: number): number {
  let index = from
  while (index > 0 && toneOf(steps[index]) > allowed) index--
  return index
}

/** The step of the strategy that is open for this invoice on that day, before any quiet time; `null` when none is. */
export function levelOn(situation: Situation, invoice: InvoiceState, day: Day): Level | null {
  const { strategy } = situation
  const { dueOn } = invoice.invoice
  const answered = answeredIndex(situation, invoice)
  const reached = reachedIndex(strategy, dueOn, day)
  if (reached <= answered) return null
  const index = allowedIndex(strategy, reached, allowedTone(situation, invoice, day))
  const step = strategy.steps[index]
  // Answered steps that reached nobody are made again rather than followed by a stronger tone.
  if (!step || (index <= answered && isSoft(situation, day))) return null
  const first = strategy.steps[Math.max(index, answered + 1)] ?? step
  return { step, index, answered, dueOn: later(stepDay(dueOn, first), situation.quietUntil ?? '') }
}

/** The strongest step in writing that the ladder of tones allows now, for a case that cannot wait for its date. */
export function strongestStep(situation: Situation, invoice: InvoiceState, day: Day): Step | undefined {
  const { strategy } = situation
  return strategy.steps[allowedIndex(strategy, strategy.steps.length - 1, allowedTone(situation, invoice, day))]
}

/** The day on which the next step after that day falls due; `null` after the last. */
export function nextStepDay({ strategy }: Situation, { invoice }: InvoiceState, day: Day): Day | null {
  return strategy.steps.map((step) => stepDay(invoice.dueOn, step)).find((date) => date > day) ?? null
}
