/** The 26 outcomes of a contact: what each counts as, asks for and leads to. Delays can be changed by a pause or a callback. */

import type { OutcomeCode } from '../records/facts.ts'
import type { Channel } from '../records/primitives.ts'

/** `reached` starts the seven days of quiet; an `attempt` does not. */
export type Counts = 'reached' | 'attempt' | 'none'

/** What the outcome sheet asks for besides a note. */
export type Ask = 'date' | 'amount' | 'method' | 'disputed-part' | 'moment' | 'return-date'

export type Effect =
  /** Wait for the money; if none is recorded by then, ask. */
  | 'check-payment'
  /** The promise recorded with it decides. */
  | 'promise'
  /** The callback recorded with it decides. */
  | 'callback'
  /** The dispute recorded with it freezes its part; an answer is due after the delay. */
  | 'dispute'
  /** Send the invoice again at once, then ask after the delay. */
  | 'resend'
  /** Try the same step again after the delay. */
  | 'retry'
  /** Come back to it after the delay. */
  | 'follow-up'
  /** As `follow-up`, and nothing beyond a friendly tone for thirty days. */
  | 'soften'
  /** After the delay the next step is in writing. */
  | 'calm'
  /** A firmer step in writing after the delay. */
  | 'refused'
  /** Never a call again. */
  | 'written-only'
  /** The address is wrong: find the right one. */
  | 'returned'
  /** Nothing any more for this client, or for the invoices it names. */
  | 'stop'
  | 'none'

export interface OutcomeRule {
  counts: Counts
  effect: Effect
  /** Days from the day of the contact. */
  delay: number
  /** The delay is in working days, Monday to Friday. */
  working: boolean
  asks: readonly Ask[]
  /** Channels for which the button is among the first shown. */
  offered: readonly Channel[]
}

const talk: readonly Channel[] = ['call', 'visit']
const written: readonly Channel[] = ['sms', 'email', 'messenger', 'letter', 'registered-letter']
const any: readonly Channel[] = [...talk, ...written]

function rule(
  counts: Counts,
  effect: Effect,
  delay: number,
  offered: readonly Channel[] = [],
  asks: readonly Ask[] = [],
  working = false,
): OutcomeRule {
  return { counts, effect, delay, working, asks, offered }
}

export const outcomes: Record<OutcomeCode, OutcomeRule> = {
  PAY: rule('reached', 'check-payment', 0, any, ['amount', 'method']),
  PAYDIT: rule('reached', 'check-payment', 3, any, [], true),
  ENROUTE: rule('reached', 'check-payment', 5, any),
  PROM: rule('reached', 'promise', 0, any, ['date', 'amount', 'method']),
  PROMPART: rule('reached', 'promise', 0, any, ['amount', 'date', 'method']),
  ECH: rule('reached', 'follow-up', 7),
  ROMPU: rule('none', 'none', 0),
  LITIGE: rule('reached', 'dispute', 7, any, ['disputed-part']),
  NRECU: rule('reached', 'resend', 2, any),
  APPROB: rule('reached', 'follow-up', 7, written, ['date']),
  ABSENT: rule('attempt', 'retry', 1, talk, ['return-date'], true),
  RAPPEL: rule('reached', 'callback', 1, talk, ['moment'], true),
  MSG: rule('attempt', 'retry', 3, ['call', 'voicemail']),
  NR: rule('attempt', 'retry', 1, talk, [], true),
  FAUX: rule('attempt', 'retry', 0, ['call', 'sms']),
  TIERS: rule('attempt', 'retry', 1, talk),
  REFUS: rule('reached', 'refused', 3),
  DIFF: rule('reached', 'soften', 7),
  INSOLV: rule('reached', 'stop', 0),
  AVOCAT: rule('reached', 'stop', 0),
  COLERE: rule('reached', 'calm', 7),
  STOP: rule('none', 'written-only', 0),
  DECES: rule('reached', 'stop', 0),
  NPAI: rule('none', 'returned', 0, ['email', 'letter', 'registered-letter']),
  AGENCE: rule('none', 'stop', 0),
  PERTE: rule('none', 'stop', 0),
}
