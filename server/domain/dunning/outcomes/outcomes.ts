/** The 26 outcomes of a contact: what each counts as and leads to. Delays can be changed by a pause or a callback. */

import type { OutcomeCode } from '../../records/facts.ts'

/** `reached` starts the seven days of quiet; an `attempt` does not. */
export type Counts = 'reached' | 'attempt' | 'none'

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
  /** Come back to it after the delay; an instalment plan agreed with `ECH` or since decides in its place. */
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
}

const rule = (counts: Counts, effect: Effect, delay: number, working = false): OutcomeRule => ({
  counts,
  effect,
  delay,
  working,
})

export const outcomes: Record<OutcomeCode, OutcomeRule> = {
  PAY: rule('reached', 'check-payment', 0),
  PAYDIT: rule('reached', 'check-payment', 3, true),
  ENROUTE: rule('reached', 'check-payment', 5),
  PROM: rule('reached', 'promise', 0),
  PROMPART: rule('reached', 'promise', 0),
  ECH: rule('reached', 'follow-up', 7),
  ROMPU: rule('none', 'none', 0),
  LITIGE: rule('reached', 'dispute', 7),
  NRECU: rule('reached', 'resend', 2),
  APPROB: rule('reached', 'follow-up', 7),
  ABSENT: rule('attempt', 'retry', 1, true),
  RAPPEL: rule('reached', 'callback', 1, true),
  MSG: rule('attempt', 'retry', 3),
  NR: rule('attempt', 'retry', 1, true),
  FAUX: rule('attempt', 'retry', 0),
  TIERS: rule('attempt', 'retry', 1),
  REFUS: rule('reached', 'refused', 3),
  DIFF: rule('reached', 'soften', 7),
  INSOLV: rule('reached', 'stop', 0),
  AVOCAT: rule('reached', 'stop', 0),
  COLERE: rule('reached', 'calm', 7),
  STOP: rule('none', 'written-only', 0),
  DECES: rule('none', 'stop', 0),
  NPAI: rule('none', 'returned', 0),
  AGENCE: rule('none', 'stop', 0),
  PERTE: rule('none', 'stop', 0),
}
