/** The words of an evidence pack, in one language. `{name}` is a place to fill. */
import type { ClockCode } from '../../law/clocks.ts'
import type { Recipient } from '../../papers/paper.ts'
import type { DisputeType, ReasonCode } from '../../records/facts.ts'
import type { Sending as PaperSending, PaperState } from '../../records/papers.ts'
import type { Channel, PaymentMethod } from '../../records/primitives.ts'
import type { Document } from '../pack.ts'

/** What became of a message, as far as the phone knows. */
export type Sending = 'sent' | 'prepared' | 'uncertain' | 'received'

/** The thing and what became of it, in agreement with each other: « Lettre envoyée », « E-mail envoyé ». */
export type SendingWords = Record<Sending, string>

export interface EvidenceWords {
  /** Titles of the documents, and what they are called in the list of them. */
  titles: Record<Document, string>
  /** What a court calls the list; others read a list of documents. */
  list: Record<Recipient, string>
  /** Names of files: plain letters. */
  files: Record<Document | 'list' | 'piece' | 'journal' | 'pack', string>
  journal: string
  letterOf: string
  labels: Record<'claimant' | 'defendant' | 'creditor' | 'debtor' | 'reader' | 'made' | 'people', string>
  readers: Record<Recipient, string>
  columns: Record<
    | 'rank'
    | 'document'
    | 'file'
    | 'fingerprint'
    | 'when'
    | 'time'
    | 'how'
    | 'with'
    | 'result'
    | 'putOn'
    | 'madeOn'
    | 'for'
    | 'amount'
    | 'received'
    | 'why'
    | 'ended'
    | 'act'
    | 'details'
    | 'clock'
    | 'day'
    | 'paper'
    | 'number'
    | 'handedOver',
    string
  >
  headings: Record<
    | 'parties'
    | 'claim'
    | 'promises'
    | 'disputes'
    | 'acts'
    | 'handedOver'
    | 'clocks'
    | 'invoices'
    | 'payments'
    | 'credits'
    | 'toAdd',
    string
  >
  tables: Record<
    'documents' | 'calls' | 'payments' | 'credits' | 'disputes' | 'acts' | 'handedOver' | 'clocks' | 'promises',
    string
  >
  intro: Record<'list' | 'chronology' | 'accounting' | 'messages' | 'calls' | 'notes', string>
  toAdd: string
  toAddInvoice: string
  toAddPaper: string
  /** Of a letter that was not followed; `toAddSlip`: what the post gave or brought back, by how far it came. */
  toAddReceipt: string
  toAddSlip: Record<PaperState['state'] | 'electronic', string>
  papers: Record<'signed-quote' | 'order' | 'acceptance' | 'delivery-note' | 'invoice-sent', string>
  moment: string
  message: string
  messageHead: string
  sending: Record<Channel, SendingWords>
  subject: string
  note: string
  reason: string
  reasons: Record<ReasonCode, string>
  methods: Record<PaymentMethod, string>
  disputeTypes: Record<DisputeType, string>
  stillOpen: string
  deadline: string
  published: string
  reference: string
  clocks: Record<ClockCode, string>
  until: string
  from: string
  asOf: string
  none: Record<'calls' | 'messages', string>
  /** How a paper was handed over, and to whom where that is not the client. */
  ways: Record<PaperSending, string>
  wayTo: string
  /** What the post said last. */
  paperStates: Record<Exclude<PaperState['state'], 'sent'>, string>
  letterSent: string
  letterText: string
}
