/** What an evidence pack is: the parts each reader gets, and no more than that reader needs (GDPR art. 5.1 c, read 2026-11-22). */

import type { Stated } from '../interest/stated.ts'
import type { PaperInput, Recipient } from '../papers/paper.ts'
import { type Pen, penOf as paperPenOf } from '../papers/pen.ts'
import type { InterestStatement } from '../records/facts.ts'
import type { Language } from '../records/primitives.ts'
import { words as english } from './words/english.ts'
import { words as french } from './words/french.ts'
import type { EvidenceWords } from './words/words.ts'

/** Documents laid out as PDF. A letter comes once for each registered letter. */
export const documents = ['summary', 'account', 'chronology', 'calls', 'messages', 'letter', 'interest'] as const
export type Document = (typeof documents)[number]

/** `files`: photos and files of the case as they were taken. `journal`: every fact with its fingerprints. */
export type Part = Document | 'files' | 'journal'

const gets: Record<Recipient, readonly Part[]> = {
  court: [...documents, 'files', 'journal'],
  agency: [...documents, 'files'],
  accountant: ['summary', 'account', 'chronology', 'interest'],
}

export const partsFor = (to: Recipient): readonly Part[] => gets[to]

export interface PackInput extends PaperInput {
  to: Recipient
  /** Notes the person made for itself; the debtor and the judge may read them then. */
  notes: boolean
  /** Statements of interest that stand, with the periods they were counted on. */
  stated: readonly { statement: InterestStatement; stated: Stated }[]
}

/** Writes papers, and knows the words of a pack beside theirs. */
export interface PackPen extends Pen {
  own: EvidenceWords
}

const dictionary: Record<Language, EvidenceWords> = { fr: french, en: english }

export const penOf = (language: Language): PackPen => ({ ...paperPenOf(language), own: dictionary[language] })
