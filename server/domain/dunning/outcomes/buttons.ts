/** What the outcome sheet needs to know of the 26 outcomes: what each asks for, what it leads to, where its button comes first. */
import type { OutcomeCode } from '../../records/facts.ts'
import type { Channel } from '../../records/primitives.ts'

/** What the outcome sheet asks for besides a note and a reason. An outcome that asks for nothing is saved by its tap. */
export type Ask =
  | 'date'
  | 'amount'
  | 'method'
  | 'evidence'
  | 'disputed-part'
  | 'dispute-type'
  | 'answer-due'
  | 'moment'
  | 'return-date'
  | 'instalments'

/** What is offered once it is saved: never needed, so never a tap on the way. */
export type Onward =
  /** An instalment plan is offered. */
  | 'plan'
  /** Judgment, court and trustee are noted. */
  | 'insolvency'
  /** Who speaks for the client from now on. */
  | 'agent'
  /** A number or an address to mend on the client's card. */
  | 'card'
  /** Thanks, already written. */
  | 'thanks'
  /** A text that names no debt. */
  | 'neutral-sms'
  /** The invoice again, already written. */
  | 'resend'

export interface OutcomeButton {
  /** Channels for which the button is among the first shown. */
  offered: readonly Channel[]
  asks: readonly Ask[]
  onward: Onward | null
}

const talk: readonly Channel[] = ['call', 'visit']
const written: readonly Channel[] = ['sms', 'email', 'messenger', 'letter', 'registered-letter']
const any: readonly Channel[] = [...talk, ...written]

const button = (
  offered: readonly Channel[] = [],
  asks: readonly Ask[] = [],
  onward: Onward | null = null,
): OutcomeButton => ({ offered, asks, onward })

export const outcomeButtons: Record<OutcomeCode, OutcomeButton> = {
  PAY: button(any, ['amount', 'date', 'method'], 'thanks'),
  PAYDIT: button(any),
  ENROUTE: button(any),
  PROM: button(any, ['date', 'amount', 'method', 'evidence']),
  PROMPART: button(any, ['amount', 'date', 'method']),
  ECH: button([], ['instalments']),
  ROMPU: button(),
  LITIGE: button(any, ['disputed-part', 'dispute-type', 'answer-due', 'evidence']),
  NRECU: button(any, [], 'resend'),
  APPROB: button(written, ['date']),
  ABSENT: button(talk, ['return-date']),
  RAPPEL: button(talk, ['moment']),
  MSG: button(['call', 'voicemail'], [], 'neutral-sms'),
  NR: button(talk),
  FAUX: button(['call', 'sms'], [], 'card'),
  TIERS: button(talk),
  REFUS: button(),
  DIFF: button([], [], 'plan'),
  INSOLV: button([], [], 'insolvency'),
  AVOCAT: button([], [], 'agent'),
  COLERE: button(),
  STOP: button(),
  DECES: button(),
  NPAI: button(['email', 'letter', 'registered-letter'], [], 'card'),
  AGENCE: button(),
  PERTE: button(),
}
