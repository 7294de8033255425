/** The level of a reminder: counted from the due date of the invoice every time, never by increments. */
import { later } from '../calendar/days.ts'
import { names } from '../ledger/naming.ts'
import type { Day } from '../records/primitives.ts'
import type { StrategyStep } from '../records/strategy.ts'
import type { InvoiceState } from './case.ts'
import { type Exchange, isWritten } from './exchanges.ts'
import { ladderOf } from './ladder.ts'
import type { Situation } from './situation.ts'
import { holds } from './strategies/conditions.ts'
import { type Side, sideOf, toneOf } from './strategies/steps.ts'

export interface Level {
  step: StrategyStep
  /** Place in the strategy, from 0. */
  index: number
  /** An earlier step was missed and is not made up for. */
  caughtUp: boolean
  /** Has not come up before for this invoice: not one that is made again because a stronger one is not allowed yet. */
  isNew: boolean
  /** Made in writing whatever the step says: an agency is not thought of before a written reminder. */
  inWriting: boolean
  dueOn: Day
}

/** What is looked at while the steps of one side are walked. */
interface Walk {
  situation: Situation
  invoice: InvoiceState
  side: Side
  day: Day
}

const isMade = ({ situation, invoice, side, day }: Walk, index: number): boolean => {
  const step = situation.strategy.steps[index]
  return step !== undefined && sideOf(step) === side && holds(situation, invoice, index, day)
}

/** The last step of that side due by then; -1 for none. */
function reachedIndex(walk: Walk): number {
  const { days } = ladderOf(walk.situation, walk.invoice)
  for (let index = days.length - 1; index >= 0; index--) {
    const on = days[index]
    if (on && on <= walk.day && isMade(walk, index)) return index
  }
  return -1
}

/** At most one tone above the strongest used about this invoice so far, and friendly after a hint of money trouble. */
function allowedTone(situation: Situation, invoice: InvoiceState, day: Day): number {
  return isSoft(situation, day) ? 0 : ladderOf(situation, invoice).strongestTone + 1
}

export const isSoft = ({ softUntil }: Situation, day: Day): boolean => softUntil !== null && day < softUntil

/** After the due date of the invoice, and about it. */
const sinceDue = ({ fact, day }: Exchange, { invoice, dueOn }: InvoiceState): boolean =>
  day > dueOn && (!fact.invoiceIds.length || names(fact.invoiceIds, invoice.id) || fact.stepInvoiceId === invoice.id)

/** C99, C102: no agency is thought of before a written reminder. */
const wasWritten = ({ ladders }: Situation, invoice: InvoiceState): boolean =>
  ladders.about(invoice.invoice.id).some((exchange) => isWritten(exchange) && sinceDue(exchange, invoice))

/** The last step before `from`, itself included, that may be made; a strategy's first step always may. */
function allowedIndex(walk: Walk, from: number, allowed: number): number {
  const { situation, invoice } = walk
  const { steps } = situation.strategy
  const mayHandOver = steps[from]?.stage !== 'hand-over' || wasWritten(situation, invoice)
  let last = from
  for (let index = from; index >= 0; index--) {
    if (!isMade(walk, index)) continue
    last = index
    if (toneOf(steps[index]) <= allowed && (mayHandOver || steps[index]?.stage !== 'hand-over')) return index
  }
  return last
}

/** The step of the strategy that is open for this invoice on that day, before any quiet time; `null` when none is. */
export function levelOn(situation: Situation, invoice: InvoiceState, day: Day): Level | null {
  const walk: Walk = { situation, invoice, side: 'chasing', day }
  const ladder = ladderOf(situation, invoice)
  const answered = ladder.answered.chasing
  const reached = reachedIndex(walk)
  if (reached <= answered) return null
  const index = allowedIndex(walk, reached, allowedTone(situation, invoice, day))
  const step = situation.strategy.steps[index]
  // Answered steps that reached nobody are made again rather than followed by a stronger tone.
  if (!step || (index <= answered && isSoft(situation, day))) return null
  if (step.stage === 'hand-over' && !wasWritten(situation, invoice)) return null
  const isNew = index > answered
  const missed = firstAfter(walk, answered)
  const blocked = situation.strategy.steps[reached]?.stage === 'hand-over' && step.stage !== 'hand-over'
  return {
    step,
    index,
    isNew,
    caughtUp: isNew && missed < index,
    inWriting: blocked && !wasWritten(situation, invoice),
    dueOn: later(ladder.days[isNew ? index : missed] ?? '', situation.quietUntil ?? ''),
  }
}

/** The first step after that place that is made at all. */
function firstAfter(walk: Walk, answered: number): number {
  let index = answered + 1
  while (index < walk.situation.strategy.steps.length && !isMade(walk, index)) index++
  return index
}

/** The step before the due date that is open for an invoice not due yet; missed ones are made once, as the last of them. */
export function preventiveOn(situation: Situation, invoice: InvoiceState, day: Day): Level | null {
  const walk: Walk = { situation, invoice, side: 'preventive', day }
  const { answered, days } = ladderOf(situation, invoice)
  const index = reachedIndex(walk)
  const step = situation.strategy.steps[index]
  if (!step || index <= answered.preventive) return null
  const caughtUp = firstAfter(walk, answered.preventive) < index
  const dueOn = later(days[index] ?? '', situation.quietUntil ?? '')
  return { step, index, caughtUp, isNew: true, inWriting: false, dueOn }
}

/** The strongest step in writing that the ladder of tones allows now, for a case that cannot wait for its date. */
export function strongestStep(situation: Situation, invoice: InvoiceState, day: Day): StrategyStep | undefined {
  const { steps } = situation.strategy
  const walk: Walk = { situation, invoice, side: 'chasing', day }
  const last = steps.findLastIndex((step) => sideOf(step) === 'chasing' && step.stage !== 'hand-over')
  return steps[allowedIndex(walk, last, allowedTone(situation, invoice, day))]
}

/** The day on which the next step after that day falls due; `null` after the last. */
export function nextStepDay(situation: Situation, invoice: InvoiceState, day: Day): Day | null {
  const { days } = ladderOf(situation, invoice)
  let first: Day | null = null
  days.forEach((on, index) => {
    const side = situation.strategy.steps[index]?.stage === 'preventive' ? 'preventive' : 'chasing'
    if (!on || on <= day || (first && on >= first)) return
    if (isMade({ situation, invoice, side, day }, index)) first = on
  })
  return first
}
