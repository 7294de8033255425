/** What the outcome sheet needs to know of the 26 outcomes: what each asks for, and where its button comes first. */
import type { OutcomeCode } from '../records/facts.ts'
import type { Channel } from '../records/primitives.ts'

/** What the outcome sheet asks for besides a note. */
export type Ask = 'date' | 'amount' | 'method' | 'disputed-part' | 'moment' | 'return-date'

export interface OutcomeButton {
  /** Channels for which the button is among the first shown. */
  offered: readonly Channel[]
  asks: readonly Ask[]
}

const talk: readonly Channel[] = ['call', 'visit']
const written: readonly Channel[] = ['sms', 'email', 'messenger', 'letter', 'registered-letter']
const any: readonly Channel[] = [...talk, ...written]

const button = (offered: readonly Channel[] = [], asks: readonly Ask[] = []): OutcomeButton => ({ offered, asks })

export const outcomeButtons: Record<OutcomeCode, OutcomeButton> = {
  PAY: button(any, ['amount', 'method']),
  PAYDIT: button(any),
  ENROUTE: button(any),
  PROM: button(any, ['date', 'amount', 'method']),
  PROMPART: button(any, ['amount', 'date', 'method']),
  ECH: button(),
  ROMPU: button(),
  LITIGE: button(any, ['disputed-part']),
  NRECU: button(any),
  APPROB: button(written, ['date']),
  ABSENT: button(talk, ['return-date']),
  RAPPEL: button(talk, ['moment']),
  MSG: button(['call', 'voicemail']),
  NR: button(talk),
  FAUX: button(['call', 'sms']),
  TIERS: button(talk),
  REFUS: button(),
  DIFF: button(),
  INSOLV: button(),
  AVOCAT: button(),
  COLERE: button(),
  STOP: button(),
  DECES: button(),
  NPAI: button(['email', 'letter', 'registered-letter']),
  AGENCE: button(),
  PERTE: button(),
}
