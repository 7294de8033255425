/** What a paper says, as data: who writes to whom, and the blocks under each other. How it looks is for the one who lays it out. */
import type { CaseFacts, CaseState } from '../dunning/case.ts'
import type { Contact, Workspace } from '../records/cards.ts'
import type { InstalmentPlan, InterestStatement } from '../records/facts.ts'
import type { Day, Id, Language } from '../records/primitives.ts'
import type { StatedInvoice } from '../words/interest.ts'

/**
 * `reminder` and `promise` are letters around a message that was composed, and perhaps edited; the others are made of the facts
 * alone. `hand-over`: for an agency, a court or the accountant.
 */
export const paperKinds = [
  'reminder',
  'account',
  'formal-notice',
  'interest',
  'instalments',
  'promise',
  'declaration',
  'hand-over',
  'chronology',
] as const
export type PaperKind = (typeof paperKinds)[number]

export const recipients = ['agency', 'court', 'accountant'] as const
export type Recipient = (typeof recipients)[number]

/** What a paper needs and the case does not hold; the screen names each, with the way to complete it. */
export type Mention =
  | 'sender-name'
  | 'sender-address'
  | 'sender-signature'
  | 'addressee-name'
  | 'addressee-address'
  | 'client-kind'
  | 'invoices'
  | 'deadline'
  | 'ways-to-pay'
  | 'mandate'
  | 'collector-address'
  | 'message'
  | 'statement'
  | 'plan'
  | 'judgment'
  | 'trustee'

/** Under each other. Texts hold paragraphs separated by an empty line; a single line break is kept. */
export type Block =
  | { kind: 'text'; text: string; voice?: 'strong' | 'small' }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: readonly Fact[] }
  | { kind: 'list'; items: readonly string[] }
  | Table
  /** A place for a hand to write or sign. `lines`: how much room; `of`: whose hand, where the screen can take its place. */
  | { kind: 'place'; label: string; hint?: string; lines: number; of?: 'debtor' | 'creditor' | 'sum'; signed?: Signed }

/** What stands in the place of a hand: strokes that were drawn on the screen (ink.ts), and what is known of them. */
export interface Signed {
  lines: readonly string[]
  strokes?: string
  /** Who signed, for those who hear it read. */
  name: string
}

export interface Fact {
  label: string
  value: string
}

/** Every row has one cell for each column. The head is repeated on each page. */
export interface Table {
  kind: 'table'
  /** What it holds, for those who hear it read. */
  title: string
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
  /** One for each currency; the same columns. */
  totals: readonly (readonly string[])[]
}

export interface Column {
  head: string
  /** Share of the width. */
  weight: number
  align: 'start' | 'end'
}

/** Name first, then the address, one line each; never an empty line. */
export type Party = readonly string[]

export interface Paper {
  kind: PaperKind
  language: Language
  /** The document says it of itself, and it is read out first. */
  title: string
  fileName: string
  /** Its own name and date stand at the foot of each page. */
  made: Day
  /** Null for a paper that is not a letter: then the title stands on top. */
  letter: {
    from: Party
    to: Party
    /** `Lyon, le 21 novembre 2026`. */
    placeAndDate: string
    /** Sent how: `Lettre recommandée avec avis de réception`. */
    sentBy: string | null
    subject: string
  } | null
  blocks: readonly Block[]
  /** Name and role of the one who signs, with room for the hand; null for what is not signed. */
  signature: { text: string; label: string } | null
  /** What goes with it, under its heading. */
  enclosed: { label: string; items: readonly string[] } | null
  /** At the foot of each page, with places for `{page}` and `{pages}`. */
  footer: string
}

/** What every paper is made of. */
export interface PaperInput {
  facts: CaseFacts
  state: CaseState
  workspace: Workspace
  contact: Contact | null
  language: Language
  today: Day
  /** Name and role that sign; else the creditor's own signature. */
  signature?: string
  /** Invoices whose duplicate goes with the letter. */
  duplicates?: readonly Id[]
}

/** What one kind needs beside the case. */
export type Wanted =
  | { kind: 'reminder' | 'promise'; message: Letter; registered?: boolean }
  | { kind: 'account' }
  | { kind: 'formal-notice'; deadline: Day; registered: boolean }
  | { kind: 'interest'; statement: InterestStatement; stated: readonly StatedInvoice[]; sources: readonly string[] }
  | { kind: 'instalments'; plan: InstalmentPlan }
  | { kind: 'declaration' }
  | { kind: 'hand-over'; to: Recipient }
  | { kind: 'chronology' }

/** A message of the channel letter, as it was composed or edited. */
export interface Letter {
  subject: string
  text: string
}

export type Made = { ok: true; paper: Paper; invoiceIds: Id[] } | { ok: false; missing: Mention[] }
