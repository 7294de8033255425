/** The six objectives of a contact before the due date, each reached, failed or not known yet, with what shows it. */
import { dayIn } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { countReasons } from '../dunning/outcomes/reasons.ts'
import { inOrder } from '../ledger/distinct.ts'
import { openDisputes } from '../ledger/invoices.ts'
import type { Bill } from '../records/bills.ts'
import type { Invoice } from '../records/cards.ts'
import type { Check, Dispute, PaymentPromise, ReasonCode } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import { billStates } from './bills.ts'
import { lastSatisfaction, noReservationSince } from './satisfaction.ts'

/**
 * `process`: who approves and how payments leave is known. `papers`: the client has all it needs to pay. `obstacles`: what
 * kept it from paying before is out of the way. `disputes`: none is open. `date`: a firm one was given. `bills`: the bills
 * of exchange are in hand.
 */
export const objectives = ['process', 'papers', 'obstacles', 'disputes', 'date', 'bills'] as const
export type Objective = (typeof objectives)[number]

export type ObjectiveEvidence =
  | { code: 'said'; text?: string }
  | { code: 'client'; approver: string; paymentDay: string }
  | { code: 'satisfaction' }
  | { code: 'not-received' }
  | { code: 'reason'; reason: ReasonCode; times: number }
  | { code: 'dispute'; dispute: Dispute }
  | { code: 'promise'; promise: PaymentPromise }
  | { code: 'bill'; bill: Bill }

export interface ObjectiveState {
  key: Objective
  state: 'yes' | 'no' | 'unknown'
  /** Since when, where a day is known. */
  on: Day | null
  evidence: ObjectiveEvidence | null
}

type Found = Omit<ObjectiveState, 'key'>
const unknown: Found = { state: 'unknown', on: null, evidence: null }

/** An open fact against it speaks first, then what the person said last, then what other facts show. */
export function objectiveStates(facts: CaseFacts, invoice: Invoice): ObjectiveState[] {
  const said = saidOf(facts.checks, invoice)
  return objectives.map((key) => ({
    key,
    ...(against[key]?.(facts, invoice) ?? said.get(key) ?? shownBy[key](facts, invoice) ?? unknown),
  }))
}

/** What was said of this invoice, or of the client as a whole. */
function saidOf(checks: readonly Check[], invoice: Invoice): Map<string, Found> {
  const said = new Map<string, Found>()
  for (const { topic, item, invoiceId, result, on, evidence } of inOrder(checks))
    if (topic === 'objective' && (!invoiceId || invoiceId === invoice.id))
      said.set(item, {
        state: result === 'yes' ? 'yes' : 'no',
        on,
        evidence: { code: 'said', ...(evidence && { text: evidence }) },
      })
  return said
}

type Look = (facts: CaseFacts, invoice: Invoice) => Found | null

const against: Partial<Record<Objective, Look>> = {
  disputes(facts, invoice) {
    const dispute = inOrder(openDisputes(facts)).find((one) => one.invoiceId === invoice.id)
    return dispute ? { state: 'no', on: dispute.on, evidence: { code: 'dispute', dispute } } : null
  },
  papers: notReceived,
}

/** The client said that the invoice did not come, and nothing was said or checked of it since. */
function notReceived(facts: CaseFacts, invoice: Invoice): Found | null {
  const last = inOrder(facts.interactions).findLast(
    (one) => one.outcome === 'NRECU' && (one.invoiceIds.length === 0 || one.invoiceIds.includes(invoice.id)),
  )
  if (!last) return null
  const since = facts.checks.some(
    ({ topic, item, invoiceId, at, act, answers }) =>
      act !== last.act &&
      at > last.at &&
      (!invoiceId || invoiceId === invoice.id) &&
      ((topic === 'objective' && item === 'papers') || (topic === 'satisfaction' && answers?.invoice === 'yes')),
  )
  return since ? null : { state: 'no', on: dayIn(last.at, facts.timeZone), evidence: { code: 'not-received' } }
}

const shownBy: Record<Objective, Look> = {
  process({ client: { approver, paymentDay } }) {
    return approver && paymentDay
      ? { state: 'yes', on: null, evidence: { code: 'client', approver, paymentDay } }
      : null
  },
  papers(facts, invoice) {
    const asked = lastSatisfaction(facts, invoice)
    return asked?.answers?.invoice
      ? { state: asked.answers.invoice === 'yes' ? 'yes' : 'no', on: asked.on, evidence: { code: 'satisfaction' } }
      : null
  },
  obstacles: repeatedReason,
  disputes(facts, invoice) {
    const on = noReservationSince(facts, invoice)
    return on ? { state: 'yes', on, evidence: { code: 'satisfaction' } } : null
  },
  date(facts, invoice) {
    const promise = inOrder(facts.promises).findLast(
      (one) =>
        (one.invoiceIds.length === 0 || one.invoiceIds.includes(invoice.id)) &&
        dayIn(one.at, facts.timeZone) <= invoice.dueOn,
    )
    return promise
      ? { state: 'yes', on: dayIn(promise.at, facts.timeZone), evidence: { code: 'promise', promise } }
      : null
  },
  bills(facts, invoice) {
    const views = billStates(facts).filter(({ bill }) => bill.invoiceId === invoice.id)
    const signed = views.find((view) => view.signed && view.place !== 'unpaid')
    const first = signed ?? views[0]
    return first
      ? { state: signed ? 'yes' : 'no', on: first.since, evidence: { code: 'bill', bill: first.bill } }
      : null
  },
}

/** The reason for not paying that came back most often, from the second time on. */
function repeatedReason(facts: CaseFacts): Found | null {
  const most = countReasons(facts)[0]
  if (!most || most.times < 2) return null
  return { state: 'no', on: most.lastOn, evidence: { code: 'reason', reason: most.code, times: most.times } }
}
