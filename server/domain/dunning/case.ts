/** The case: what is known of one debtor of one creditor, what follows from it, and what to do next. Types only. */
import type { Limitation, LimitationArticle } from '../law/limitation.ts'
import type { Cover } from '../ledger/bills.ts'
import type { Bill, BillState } from '../records/bills.ts'
import type { Client, Contact, Creditor, Invoice, Mandate, Strategy, Workspace } from '../records/cards.ts'
import type {
  Arrangement,
  ArrangementEnd,
  Callback,
  Check,
  CreditNote,
  Dispute,
  DisputeClosing,
  InstalmentPlan,
  InstalmentPlanEnd,
  Interaction,
  InterestStatement,
  LegalAct,
  OutcomeCode,
  Pause,
  Payment,
  PaymentPromise,
} from '../records/facts.ts'
import type { Mail, MailState } from '../records/mails.ts'
import type { PaperMade, PaperState, Signature } from '../records/papers.ts'
import type { Cents, Channel, Currency, Day, Id, Instant, WallTime } from '../records/primitives.ts'
import type { StepStage, Tone } from '../records/strategy.ts'
import type { Settings } from './settings.ts'

/**
 * Everything known of one debtor of one creditor. Voided facts and deleted cards are left out, and the records of
 * merged clients brought together, by the caller. Order and repetition of the records do not matter.
 */
export interface CaseFacts {
  client: Client
  creditor: Creditor
  /** The mandate of this creditor that is in force or, failing that, the latest; `null` when there is none. */
  mandate: Mandate | null
  workspaceKind: Workspace['kind']
  /** IANA name: turns the instant of a contact into a day. */
  timeZone: string
  settings: Settings
  /** The workspace's own ones; the ready-made are code. */
  strategies: readonly Strategy[]
  /** Last day on which the person said to have looked at the bank; `null` for never. */
  bankCheckedOn: Day | null
  contacts: readonly Contact[]
  invoices: readonly Invoice[]
  creditNotes: readonly CreditNote[]
  payments: readonly Payment[]
  interactions: readonly Interaction[]
  promises: readonly PaymentPromise[]
  callbacks: readonly Callback[]
  disputes: readonly Dispute[]
  disputeClosings: readonly DisputeClosing[]
  pauses: readonly Pause[]
  instalmentPlans: readonly InstalmentPlan[]
  instalmentPlanEnds: readonly InstalmentPlanEnd[]
  arrangements: readonly Arrangement[]
  arrangementEnds: readonly ArrangementEnd[]
  legalActs: readonly LegalAct[]
  interestStatements: readonly InterestStatement[]
  bills: readonly Bill[]
  billStates: readonly BillState[]
  /** Those about this debtor. */
  checks: readonly Check[]
  /** Automatic e-mails that were approved, and what became of them. */
  mails: readonly Mail[]
  mailStates: readonly MailState[]
  /** Papers that were made, what became of them, and who signed them on the screen. */
  papers: readonly PaperMade[]
  paperStates: readonly PaperState[]
  signatures: readonly Signature[]
}

/** Cents of one currency. Several currencies are listed side by side, never added. */
export interface Money {
  currency: Currency
  amount: Cents
}

export type { Limitation, LimitationArticle } from '../law/limitation.ts'

export interface Closing {
  as: 'written-off' | 'agency'
  on: Day
}

export interface InvoiceState {
  invoice: Invoice
  credited: Cents
  paid: Cents
  /** Amount less credit notes less payments, never negative. */
  remaining: Cents
  /** The open contested part, at most `remaining`. */
  disputed: Cents
  /** The part a retention of guarantee keeps back today, at most `remaining`. */
  retained: Cents
  /** Signed bills of exchange that run for it; absent when there is none. */
  bills?: Cover[]
  /** The part they take care of today, at most `remaining`; absent without any. */
  billed?: Cents
  /** The due date that was agreed last: the one of the invoice unless an extension moved it. */
  dueOn: Day
  /** Days since that due date; negative before it. */
  daysLate: number
  /** What was received or credited beyond the amount. */
  overpaid: Cents
  limitation: Limitation
  /** Given up, or handed to a third party to collect: not chased any more, though it remains due. */
  closed: Closing | null
}

export interface PromiseState {
  promise: PaymentPromise
  /** Kept when payments from the day it was made to its date + 2 reach the amount; broken or part from the day after. */
  state: 'open' | 'kept' | 'part' | 'broken'
  received: Cents
}

export interface CaseState {
  /** Invoices with something remaining, oldest due first. */
  open: InvoiceState[]
  /** Invoices with nothing remaining, oldest due first. */
  settled: InvoiceState[]
  /** Everything that remains, due or not, contested or not, claimable in court or not. */
  due: Money[]
  /** What can be chased: past its due date, less what is contested, kept back or under a bill, too old or closed. */
  overdue: Money[]
  /** What is past the time to claim it in court. */
  limited: Money[]
  disputed: Money[]
  /** Overpayments, and money received that was put on no invoice. */
  credit: Money[]
  /** Due date of the oldest late invoice that can be chased, else of the oldest late one. */
  firstUnpaidSince: Day | null
  /** Days late of that invoice; 0 when nothing is late. */
  daysLate: number
  /** Oldest date first. */
  promises: PromiseState[]
  /** Outgoing contacts and attempts. */
  contactCounts: Partial<Record<Channel, number>>
  /** The latest exchange, either way; notes are not exchanges. */
  lastContact: Interaction | null
}

export type { Tone } from '../records/strategy.ts'

/**
 * Which words fit. `preventive` comes before the due date and chases nothing; `promise-reminder` is for the day before a
 * promise; `resend` sends the invoice again; `formal-notice` proposes one and announces it; `hand-over` proposes an agency
 * or a court, which the person decides.
 */
export type Stage = StepStage | 'promise-broken' | 'promise-reminder' | 'instalment-missed' | 'resend'

/** Why an action is due. The dictionary of the client makes one sentence of it. */
export type Reason =
  /**
   * A step of the strategy; `level` from 1 up to `of`; `caughtUp`: earlier steps were missed and are not made up for;
   * `callsFull`: it is written because that many calls are already planned that day.
   */
  | { code: 'step'; level: number; of: number; daysLate: number; caughtUp: boolean; callsFull?: number }
  /** A step of the strategy before the due date. */
  | { code: 'preventive'; dueOn: Day; callsFull?: number }
  /** Thirty days late or more, reminded in writing, and still nothing: an agency can be thought of. */
  | { code: 'hand-over'; daysLate: number }
  | { code: 'formal-notice'; because: 'late' | 'promises-broken' | 'refused'; daysLate: number }
  /** `times`: how many promises were broken so far, this one included. */
  | { code: 'promise-broken'; on: Day; amount: Money; received: Cents; times: number }
  /** The day before a promise: a friendly word, one tap. */
  | { code: 'promise-tomorrow'; on: Day; amount: Money }
  /** `times`: how many instalments of the plan were missed so far; from the second on ending the plan is proposed. */
  | {
      code: 'instalment-missed'
      planId: Id
      on: Day
      amount: Money
      received: Cents
      times: number
      mayEnd: boolean
    }
  /** The delay of a formal notice is over without payment: decide what comes next. */
  | { code: 'formal-notice-expired'; deadline: Day }
  /** `reached`: the agreed moment has come. Before it, the same day, the card shows the hour. */
  | { code: 'callback'; at: Instant; reached: boolean; note?: string }
  /** Money was announced (or seen, for `PAY`) on that day and no payment is recorded. */
  | { code: 'check-payment'; outcome: 'PAY' | 'PAYDIT' | 'ENROUTE'; on: Day }
  /** The client did not get the invoice: send it again now. */
  | { code: 'not-received'; on: Day }
  /** It was sent again on that day: ask whether it came and when it will be paid. */
  | { code: 'resent'; on: Day }
  /** Nobody was reached: the same step again; after three attempts in writing. */
  | { code: 'retry'; outcome: OutcomeCode; attempts: number; on: Day }
  /** An answer to the dispute is due. */
  | { code: 'dispute-answer'; on: Day }
  | { code: 'refused'; on: Day }
  /** A message or letter came back: find the right address. */
  | { code: 'returned'; on: Day }
  /** The delay after another outcome is over. */
  | { code: 'follow-up'; outcome: OutcomeCode; on: Day }

/** What weighs most in the order of Today. */
export type Why = 'moment' | 'promise' | 'age' | 'amount'

export interface NextStep {
  /** Goes into `stepKey` of the interaction that answers it: a step of the strategy, or `<task>:<id of the fact>`. */
  key: string
  /** `note`: nothing to send, the person looks something up and records it in the app. */
  channel: Channel
  tone: Tone
  stage: Stage
  dueOn: Day
  /** Only for a callback. */
  dueAt?: Instant
  /** Made on the same occasion: an e-mail doubled by a call. */
  second?: Channel
  /** Of a call: beyond so many debtors to call that day it goes out by `otherwise` (see `shareCalls`). */
  callsUpTo?: number
  otherwise?: Channel
  /** The template the strategy chose: an own one by its id or a ready-made one by its key. */
  template?: string
  /** Prepared without being asked; nothing leaves the phone by itself. */
  automatic?: boolean
  /** The invoice that raised it, the oldest that can be chased; goes into `stepInvoiceId`. */
  invoiceId: Id
  reason: Reason
  why: Why
}

/** Why nothing is to do. `until` is the first day on which something may be. */
export type Silence =
  | { code: 'no-invoice' }
  | { code: 'settled' }
  | { code: 'not-due'; until: Day }
  /** Late, but the first or next step has not come. */
  | { code: 'not-yet'; until: Day }
  | { code: 'all-steps-made' }
  | { code: 'promise'; on: Day; amount: Money; until: Day }
  | { code: 'callback'; at: Instant; until: Day }
  | { code: 'paused'; kind: Pause['kind']; until: Day; note?: string }
  | { code: 'disputed' }
  | { code: 'no-mandate' }
  | { code: 'limitation'; article: LimitationArticle; since: Day }
  | { code: 'do-not-contact'; note: string }
  | { code: 'insolvency' | 'deceased' | 'agency' | 'written-off'; on: Day }
  /** A lawyer or other agent speaks for the client; `who` and no day when the card says so. */
  | { code: 'agent'; on: Day | null; who?: string }
  /** A claim, an order or an enforcement is under way for what is due. */
  | { code: 'in-court'; on: Day }
  /** An instalment plan is kept; `on`, `amount`: the next instalment. */
  | { code: 'instalments'; on: Day; amount: Money; until: Day }
  /** More time was given. */
  | { code: 'extension'; until: Day }
  /** A signed bill of exchange is not due yet. */
  | { code: 'bill'; until: Day }
  /** Only a retention of guarantee remains. */
  | { code: 'retention'; until: Day }
  | { code: 'formal-notice-running'; deadline: Day; until: Day }
  | { code: 'exceptional'; until: Day; note?: string }
  /** An outcome asked to wait. */
  | { code: 'waiting'; outcome: OutcomeCode; on: Day; until: Day }
  /** Someone was reached or written to less than seven days ago. */
  | { code: 'recent-contact'; on: Day; until: Day }
  /** The e-mail of that step was approved and leaves by itself, at that hour of the workspace. */
  | { code: 'approved'; on: Day; time: WallTime; step: NextStep }

/** Why a step of the strategy is not what is proposed. */
export interface PassedOver {
  key: string
  /** The day it would have come, or comes now when it was put off. */
  on: Day
  /** `caught-up`: missed, a later one is made instead. `condition`: its condition does not hold. `grace`: put off by the grace. */
  why: 'caught-up' | 'condition' | 'grace'
}

export interface CasePlan {
  state: CaseState
  /** Due on or before today. */
  action: NextStep | null
  /** The one after the action, or the first to come when there is none, with its date. */
  next: NextStep | null
  /** The steps after the action with the days on which they come if nothing else happens, at most so many. */
  ahead(limit: number): NextStep[]
  /** Why other steps of the strategy are silent, for the invoice that counts. */
  passedOver: PassedOver[]
  /** Set exactly when there is no action. */
  silence: Silence | null
}
