/** Facts: records that are appended and never edited. A mistake is undone by a `void`, itself a fact. */
import * as v from 'valibot'
import { Cents, Channel, Currency, Day, Id, Instant, PaymentMethod, text } from './primitives.ts'

/** What every fact carries. Facts made by one act share `act`, and one void undoes them together. */
export const fact = {
  id: Id,
  act: Id,
  at: Instant,
  device: Id,
  /** The member; absent on a device without an account, stamped by the server. */
  by: v.optional(Id),
}
const invoices = v.pipe(v.array(Id), v.maxLength(500))

/** Reduces the principal of an invoice at its date. */
export const CreditNote = v.object({
  ...fact,
  invoiceId: Id,
  number: v.optional(text(80)),
  on: Day,
  amount: Cents,
  importId: v.optional(Id),
})
export type CreditNote = v.InferOutput<typeof CreditNote>

/** A part of an amount and the invoice it concerns. */
export const Allocation = v.object({ invoiceId: Id, amount: Cents })

/** Money received. The allocations add up to at most `amount`; what is left over is an overpayment. */
export const Payment = v.pipe(
  v.object({
    ...fact,
    clientId: Id,
    on: Day,
    amount: Cents,
    currency: Currency,
    method: v.optional(PaymentMethod),
    allocations: v.pipe(v.array(Allocation), v.maxLength(500)),
    source: v.picklist(['manual', 'field', 'import']),
    importId: v.optional(Id),
  }),
  v.check(
    (payment) => payment.allocations.reduce((sum, part) => sum + part.amount, 0) <= payment.amount,
    'allocations',
  ),
)
export type Payment = v.InferOutput<typeof Payment>

/** The 26 coded results of an interaction (product.md: outcome, résultat). */
export const OutcomeCode = v.picklist([
  'PAY',
  'PAYDIT',
  'ENROUTE',
  'PROM',
  'PROMPART',
  'ECH',
  'ROMPU',
  'LITIGE',
  'NRECU',
  'APPROB',
  'ABSENT',
  'RAPPEL',
  'MSG',
  'NR',
  'FAUX',
  'TIERS',
  'REFUS',
  'DIFF',
  'INSOLV',
  'AVOCAT',
  'COLERE',
  'STOP',
  'DECES',
  'NPAI',
  'AGENCE',
  'PERTE',
])
export type OutcomeCode = v.InferOutput<typeof OutcomeCode>

/** Why the money does not come, as the client says it: the thirteen excuses (field study, part 4). Counted per client. */
export const ReasonCode = v.picklist([
  'not-received',
  'signatory-absent',
  'cheque-sent',
  'already-paid',
  'waiting-for-money',
  'technical',
  'wrong-invoice',
  'unsatisfied',
  'no-money',
  'insolvency',
  'harassed',
  'soon',
  'gesture-wanted',
])
export type ReasonCode = v.InferOutput<typeof ReasonCode>

/** What speaks against a contact at the moment of acting (field study, part 3.8). */
export const GuardCode = v.picklist([
  'too-soon-after-talk',
  'too-many-attempts',
  'day-off',
  'outside-hours',
  'too-early',
  'too-late',
  'disputed',
  'paused',
  'promise-open',
  'bank-not-checked',
  'written-only',
  'agent-appointed',
  'do-not-contact',
  'wrong-number',
  'insolvency',
  'limitation',
  'handed-over',
  'no-mandate',
  'no-written-reminder',
])
export type GuardCode = v.InferOutput<typeof GuardCode>

const Overridden = v.object({ guard: GuardCode, why: text(400) })

/** One contact or attempt: the journal. */
export const Interaction = v.object({
  ...fact,
  clientId: Id,
  contactId: v.optional(Id),
  invoiceIds: invoices,
  channel: Channel,
  direction: v.picklist(['out', 'in']),
  /** `prepared`: the text was opened in another app; `sent`: the person confirmed it, or it was a call that took place. */
  state: v.optional(v.picklist(['prepared', 'sent'])),
  outcome: v.optional(OutcomeCode),
  reasonCode: v.optional(ReasonCode),
  /** Guards the person passed over, and why. */
  overrides: v.optional(v.pipe(v.array(Overridden), v.maxLength(20))),
  /** The person marked a written reply as a possible acknowledgement of the debt (C. civ. art. 2240). */
  acknowledges: v.optional(v.boolean()),
  /** The step of the strategy this answers, for the invoice that raised it. */
  stepKey: v.optional(text(60)),
  stepInvoiceId: v.optional(Id),
  /** The message template the text was made of: a ready-made one by its key, an own one by its id. */
  template: v.optional(text(60)),
  /** The exact text prepared. */
  subject: v.optional(text(400)),
  text: v.optional(text(20_000)),
  note: v.optional(text(8000)),
  importId: v.optional(Id),
})
export type Interaction = v.InferOutput<typeof Interaction>

/** State is derived: open, kept, kept in part, broken follow from payments and the day. */
export const PaymentPromise = v.object({
  ...fact,
  clientId: Id,
  invoiceIds: invoices,
  on: Day,
  amount: Cents,
  currency: Currency,
  method: v.optional(PaymentMethod),
  interactionId: v.optional(Id),
  /** Where it can be read: the client's own words in writing may interrupt the limitation. */
  evidence: v.optional(text(400)),
})
export type PaymentPromise = v.InferOutput<typeof PaymentPromise>

/** An exact moment agreed with the client; cleared by the next interaction. */
export const Callback = v.object({
  ...fact,
  clientId: Id,
  contactId: v.optional(Id),
  callAt: Instant,
  reason: v.optional(text(400)),
})
export type Callback = v.InferOutput<typeof Callback>

export const DisputeType = v.picklist(['quality', 'quantity', 'price', 'delay', 'not-ordered', 'papers', 'other'])
export type DisputeType = v.InferOutput<typeof DisputeType>

/** A contested part of an invoice: frozen while open; the rest stays due. */
export const Dispute = v.object({
  ...fact,
  invoiceId: Id,
  on: Day,
  amount: Cents,
  type: v.optional(DisputeType),
  /** The day an answer was promised for. */
  answerDue: v.optional(Day),
  evidence: v.optional(text(1000)),
  reason: v.optional(text(1000)),
  importId: v.optional(Id),
})
export type Dispute = v.InferOutput<typeof Dispute>

export const DisputeClosing = v.object({
  ...fact,
  disputeId: Id,
  on: Day,
  how: v.picklist(['credit-note', 'agreement', 'rejected', 'settled']),
  importId: v.optional(Id),
})
export type DisputeClosing = v.InferOutput<typeof DisputeClosing>

/** Reminders of a client, or of one of its invoices, stopped until the start of a day. A snooze is the short one, of one tap. */
export const Pause = v.object({
  ...fact,
  clientId: Id,
  invoiceId: v.optional(Id),
  kind: v.picklist(['pause', 'snooze']),
  /** First day on which reminders are shown again. */
  until: Day,
  reason: v.optional(text(400)),
})
export type Pause = v.InferOutput<typeof Pause>

const Instalment = v.object({ on: Day, amount: Cents })

/** Dated instalments in place of the due dates of these invoices. States are derived from payments and the day. */
export const InstalmentPlan = v.object({
  ...fact,
  clientId: Id,
  invoiceIds: invoices,
  /** Agreed on that day. */
  on: Day,
  currency: Currency,
  /** By rising date. */
  instalments: v.pipe(v.array(Instalment), v.minLength(1, 'empty'), v.maxLength(120, 'long')),
  /** Agreed in writing by the client: may interrupt the limitation. */
  written: v.optional(v.boolean()),
  note: v.optional(text(1000)),
})
export type InstalmentPlan = v.InferOutput<typeof InstalmentPlan>

/** From that day the whole is due again, or another agreement took its place. */
export const InstalmentPlanEnd = v.object({
  ...fact,
  clientId: Id,
  planId: Id,
  on: Day,
  why: v.picklist(['breach', 'replaced', 'agreement']),
})
export type InstalmentPlanEnd = v.InferOutput<typeof InstalmentPlanEnd>

/**
 * A dated arrangement that is not a promise. `extension`: reminders wait until that day, the contractual due date and
 * interest only when `movesDueDate`. `discount`: on a future invoice. `gesture`: a part given up against payment by `until`.
 */
export const Arrangement = v.object({
  ...fact,
  clientId: Id,
  invoiceIds: invoices,
  kind: v.picklist(['extension', 'discount', 'gesture']),
  on: Day,
  /** Last day, included, on which it holds. */
  until: Day,
  amount: v.optional(Cents),
  currency: v.optional(Currency),
  movesDueDate: v.optional(v.boolean()),
  terms: v.optional(text(1000)),
})
export type Arrangement = v.InferOutput<typeof Arrangement>

export const ArrangementEnd = v.object({
  ...fact,
  clientId: Id,
  arrangementId: Id,
  on: Day,
  how: v.picklist(['kept', 'lapsed']),
})
export type ArrangementEnd = v.InferOutput<typeof ArrangementEnd>

/** What starts, stops or interrupts a legal clock. */
export const LegalActKind = v.picklist([
  'formal-notice',
  'acknowledgement',
  'claim',
  'order',
  'service',
  'objection',
  'enforcement',
  'insolvency',
  'declaration',
])
export type LegalActKind = v.InferOutput<typeof LegalActKind>

export const LegalAct = v.object({
  ...fact,
  clientId: Id,
  invoiceIds: invoices,
  kind: LegalActKind,
  on: Day,
  /** Of a formal notice: the last day given to pay. */
  deadline: v.optional(Day),
  /** Of an insolvency: the day of its publication in the BODACC, from which the time to declare is counted. */
  publishedOn: v.optional(Day),
  court: v.optional(text(200)),
  /** Of an insolvency: who receives the declaration. */
  trustee: v.optional(text(400)),
  reference: v.optional(text(120)),
  evidence: v.optional(text(1000)),
})
export type LegalAct = v.InferOutput<typeof LegalAct>

/**
 * What a statement says of one invoice. Interest is that of `from` to `to`, both counted, and rests on no amount of the
 * invoice; the indemnity is the fixed sum for recovery costs. What is waived is given up for good, and says why.
 */
const InterestLine = v.pipe(
  v.object({
    invoiceId: Id,
    what: v.picklist(['interest', 'indemnity']),
    from: v.optional(Day),
    to: v.optional(Day),
    amount: Cents,
    decision: v.picklist(['claimed', 'waived']),
    reason: v.optional(text(400)),
  }),
  v.check(({ decision, reason }) => decision === 'claimed' || reason !== undefined, 'empty'),
  v.check(({ what, from, to }) => (what === 'interest') === (from !== undefined && to !== undefined), 'period'),
  v.check(({ what, from, to }) => what === 'interest' || (from === undefined && to === undefined), 'period'),
  v.check(({ from, to }) => !from || !to || from <= to, 'order'),
)
export type InterestLine = v.InferOutput<typeof InterestLine>

const namedOnce = (lines: InterestLine[]): boolean =>
  new Set(lines.map(({ invoiceId, what }) => `${what} ${invoiceId}`)).size === lines.length

/**
 * Late-payment interest and fixed indemnities, claimed or waived line by line. Beside the amounts of the invoices: what it
 * claims is never part of what remains due of them. Of each invoice the next statement begins after the last day of this.
 */
export const InterestStatement = v.object({
  ...fact,
  clientId: Id,
  /** Last day of interest, counted. */
  asOf: Day,
  currency: Currency,
  lines: v.pipe(v.array(InterestLine), v.minLength(1, 'empty'), v.maxLength(1000, 'long'), v.check(namedOnce, 'twice')),
})
export type InterestStatement = v.InferOutput<typeof InterestStatement>

/**
 * Something a person looked at. `bank`: the account, for the whole workspace; the others are about a client, and one of
 * its invoices. `item` names the objective, the paper, or the questionnaire.
 */
export const Check = v.object({
  ...fact,
  clientId: v.optional(Id),
  invoiceId: v.optional(Id),
  topic: v.picklist(['bank', 'objective', 'satisfaction', 'paper']),
  item: text(60),
  result: v.picklist(['yes', 'no', 'reservation']),
  on: Day,
  answers: v.optional(v.record(text(60), text(1000))),
  evidence: v.optional(text(1000)),
})
export type Check = v.InferOutput<typeof Check>

/** Undoes all facts of one act, or one fact alone. */
export const Void = v.object({
  ...fact,
  undoes: v.picklist(['act', 'fact']),
  target: Id,
  reason: v.optional(text(400)),
})
export type Void = v.InferOutput<typeof Void>

/** One file taken in. The mapping is remembered for the next file with the same headings. */
export const Import = v.object({
  ...fact,
  fileName: text(400),
  fileHash: text(64),
  /** Normalised headings, the key a mapping is remembered under. */
  headings: text(8000),
  mapping: v.record(v.string(), v.string()),
  taken: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rejected: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Import = v.InferOutput<typeof Import>
