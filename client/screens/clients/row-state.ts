/** The state of a debtor in a few words, for a row: what matters most of it, and the colour that goes with it. */
import type { CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { day, rest, t } from '../../i18n/index.ts'
import type { Tone } from '../../ui/tone.ts'
import { lateTone } from '../acts/plan-words.ts'

export interface RowState {
  tone: Tone
  text: string
}

export function rowState({ state, silence }: CasePlan, today: Day): RowState {
  const words = rest().clients.state
  if (state.open.length + state.settled.length === 0) return { tone: 'neutral', text: words.none }
  if (state.due.length === 0) return { tone: 'paid', text: words.settled }
  const promise = state.promises.findLast((one) => one.state === 'open')
  if (promise) return { tone: 'promised', text: words.promised(day(promise.promise.on, 'short', today)) }
  if (silence?.code === 'paused') return { tone: 'frozen', text: words.paused(day(silence.until, 'short', today)) }
  if (state.overdue.length > 0) return { tone: lateTone(state.daysLate), text: t().plan.daysLate(state.daysLate) }
  if (state.disputed.length > 0) return { tone: 'frozen', text: words.disputed }
  if (state.limited.length > 0) return { tone: 'frozen', text: words.limited }
  const nextDue = state.open.find((one) => one.daysLate <= 0)?.invoice.dueOn
  return { tone: 'neutral', text: nextDue ? words.notDue(day(nextDue, 'short', today)) : words.closed }
}
