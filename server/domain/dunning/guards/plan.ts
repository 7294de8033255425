/**
 * Guards that follow from the case: who may be spoken to, what was handed over, what was agreed. What the plan weighs itself
 * (disputes, promises, pauses, the due date) counts only where it proposes nothing today: a callback agreed since, a broken
 * promise or an answer that is due is its way of saying that somebody may be contacted all the same.
 */

import { isReplaced } from '../../agreements/promises.ts'
import { addDays } from '../../calendar/days.ts'
import { compare } from '../../ledger/distinct.ts'
import { addTo } from '../../ledger/money.ts'
import type { Phone } from '../../records/cards.ts'
import type { Channel } from '../../records/primitives.ts'
import type { InvoiceState, Money } from '../case.ts'
import { tenseTalk } from '../channels.ts'
import { graceOf } from '../strategies/sectors.ts'
import type { Guard, GuardOf, PutOff } from './guard.ts'
import type { Scene } from './guards.ts'

const spoken: readonly Channel[] = ['call', 'voicemail', 'visit']
const byPhone: readonly Channel[] = ['call', 'voicemail', 'sms', 'messenger']

/** Late, and neither given up nor too old; what is contested is among it. */
const lateOf = ({ plan }: Scene, graceDays = 0): InvoiceState[] =>
  plan.state.open.filter(({ daysLate, closed, limitation }) => daysLate > graceDays && !closed && !limitation.passed)

function doNotContact({ facts, exchanges }: Scene): GuardOf<'do-not-contact'> | null {
  const note = facts.client.doNotContact
  if (note) return { code: 'do-not-contact', weight: 'asks', because: 'asked', note }
  const death = exchanges.find(({ fact }) => fact.outcome === 'DECES')
  return death ? { code: 'do-not-contact', weight: 'asks', because: 'deceased', on: death.day } : null
}

/** A lawyer or another agent speaks for the client: what is to be said goes there (field study 3.8, a product choice). */
function agentAppointed({ facts, exchanges }: Scene): GuardOf<'agent-appointed'> | null {
  const told = exchanges.find(({ fact }) => fact.outcome === 'AVOCAT')
  const who = facts.client.agent ?? null
  return who || told ? { code: 'agent-appointed', weight: 'asks', who, on: told?.day ?? null } : null
}

/** Asked for on the card or in a talk (STOP), or the last talk went badly: the next word is in writing. */
function writtenOnly({ facts, act, exchanges }: Scene): GuardOf<'written-only'> | null {
  if (!spoken.includes(act.channel)) return null
  const asked = exchanges.find(({ rule }) => rule?.effect === 'written-only')
  if (facts.client.writtenOnly || asked)
    return { code: 'written-only', weight: 'asks', because: 'asked', on: asked?.day ?? null }
  const tense = tenseTalk(exchanges)
  return tense && { code: 'written-only', weight: 'asks', because: 'tense', on: tense.day }
}

/** The number about to be used; without one, none of the client is right any more. */
function wrongNumber({ facts, act }: Scene): GuardOf<'wrong-number'> | null {
  if (!byPhone.includes(act.channel)) return null
  const known = facts.contacts.flatMap(({ phones = [] }) => phones)
  const meant = act.contactPhone ? known.filter(({ number }) => number === act.contactPhone) : known
  if (!meant.length || meant.some(({ wrongSince }) => !wrongSince)) return null
  return { code: 'wrong-number', weight: 'asks', since: latestWrong(meant) }
}

const latestWrong = (phones: readonly Phone[]) =>
  phones
    .flatMap(({ wrongSince }) => wrongSince ?? [])
    .sort(compare)
    .at(-1) ?? null

/** Who may be spoken to, and how. */
export const addressee = [doNotContact, agentAppointed, writtenOnly, wrongNumber]

/** Everything open is with a third party, given up, or before a court: one's own reminder would cross theirs. */
export function closedCase({ plan }: Scene): GuardOf<'handed-over'> | null {
  const { silence, state } = plan
  if (silence?.code === 'in-court') return { code: 'handed-over', weight: 'asks', as: 'in-court', on: silence.on }
  const closed = state.open.flatMap((one) => one.closed ?? [])
  if (!closed.length || closed.length < state.open.length) return null
  const last = closed.sort((a, b) => compare(a.on + a.as, b.on + b.as)).at(-1)
  return last ? { code: 'handed-over', weight: 'asks', as: last.as, on: last.on } : null
}

/** All that is late is contested; a part in dispute leaves the rest to be asked for. */
function disputed(scene: Scene): GuardOf<'disputed'> | null {
  const late = lateOf(scene)
  if (scene.plan.action || !late.length || late.some((one) => one.disputed < one.remaining)) return null
  const sums: Money[] = []
  for (const one of late) addTo(sums, one.invoice.currency, one.disputed)
  const [amount] = sums.sort((a, b) => b.amount - a.amount)
  return amount ? { code: 'disputed', weight: 'asks', amount } : null
}

/** What was agreed runs: a promise whose day and two days of grace are not over, or a plan that is kept. */
function promiseOpen({ facts, plan }: Scene): GuardOf<'promise-open'> | null {
  const { action, silence, state } = plan
  if (action || !state.open.length) return null
  if (silence?.code === 'instalments')
    return { code: 'promise-open', weight: 'asks', as: 'instalment', on: silence.on, amount: silence.amount }
  const open = state.promises.find((one) => one.state === 'open' && !isReplaced(one.promise, facts))
  if (!open) return null
  const { on, currency, amount } = open.promise
  return { code: 'promise-open', weight: 'asks', as: 'promise', on, amount: { currency, amount } }
}

/** What the plan waits for that is no promise, in its own words. */
const waits: Partial<Record<string, PutOff>> = {
  callback: 'callback',
  extension: 'extension',
  bill: 'bill',
  retention: 'retention',
  'formal-notice-running': 'formal-notice-running',
  exceptional: 'exceptional',
}

/** Reminders were put off until a day that has not come. A snooze was one's own convenience: it is only mentioned. */
function paused({ facts, plan, act }: Scene): GuardOf<'paused'> | null {
  const { action, silence, state } = plan
  if (action || !state.open.length) return null
  const running = facts.pauses.filter(({ until, invoiceId }) => until > act.today && !invoiceId)
  const pause = running.sort((a, b) => compare(a.kind + a.until + a.id, b.kind + b.until + b.id))
  const longest = pause.findLast(({ kind }) => kind === 'pause') ?? pause.at(-1)
  if (longest) {
    const { kind, until, reason } = longest
    return { code: 'paused', weight: kind === 'pause' ? 'asks' : 'tells', because: kind, until, note: reason ?? null }
  }
  if (silence?.code === 'paused')
    return { code: 'paused', weight: 'asks', because: silence.kind, until: silence.until, note: silence.note ?? null }
  const because = silence ? waits[silence.code] : undefined
  if (!because || !silence || !('until' in silence)) return null
  const note = 'note' in silence ? (silence.note ?? null) : null
  return { code: 'paused', weight: 'asks', because, until: silence.until, note }
}

/** Agreements and conflicts that run. */
export const putOff: readonly ((scene: Scene) => Guard | null)[] = [disputed, promiseOpen, paused]

/** Steps that are made before anything is late. */
const early: readonly string[] = ['preventive', 'promise-reminder', 'resend']

/**
 * Nothing is late yet, the days of grace of the client or of its sector included (field study 3.12; C52). The legal due date
 * does not move: it is the reminder that waits.
 */
export function nothingToChase(scene: Scene): GuardOf<'too-early'> | null {
  const { facts, plan, act } = scene
  const { graceDays: own, sector } = facts.client
  const graceDays = own ?? graceOf(sector)
  if (plan.action || (act.stage && early.includes(act.stage)) || lateOf(scene, graceDays).length) return null
  const alive = plan.state.open.filter(({ closed, limitation }) => !closed && !limitation.passed)
  const oldest = alive.reduce<InvoiceState | null>((a, b) => (a && a.daysLate >= b.daysLate ? a : b), null)
  if (!oldest) return null
  return {
    code: 'too-early',
    weight: 'asks',
    until: addDays(act.today, graceDays + 1 - oldest.daysLate),
    graceDays,
  }
}
