/** What a check of words is made of: what is looked for where, why it is better left unsaid, and what to say instead. */
import type { Day, Language } from '../../records/primitives.ts'

/** `message`: written to the client. `note`: kept in the file, which the client may ask to read. */
export type Place = 'message' | 'note' | 'voicemail' | 'third-person'

export type RuleCode =
  | 'threat'
  | 'enforcement'
  | 'order'
  | 'exposure'
  | 'undue-fees'
  | 'blame'
  | 'sarcasm'
  | 'insult'
  | 'health'
  | 'private'
  | 'debt-named'
  | 'too-early'
  | 'shouting'
  | 'exclamation'

/** Where a rule comes from. `quality` as in the law sheets; `product` is a choice of the app and no rule of law. */
export interface CheckSource {
  text: string
  readOn: Day
  quality: 'high' | 'medium' | 'product'
}

const READ = '2026-11-21'
export const source = (text: string, quality: CheckSource['quality'] = 'high'): CheckSource => ({
  text,
  readOn: READ,
  quality,
})

/** What is found in the folded text, and a wording to put in its place; empty where it is better left out. */
export type Pattern = readonly [find: RegExp, instead: string]

export interface Rule {
  code: RuleCode
  places: readonly Place[]
  /** `grave`: may be an offence or a breach, so the message asks before it leaves. `mild`: said, and left to the person. */
  weight: 'grave' | 'mild'
  sources: readonly CheckSource[]
  /** One sentence for the person who writes. */
  why: Record<Language, string>
  /** None for a rule that looks at signs rather than words. */
  patterns: Record<Language, readonly Pattern[]>
}
