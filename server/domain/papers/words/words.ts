/** The words a paper is made of, in one language. `{name}` is a place to fill; a paragraph with `{name?}` goes when it is empty. */
import type { OutcomeCode } from '../../records/facts.ts'
import type { PaperState, Sending, Signature } from '../../records/papers.ts'
import type { Channel } from '../../records/primitives.ts'
import type { PaperKind, Recipient } from '../paper.ts'

/** Whom the law protects differently; `other`: under another law than the French, whose texts are not quoted. */
export type Debtor = 'business' | 'consumer' | 'public' | 'other'

export interface PaperWords {
  titles: Record<Exclude<PaperKind, 'hand-over'>, string>
  handOver: Record<Recipient, string>
  /** Begins the name of the file: plain letters. */
  files: Record<PaperKind, string>
  placeAndDate: string
  dateOnly: string
  registered: string
  subject: string
  signature: string
  enclosed: string
  duplicate: string
  columns: Record<
    | 'number'
    | 'issued'
    | 'due'
    | 'amount'
    | 'settled'
    | 'aside'
    | 'remaining'
    | 'late'
    | 'date'
    | 'what'
    | 'method'
    | 'period'
    | 'days'
    | 'rate'
    | 'base'
    | 'rank'
    | 'left'
    | 'limitation'
    | 'state',
    string
  >
  order: string
  total: string
  totalOf: string
  tables: Record<
    'invoices' | 'payments' | 'interest' | 'instalments' | 'promises' | 'chronology' | 'limitation',
    string
  >
  labels: Record<
    | 'creditor'
    | 'debtor'
    | 'mandate'
    | 'people'
    | 'remaining'
    | 'disputed'
    | 'interest'
    | 'indemnity'
    | 'declared'
    | 'due'
    | 'toCome'
    | 'nature'
    | 'judgment'
    | 'court'
    | 'published'
    | 'reference'
    | 'since'
    | 'tries'
    | 'credit',
    string
  >
  account: { subject: string; intro: string; received: string; credit: string; ask: string }
  notice: {
    subject: string
    cause: string
    reminders: string
    aside: string
    extras: string
    demand: string
    pay: string
    afterwards: string
    law: Record<Debtor, string>
    court: string
    open: string
    crossed: string
    /** CPCE art. R124-4: what one who collects for another must say, with the text of art. L111-8 al. 2 and 3. */
    collector: string
    costs: string
    sources: Record<Debtor, string>
  }
  interest: { subject: string; intro: string; indemnity: string; stated: string; waived: string; sources: string }
  instalments: {
    parties: string
    debt: string
    debtText: string
    dates: string
    acknowledgement: string
    acknowledgementText: string
    breach: string
    breachText: string
    copies: string
    inHand: string
    inHandHint: string
    forCreditor: string
    forDebtor: string
    debtorHint: string
    /** Under a signature given on the screen: drawn, or its name typed and confirmed. */
    drawn: string
    typed: string
  }
  declaration: {
    subject: string
    intro: string
    ofCourt: string
    amount: string
    nature: string
    stopped: string
    sincere: string
    sources: string
  }
  file: {
    parties: string
    claim: string
    disputes: string
    dispute: string
    promises: string
    promiseStates: Record<'open' | 'kept' | 'part' | 'broken', string>
    limitation: string
    history: string
    messages: string
    messageHead: string
    documents: string
    general: string
    tried: string
    noEvent: string
  }
  channels: Record<Channel, string>
  outcomes: Record<OutcomeCode, string>
  events: {
    issued: string
    fellDue: string
    creditNote: string
    payment: string
    out: string
    in: string
    prepared: string
    outcome: string
    acknowledges: string
    promise: string
    dispute: string
    disputeClosing: Record<'credit-note' | 'agreement' | 'rejected' | 'settled', string>
    plan: string
    planEnd: Record<'breach' | 'replaced' | 'agreement', string>
    extension: string
    gesture: string
    discount: string
    statement: string
    acts: Record<
      | 'formal-notice'
      | 'acknowledgement'
      | 'claim'
      | 'order'
      | 'service'
      | 'objection'
      | 'enforcement'
      | 'insolvency'
      | 'declaration',
      string
    >
    actReference: string
    actDeadline: string
    bill: string
    paper: string
    /** A place is left out where nothing is known. */
    sent: Record<Sending, string>
    number: string
    to: string
    paperStates: Record<PaperState['state'], string>
    signed: Record<Signature['party'], string>
    billStates: Record<'sent' | 'accepted' | 'returned' | 'presented' | 'paid' | 'unpaid', string>
  }
  page: string
  general: string
}
