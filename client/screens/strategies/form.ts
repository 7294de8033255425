/** A strategy as it is written on the phone: where the form starts, how steps are added and moved, what is recorded. */
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Profile, StrategyStep } from '../../../server/domain/records/strategy.ts'
import { now } from '../../book/clock.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import type { Known } from './known.ts'

export interface StrategyForm {
  name: string
  profile: Profile | ''
  steps: StrategyStep[]
}

/** What the editor starts from: the strategy itself, a copy of another one, or one step to begin with. */
export function formOf(known: Known | null, copied: Known | null): StrategyForm {
  const { copyName, editor } = rest().strategies
  if (known) return { name: known.name, profile: known.own?.profile ?? '', steps: known.steps.map(copyOf) }
  // The steps keep their keys, so that what was done under the first strategy still counts in its copy.
  if (copied) return { name: copyName(copied.name), profile: '', steps: copied.steps.map(copyOf) }
  return { name: editor.newName, profile: '', steps: withNext([]).steps }
}

const copyOf = (step: StrategyStep): StrategyStep => ({ ...step })

/** The steps with one more, after the last or before the hand-over that ends them, and its place. */
export function withNext(steps: readonly StrategyStep[]): { steps: StrategyStep[]; at: number } {
  const at = steps.at(-1)?.stage === 'hand-over' ? steps.length - 1 : steps.length
  return { steps: steps.toSpliced(at, 0, nextAfter(steps[at - 1])), at }
}

/**
 * A week after the due date to begin with; a week after the step before, in its tone and by another channel; a month
 * after a formal notice the hand-over is what is left.
 */
function nextAfter(before: StrategyStep | undefined): StrategyStep {
  const key = newId(now())
  if (!before || before.stage === 'preventive')
    return { key, anchor: 'due', offset: 7, channel: 'message', tone: 'friendly', stage: 'friendly' }
  if (before.stage === 'formal-notice')
    return { key, anchor: 'previous', offset: 30, channel: 'note', tone: 'formal', stage: 'hand-over' }
  return { key, anchor: 'previous', offset: 7, channel: 'other', tone: before.tone, stage: before.stage }
}

/** The steps with one of them a place earlier or later. */
export function moved(steps: readonly StrategyStep[], at: number, by: -1 | 1): StrategyStep[] {
  const order = [...steps]
  const [step] = order.splice(at, 1)
  if (step) order.splice(at + by, 0, step)
  return order
}

/** A step with some of its members changed; `undefined` takes one away. */
export function changedStep(step: StrategyStep, part: Partial<StrategyStep>): StrategyStep {
  const entries = Object.entries({ ...step, ...part }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as StrategyStep
}

/** What has to be recorded; nothing when nothing was changed. */
export function wantedFor(form: StrategyForm, start: StrategyForm, id: string | null): Wanted[] {
  const { name, profile, steps } = form
  if (!id) return [{ op: 'create', kind: 'strategy', record: { name, steps, ...(profile && { profile }) } }]
  const fields = {
    ...(name !== start.name && { name }),
    ...(profile !== start.profile && { profile: profile || null }),
    ...(JSON.stringify(steps) !== JSON.stringify(start.steps) && { steps }),
  }
  return Object.keys(fields).length > 0 ? [{ op: 'patch', kind: 'strategy', id, fields }] : []
}
