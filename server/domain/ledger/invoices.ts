/** What remains due of each invoice, from its amount, credit notes, payments and disputes. */

import { contractualDates } from '../agreements/arrangements.ts'
import { addDays, dayNumber } from '../calendar/days.ts'
import type { CaseFacts, InvoiceState } from '../dunning/case.ts'
import { interruptionsByInvoice, interruptionsOf } from '../law/interruptions.ts'
import { limitationOf } from '../law/limitation.ts'
import type { Invoice } from '../records/cards.ts'
import type { Cents, Day, Id } from '../records/primitives.ts'
import { billedOn, coverWithBills } from './bills.ts'
import { closings } from './closings.ts'
import { compare, distinct } from './distinct.ts'

/** Disputes without a closing. */
export function openDisputes(facts: CaseFacts): CaseFacts['disputes'] {
  if (!facts.disputes.length) return facts.disputes
  const closed = new Set(facts.disputeClosings.map((closing) => closing.disputeId))
  return distinct(facts.disputes).filter((dispute) => !closed.has(dispute.id))
}

/**
 * One state per invoice, oldest due date first. Cents; `today` only counts the days and looks at the limitation and the
 * retention. Money of another currency pays nothing off.
 */
export function invoiceStates(facts: CaseFacts, today: Day): InvoiceState[] {
  const invoices = distinct(facts.invoices)
  const now = dayNumber(today)
  const closed = closings(facts)
  const interruptions = mayInterrupt(facts) ? interruptionsByInvoice(interruptionsOf(facts)) : null
  const dueDates = contractualDates(facts)
  const states: InvoiceState[] = []
  for (const invoice of invoices) {
    const dueOn = dueDates ? dueDates(invoice) : invoice.dueOn
    states.push({
      invoice,
      credited: 0,
      paid: 0,
      remaining: 0,
      disputed: 0,
      retained: 0,
      dueOn,
      daysLate: now - dayNumber(dueOn),
      overpaid: 0,
      limitation: limitationOf(invoice, facts.client.kind, today, interruptions?.(invoice.id)),
      closed: closed ? closed(invoice) : null,
    })
  }
  const ofId = finder(states)
  for (const { invoiceId, amount } of distinct(facts.creditNotes)) {
    const state = ofId(invoiceId)
    if (state) state.credited += amount
  }
  for (const { currency, allocations } of distinct(facts.payments))
    for (const { invoiceId, amount } of allocations) {
      const state = ofId(invoiceId)
      if (state && state.invoice.currency === currency) state.paid += amount
    }
  for (const state of states) settle(state)
  for (const { invoiceId, amount } of openDisputes(facts)) {
    const state = ofId(invoiceId)
    if (state) state.disputed = Math.min(state.remaining, state.disputed + amount)
  }
  for (const state of states) state.retained = retainedOn(state, today)
  if (facts.bills.length) coverWithBills(facts, states, today)
  return sorted(states)
}

/** Most cases hold nothing that could: then there is nothing to look for. */
const mayInterrupt = ({ payments, legalActs, interactions, promises, instalmentPlans }: CaseFacts): boolean =>
  payments.length + legalActs.length + interactions.length + promises.length + instalmentPlans.length > 0

function settle(state: InvoiceState): void {
  const balance = state.invoice.amount - state.credited - state.paid
  if (balance > 0) state.remaining = balance
  else state.overpaid = -balance
}

/** Finds a state by its invoice. Short lists are walked, which is faster than filling a map. */
export function finder(states: readonly InvoiceState[]): (id: Id) => InvoiceState | undefined {
  if (states.length > 16) {
    const byId = new Map(states.map((state) => [state.invoice.id, state]))
    return (id) => byId.get(id)
  }
  return (id) => states.find(({ invoice }) => invoice.id === id)
}

/** Oldest due first; what is due the same day in the order of issue, then of number. Most lists are short. */
function sorted(states: InvoiceState[]): InvoiceState[] {
  if (states.length > 16) return states.sort(byAge)
  for (let at = 1; at < states.length; at++) {
    const one = states[at] as InvoiceState
    let place = at
    while (place > 0 && byAge(states[place - 1] as InvoiceState, one) > 0) {
      states[place] = states[place - 1] as InvoiceState
      place--
    }
    states[place] = one
  }
  return states
}

const byAge = (a: InvoiceState, b: InvoiceState): number => compare(a.dueOn, b.dueOn) || sameDay(a.invoice, b.invoice)

const sameDay = (a: Invoice, b: Invoice): number =>
  compare(a.issuedOn, b.issuedOn) || compare(a.number, b.number) || compare(a.id, b.id)

/** What of the remaining a retention of guarantee keeps back that day; one without a day keeps nothing back. */
function retainedOn({ invoice, remaining }: InvoiceState, day: Day): Cents {
  const { retentionAmount, retentionUntil } = invoice
  return retentionAmount && retentionUntil && day < retentionUntil ? Math.min(remaining, retentionAmount) : 0
}

/** What of the remaining is neither contested nor kept back that day, whether or not a bill takes care of it. */
const freeOn = (state: InvoiceState, day: Day): Cents =>
  Math.max(0, state.remaining - state.disputed - retainedOn(state, day))

/** What can be asked for that day of an invoice that is neither too old nor closed. */
export const claimableOn = (state: InvoiceState, day: Day): Cents =>
  Math.max(0, freeOn(state, day) - billedOn(state, day))

/**
 * First day on which the invoice is chased again, when signed bills that run cover all that could be asked for; `null` when
 * they do not: a part outside the bills is chased as ever.
 */
export function coveredUntil(state: InvoiceState, day: Day): Day | null {
  if (!state.bills || claimableOn(state, day) > 0 || freeOn(state, day) === 0) return null
  const running = state.bills.flatMap(({ lastDay }) => (day <= lastDay ? [lastDay] : []))
  return addDays(
    running.reduce((a, b) => (a < b ? a : b)),
    1,
  )
}

/** What can be asked for today: neither contested, nor kept back, nor under a bill, nor too old, nor closed. */
export const chaseable = ({ remaining, disputed, retained, billed = 0, limitation, closed }: InvoiceState): Cents =>
  limitation.passed || closed ? 0 : Math.max(0, remaining - disputed - retained - billed)
