/** The plan in words: why now, why not, what was done last, what comes next. */

import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { NextStep, Reason, Silence } from '../../../server/domain/dunning/case.ts'
import type { Interaction } from '../../../server/domain/records/facts.ts'
import type { At } from '../../i18n/formats.ts'
import { rest, t } from '../../i18n/index.ts'
import type { Tone } from '../../ui/tone.ts'

/** Why a case is shown now, in one sentence. */
export function whyNow(reason: Reason, at: At): string {
  return (t().plan.reasons[reason.code] as (facts: Reason, at: At) => string)(reason, at)
}

/** Why nothing is to do for a case, in a few words. Of the second tier, as `nextWords` is. */
export function whySilent(silence: Silence, at: At): string {
  const result = 'outcome' in silence ? t().plan.results[silence.outcome] : ''
  return (rest().silence.why[silence.code] as (facts: Silence, at: At, result: string) => string)(silence, at, result)
}

/** "appel du 13 nov. : promesse" */
export function contactWords(contact: Interaction, at: At): string {
  const { plan } = t()
  const on = dayIn(contact.at, at.timeZone ?? 'UTC')
  const what = (contact.direction === 'in' ? plan.received : plan.contactOf)(contact.channel, on, at)
  return contact.outcome ? plan.withResult(what, plan.results[contact.outcome]) : what
}

/** "appeler le 30 nov.", for the step that comes next. */
export const nextWords = (next: NextStep, at: At): string => rest().silence.toDo(next.channel, next.dueOn, at)

/** Late in three steps by age. */
export const lateTone = (daysLate: number): Tone =>
  daysLate <= 0 ? 'neutral' : daysLate < 15 ? 'late1' : daysLate <= 30 ? 'late2' : 'late3'

/** A moment that was agreed or words that are awaited stand apart from what is merely late. */
export function reasonTone(reason: Reason, daysLate: number): Tone {
  if (reason.code === 'callback' || reason.code === 'check-payment') return 'promised'
  return reason.code === 'dispute-answer' ? 'frozen' : lateTone(daysLate)
}
