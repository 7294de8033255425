/** What a call script is made of: an opening, the sentences after it, and what each of them asks. */

import type { ScriptStage } from '../../records/cards.ts'
import type { OutcomeCode, ReasonCode } from '../../records/facts.ts'
import type { Profile } from '../../records/strategy.ts'

/** What is to be heard in a call: each is a box that fills the outcome. The order is that of the boxes. */
export const asks = [
  'reason',
  'date',
  'amount',
  'method',
  'sent-on',
  'reference',
  'who',
  'direct-line',
  'payment-day',
  'back',
  'point',
  'words',
] as const
export type Ask = (typeof asks)[number]

/** One sentence to say; a sentence with an empty `{name?}` is left out. */
export interface Line {
  say: string
  asks?: readonly Ask[]
}

export interface ReadyScript {
  /** Greets, checks who is there, and comes to the point. */
  opening: string
  /** What the opening asks. */
  asks: readonly Ask[]
  lines: readonly Line[]
  /** What to obtain, and what is worth a call even so. */
  goal: string
  least: string
  advice: string
}

/** An answer to one of the thirteen excuses, and what it asks. */
export interface Excuse {
  answer: string
  asks: readonly Ask[]
}

/** Everything ready-made in one language. */
export interface ScriptWords {
  scripts: Record<ScriptStage, ReadyScript>
  /** Said after the opening, to clients of that profile. */
  byProfile: Partial<Record<Profile, Line>>
  /** Said after the opening: what was heard last time, on `{lastOn}`. */
  byOutcome: Partial<Record<OutcomeCode, Line>>
  excuses: Record<ReasonCode, Excuse>
  /** Whom to ask for where nobody is known by name: says nothing of payments. */
  desk: string
  /** What was agreed, read back: a sum and a day, or the one that is known. */
  agreed: Record<'both' | 'day' | 'sum', string>
}
