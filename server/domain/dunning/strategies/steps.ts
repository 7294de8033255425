/** The steps of a strategy for one invoice: on which side of the due date each is, on which day it falls, whether it is made. */

import { addDays, later } from '../../calendar/days.ts'
import { workingDayBefore, workingDayFrom } from '../../calendar/working-days.ts'
import type { Day } from '../../records/primitives.ts'
import type { StrategyStep } from '../../records/strategy.ts'
import type { CaseFacts, InvoiceState } from '../case.ts'
import type { Exchange } from '../exchanges.ts'
import type { Settings } from '../settings.ts'
import { graceOf } from './sectors.ts'
import { type Strategy, tones } from './strategy.ts'

/** `preventive` steps come before the due date and chase nothing; the others come after it, whatever they count from. */
export type Side = 'preventive' | 'chasing'

export const sideOf = ({ stage }: StrategyStep): Side => (stage === 'preventive' ? 'preventive' : 'chasing')

export const toneOf = (step: StrategyStep | undefined): number => (step ? tones.indexOf(step.tone) : -1)

/** C102: an agency is not thought of before. */
export const HAND_OVER_DAYS = 30

/** Days after the due date before anything is sent: the client's own, else those of its sector. */
export function graceDaysOf({ graceDays, sector }: CaseFacts['client']): number {
  return graceDays ?? (sector ? graceOf(sector) : 0)
}

/** Looked up by key thousands of times: the places of the keys are read once per strategy. */
const places = new WeakMap<readonly StrategyStep[], Map<string, number>>()

export function placeOf({ steps }: Strategy, key: string): number {
  let known = places.get(steps)
  if (!known) {
    known = new Map(steps.map((step, index) => [step.key, index]))
    places.set(steps, known)
  }
  return known.get(key) ?? -1
}

type Dated = Pick<InvoiceState, 'invoice' | 'dueOn'>

/**
 * The day of each step, in the order of the strategy and never before the step before it of the same side; `null` for a
 * preventive step that would come before the invoice or after its due
 * date. Chasing begins the day after the due date and its grace.
 */
export function stepDays(
  { steps }: Strategy,
  state: Dated,
  facts: Pick<CaseFacts, 'client' | 'settings'>,
  exchanges: readonly Exchange[] = [],
  grace = graceDaysOf(facts.client),
): (Day | null)[] {
  const { settings } = facts
  const opens = addDays(state.dueOn, grace + 1)
  const latest: Record<Side, Day> = { preventive: '', chasing: '' }
  let before: Day | null = null
  return steps.map((step, index) => {
    const anchor = anchorOf(step, state, grace, before ?? state.dueOn, exchanges, steps[index - 1])
    const wanted = addDays(anchor, step.offset)
    const side = sideOf(step)
    const day =
      side === 'preventive'
        ? preventiveDay(wanted, state, settings)
        : workingDayFrom(later(wanted, earliest(step, state, opens)), settings)
    if (!day) return null
    before = later(day, latest[side])
    latest[side] = before
    return before
  })
}

/** A working day between the issue and the due date, both included; `null` where there is none for it. */
function preventiveDay(wanted: Day, { invoice, dueOn }: Dated, settings: Settings): Day | null {
  if (wanted < invoice.issuedOn || wanted > dueOn) return null
  const from = workingDayFrom(wanted, settings)
  const day = from <= dueOn ? from : workingDayBefore(dueOn, settings)
  return day < invoice.issuedOn ? null : day
}

function earliest({ stage }: StrategyStep, { dueOn }: Dated, opens: Day): Day {
  return stage === 'hand-over' ? later(opens, addDays(dueOn, HAND_OVER_DAYS)) : opens
}

function anchorOf(
  { anchor, offset }: StrategyStep,
  { invoice, dueOn }: Dated,
  grace: number,
  before: Day,
  exchanges: readonly Exchange[],
  previous: StrategyStep | undefined,
): Day {
  if (anchor === 'issue') return invoice.issuedOn
  if (anchor === 'due') return offset < 0 ? dueOn : addDays(dueOn, grace)
  return later(before, (previous && madeOn(previous, invoice.id, exchanges)) ?? '')
}

/** The last day on which that step was made for the invoice. */
function madeOn({ key }: StrategyStep, invoiceId: string, exchanges: readonly Exchange[]): Day | null {
  const made = exchanges.findLast(
    ({ answers, fact }) => answers && fact.stepKey === key && fact.stepInvoiceId === invoiceId,
  )
  return made?.day ?? null
}
