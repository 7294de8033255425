/** Which of the eleven scripts a call opens with: by who answers, what was last heard, the profile and the step that is due. */
import { dayIn } from '../../calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../dunning/case.ts'
import { chaseable } from '../../ledger/invoices.ts'
import type { Contact, ScriptStage } from '../../records/cards.ts'
import type { OutcomeCode } from '../../records/facts.ts'
import type { Channel, Day } from '../../records/primitives.ts'
import { suggestTone } from '../suggest-tone.ts'

/** Why this one: shown, so that it can be judged. */
export type ScriptReason =
  | 'third-person'
  | 'voicemail-due'
  | 'visit'
  | 'promise-broken'
  | 'all-disputed'
  | 'last-angry'
  | 'short-of-money'
  | 'not-late'
  | 'step'
  | 'facts'

export interface ChosenScript {
  stage: ScriptStage
  because: ScriptReason
}

/** What was last heard of this debtor about something that is still open, and on which day. */
export interface LastWord {
  outcome: OutcomeCode
  on: Day
}

/** A word about invoices that are all settled says nothing of those that are open. */
export function lastWordOf(facts: CaseFacts, { state }: Pick<CasePlan, 'state'>): LastWord | null {
  const open = new Set(state.open.map(({ invoice }) => invoice.id))
  const last = facts.interactions
    .filter(({ outcome, invoiceIds }) => outcome && (invoiceIds.length === 0 || invoiceIds.some((id) => open.has(id))))
    .reduce<CaseFacts['interactions'][number] | null>(
      (latest, one) => (latest && latest.at > one.at ? latest : one),
      null,
    )
  return last?.outcome ? { outcome: last.outcome, on: dayIn(last.at, facts.timeZone) } : null
}

/** Somebody at the client who is not to hear of the debt, or a desk that puts calls through. */
export const isThirdPerson = (contact: Contact | null): boolean =>
  contact?.mayHear === false || contact?.role === 'desk'

const shortOfMoney: readonly OutcomeCode[] = ['DIFF', 'ECH', 'INSOLV']

/**
 * The first rule that holds decides: who is called, how, what was agreed, what is contested, how the last talk ended, what the
 * client lacks, whether anything is late; then the tone of the step, and without a step the one that the facts suggest.
 */
export function chooseScript(
  facts: CaseFacts,
  plan: CasePlan,
  { contact, channel, today }: { contact: Contact | null; channel: Channel; today: Day },
): ChosenScript {
  const { action, state } = plan
  if (channel === 'visit') return { stage: 'visit', because: 'visit' }
  if (isThirdPerson(contact)) return { stage: 'gatekeeper', because: 'third-person' }
  if (action?.channel === 'voicemail') return { stage: 'voicemail', because: 'voicemail-due' }
  if (action?.stage === 'promise-broken') return { stage: 'promise-broken', because: 'promise-broken' }
  const last = lastWordOf(facts, plan)?.outcome
  if (last === 'COLERE') return { stage: 'anger', because: 'last-angry' }
  const late = state.open.filter(({ daysLate }) => daysLate > 0)
  if (late.length > 0 && state.disputed.length > 0 && late.every((one) => chaseable(one) === 0))
    return { stage: 'dispute', because: 'all-disputed' }
  if (late.length === 0) return { stage: 'preventive', because: 'not-late' }
  if ((last && shortOfMoney.includes(last)) || facts.client.profile === 'difficulty')
    return { stage: 'hardship', because: 'short-of-money' }
  const { tone } = suggestTone(facts, plan, today)
  return { stage: tone === 'friendly' ? 'friendly' : 'firm', because: action ? 'step' : 'facts' }
}
