/** Facts: records that are appended and never edited. A mistake is undone by a `void`, itself a fact. */
import * as v from 'valibot'
import { Cents, Channel, Currency, Day, Id, Instant, PaymentMethod, text } from './primitives.ts'

/** What every fact carries. Facts made by one act share `act`, and one void undoes them together. */
const fact = {
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

const Allocation = v.object({ invoiceId: Id, amount: Cents })

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
  /** The step of the strategy this answers, for the invoice that raised it. */
  stepKey: v.optional(text(60)),
  stepInvoiceId: v.optional(Id),
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

/** A contested part of an invoice: frozen while open; the rest stays due. */
export const Dispute = v.object({
  ...fact,
  invoiceId: Id,
  on: Day,
  amount: Cents,
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

/** Reminders of a client stopped until the start of a day. A snooze is the short one, of one tap. */
export const Pause = v.object({
  ...fact,
  clientId: Id,
  kind: v.picklist(['pause', 'snooze']),
  /** First day on which reminders are shown again. */
  until: Day,
  reason: v.optional(text(400)),
})
export type Pause = v.InferOutput<typeof Pause>

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
