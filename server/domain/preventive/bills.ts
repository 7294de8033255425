/** Bills of exchange taken for invoices: where each one stands, what may come next, and what is left to do about it. */
import { addDays, dayIn, later } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { compare, distinct, inOrder } from '../ledger/distinct.ts'
import { invoiceStates } from '../ledger/invoices.ts'
import type { Invoice } from '../records/cards.ts'
import type { Bill, BillState } from '../records/facts.ts'
import type { Cents, Day, Id } from '../records/primitives.ts'

/**
 * `sent`: with the client, to be signed. `accepted`: back with the signature. `returned`: back without it.
 * `presented`: handed to the bank. `to-send` is where a bill stands before anything was recorded of it.
 */
export type BillPlace = 'to-send' | BillState['state']

export interface BillView {
  bill: Bill
  place: BillPlace
  /** The day it came there. */
  since: Day
  /** The client's signature is on it. */
  signed: boolean
}

/**
 * A bill is presented for payment on its day or on one of the two working days after it (C. com. art. L511-26, read on
 * 2026-11-21 in secondary sources): so long the money may still come by itself. Counted as for a promise.
 */
export const BILL_GRACE_DAYS = 2

/** A draft goes to the bank unsigned too; a promissory note does not exist before the client has signed it. */
const moves: Record<Bill['type'], Record<BillPlace, readonly BillState['state'][]>> = {
  'promissory-note': {
    'to-send': ['sent', 'accepted'],
    sent: ['accepted', 'returned'],
    returned: ['sent', 'accepted'],
    accepted: ['presented'],
    presented: ['paid', 'unpaid'],
    unpaid: ['presented'],
    paid: [],
  },
  draft: {
    'to-send': ['sent', 'accepted', 'presented'],
    sent: ['accepted', 'returned', 'presented'],
    returned: ['sent', 'accepted', 'presented'],
    accepted: ['presented'],
    presented: ['paid', 'unpaid'],
    unpaid: ['presented'],
    paid: [],
  },
  'accepted-draft': {
    'to-send': [],
    sent: [],
    returned: [],
    accepted: ['presented'],
    presented: ['paid', 'unpaid'],
    unpaid: ['presented'],
    paid: [],
  },
}

export const billMoves = ({ bill, place }: Pick<BillView, 'bill' | 'place'>): readonly BillState['state'][] =>
  moves[bill.type][place]

export type BillMoveRefusal = 'bill-move' | 'bill-move-early' | 'bill-move-future'

/** Why a bill cannot come to that state on that day; `null` when it can. */
export function refuseBillMove(view: BillView, to: BillState['state'], on: Day, today: Day): BillMoveRefusal | null {
  if (!billMoves(view).includes(to)) return 'bill-move'
  if (on > today) return 'bill-move-future'
  return on < view.since && view.place !== 'to-send' ? 'bill-move-early' : null
}

/**
 * One view per bill, the earliest due first. Moves are followed in the order in which they were recorded; one that
 * cannot follow the state before it, as when two devices recorded different ends, changes nothing.
 */
export function billStates(facts: Pick<CaseFacts, 'bills' | 'billStates' | 'timeZone'>): BillView[] {
  if (!facts.bills.length) return []
  const states = inOrder(facts.billStates)
  return [...distinct(facts.bills)]
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id))
    .map((bill) => viewOf(bill, states, facts.timeZone))
}

function viewOf(bill: Bill, states: readonly BillState[], timeZone: string): BillView {
  let view: BillView = {
    bill,
    place: bill.type === 'accepted-draft' ? 'accepted' : 'to-send',
    since: dayIn(bill.at, timeZone),
    signed: bill.type === 'accepted-draft',
  }
  for (const { billId, state, on } of states)
    if (billId === bill.id && billMoves(view).includes(state))
      view = { bill, place: state, since: on, signed: view.signed || state === 'accepted' }
  return view
}

/** Last day, included, on which the money of a bill may still come by itself. */
const lastDay = ({ bill }: BillView): Day => addDays(bill.dueOn, BILL_GRACE_DAYS)

/** Signed and in hand or with the bank: the client has nothing more to do than to let it be paid on its day. */
const runs = (view: BillView, today: Day): boolean =>
  view.signed && (view.place === 'accepted' || view.place === 'presented') && today <= lastDay(view)

/** What running bills take care of, which is not to be asked for meanwhile. Cents of the invoice's currency. */
export function underBill(facts: CaseFacts, invoiceId: Id, today: Day): Cents {
  return running(facts, invoiceId, today).reduce((sum, { bill }) => sum + bill.amount, 0)
}

function running(facts: CaseFacts, invoiceId: Id, today: Day): BillView[] {
  if (!facts.bills.length) return []
  return billStates(facts).filter((view) => view.bill.invoiceId === invoiceId && runs(view, today))
}

/**
 * First day on which reminders of the invoice come again when running bills cover all that remains of it, else `null`:
 * a part outside the bills is chased as ever.
 */
export function billSilence(facts: CaseFacts, invoice: Invoice, today: Day): Day | null {
  const views = running(facts, invoice.id, today)
  if (!views.length) return null
  const state = invoiceStates(facts, today).find((one) => one.invoice.id === invoice.id)
  const covered = views.reduce((sum, { bill }) => sum + bill.amount, 0)
  if (!state || state.remaining === 0 || covered < state.remaining) return null
  return addDays(
    views.map(lastDay).reduce((a, b) => (a < b ? a : b)),
    1,
  )
}

/** Days a client has to give back a bill that was sent to be signed, before one asks for it. */
export const BILL_RETURN_DAYS = 10
/** Days before it is due from which a bill is to be handed to the bank. */
export const BILL_PRESENT_DAYS = 10

export interface BillTask {
  view: BillView
  /** `send` it, ask for its `return`, `present` it to the bank, note its `result`, take up the `unpaid` one. */
  code: 'send' | 'return' | 'present' | 'result' | 'unpaid'
  /** From that day on. */
  dueOn: Day
}

/** What is to do about the bills of invoices that are not settled, the earliest first; what is not due yet is left out. */
export function billTasks(facts: CaseFacts, today: Day): BillTask[] {
  if (!facts.bills.length) return []
  const open = new Set(invoiceStates(facts, today).flatMap((one) => (one.remaining > 0 ? [one.invoice.id] : [])))
  return billStates(facts)
    .filter(({ bill }) => open.has(bill.invoiceId))
    .flatMap((view) => taskOf(view) ?? [])
    .filter((task) => task.dueOn <= today)
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.view.bill.id, b.view.bill.id))
}

function taskOf(view: BillView): BillTask | null {
  const { bill, place, since } = view
  switch (place) {
    case 'to-send':
    case 'returned':
      return { view, code: 'send', dueOn: since }
    case 'sent':
      return { view, code: 'return', dueOn: addDays(since, BILL_RETURN_DAYS) }
    case 'accepted':
      return { view, code: 'present', dueOn: later(since, addDays(bill.dueOn, -BILL_PRESENT_DAYS)) }
    case 'presented':
      return { view, code: 'result', dueOn: addDays(later(since, bill.dueOn), BILL_GRACE_DAYS + 1) }
    case 'unpaid':
      return { view, code: 'unpaid', dueOn: since }
    case 'paid':
      return null
  }
}
