/**
 * The satisfaction call before the due date: three questions about the work, the invoice and the date. A reservation opens
 * a dispute at once, while there is time to settle it; none expressed is kept as evidence.
 */
import type { CaseFacts, InvoiceState } from '../dunning/case.ts'
import { distinct } from '../ledger/distinct.ts'
import type { Invoice } from '../records/cards.ts'
import type { Check, Dispute, DisputeType, OutcomeCode } from '../records/facts.ts'
import type { Cents, Day } from '../records/primitives.ts'

/** The one questionnaire, by which its checks are named. */
export const QUESTIONNAIRE = 'three-questions'

export const questions = ['work', 'invoice', 'date'] as const
export type Question = (typeof questions)[number]

export interface SatisfactionAnswers {
  /** Did all go well? */
  work: 'yes' | 'reservation' | null
  /** Has the invoice come, with all that is needed to pay it? */
  invoice: 'yes' | 'no' | null
  /** When will it be paid? `unknown`: the client did not say. */
  date: Day | 'unknown' | null
  /** Of a reservation: what it is about, the part it concerns, in the client's words. */
  type?: DisputeType
  amount?: Cents
  reason?: string
}

export type SatisfactionRefusal =
  | 'question-open'
  | 'reservation-type'
  | 'reservation-amount'
  | 'reservation-above-remaining'
  | 'date-past'

/** What is wrong with the answers, `null` when they can be kept. Nothing but an open invoice is asked about. */
export function refuseSatisfaction(
  answers: SatisfactionAnswers,
  { remaining, disputed }: Pick<InvoiceState, 'remaining' | 'disputed'>,
  today: Day,
): SatisfactionRefusal | null {
  if (!answers.work || !answers.invoice || !answers.date) return 'question-open'
  if (answers.date !== 'unknown' && answers.date < today) return 'date-past'
  if (answers.work === 'yes') return null
  if (!answers.type) return 'reservation-type'
  if (!answers.amount || answers.amount < 1) return 'reservation-amount'
  return answers.amount > remaining - disputed ? 'reservation-above-remaining' : null
}

/** The records of one act, without what the book stamps on them. */
export interface SatisfactionRecords {
  check: Pick<Check, 'clientId' | 'invoiceId' | 'topic' | 'item' | 'result' | 'on' | 'answers'>
  dispute: Pick<Dispute, 'invoiceId' | 'on' | 'amount' | 'type' | 'reason'> | null
  /** A date was given and nothing stands against it. */
  promise: { on: Day; amount: Cents } | null
  /** The code of the call in the journal, when one fits. */
  outcome: OutcomeCode | null
}

/** To be asked for only with answers that were not refused. */
export function satisfactionRecords(
  { work, invoice, date, type, amount, reason }: SatisfactionAnswers,
  state: Pick<InvoiceState, 'invoice' | 'remaining' | 'disputed'>,
  today: Day,
): SatisfactionRecords {
  const reserved = work === 'reservation'
  const said = Object.entries({ work, invoice, date, type: reserved ? type : undefined, reason })
  const free = state.remaining - state.disputed - (reserved ? (amount ?? 0) : 0)
  const promise = date && date !== 'unknown' && free > 0 ? { on: date, amount: free } : null
  return {
    check: {
      clientId: state.invoice.clientId,
      invoiceId: state.invoice.id,
      topic: 'satisfaction',
      item: QUESTIONNAIRE,
      result: reserved ? 'reservation' : 'yes',
      on: today,
      answers: Object.fromEntries(said.flatMap(([key, value]) => (value ? [[key, value]] : []))),
    },
    dispute: reserved && amount ? { invoiceId: state.invoice.id, on: today, amount, type, reason } : null,
    promise,
    outcome: reserved ? 'LITIGE' : invoice === 'no' ? 'NRECU' : promise ? 'PROM' : null,
  }
}

/** Whether a check of this topic is one the questions can have given: an answer to them about one invoice. */
export function isSatisfaction({
  invoiceId,
  item,
  result,
  answers,
}: Pick<Check, 'invoiceId' | 'item' | 'result' | 'answers'>): boolean {
  if (!invoiceId || item !== QUESTIONNAIRE || result === 'no') return false
  return answers?.work === (result === 'reservation' ? 'reservation' : 'yes')
}

/** The last time the questions were asked about this invoice. */
export function lastSatisfaction(facts: Pick<CaseFacts, 'checks'>, invoice: Invoice): Check | null {
  let last: Check | null = null
  for (const check of facts.checks)
    if (check.topic === 'satisfaction' && check.invoiceId === invoice.id && (!last || isLater(check, last)))
      last = check
  return last
}

const isLater = (a: Check, b: Check) => a.on + a.at + a.id > b.on + b.at + b.id

/**
 * The day on which the client was last asked and expressed no reservation: the occasion to contest was given. It stays
 * true when the client contests later; it is no evidence while a dispute opened before was still open.
 */
export function noReservationSince(
  facts: Pick<CaseFacts, 'checks' | 'disputes' | 'disputeClosings'>,
  invoice: Invoice,
): Day | null {
  const last = lastSatisfaction(facts, invoice)
  if (last?.result !== 'yes') return null
  const contested = distinct(facts.disputes).some(
    (dispute) =>
      dispute.invoiceId === invoice.id && dispute.on <= last.on && isOpenAt(dispute, last, facts.disputeClosings),
  )
  return contested ? null : last.on
}

/** Open when the questions were asked; one opened the same day counts when it was recorded before. */
function isOpenAt(dispute: Dispute, asked: Check, closings: CaseFacts['disputeClosings']): boolean {
  if (dispute.on === asked.on && dispute.at >= asked.at) return false
  return !closings.some((closing) => closing.disputeId === dispute.id && closing.on <= asked.on)
}
