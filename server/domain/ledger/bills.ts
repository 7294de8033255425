/** Bills of exchange taken for invoices: where each one stands, what may come next, and what it takes care of meanwhile. */
import { addDays, dayIn } from '../calendar/days.ts'
import type { CaseFacts, InvoiceState } from '../dunning/case.ts'
import type { Bill, BillState } from '../records/bills.ts'
import type { Cents, Day } from '../records/primitives.ts'
import { compare, distinct, inOrder } from './distinct.ts'

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

/** Whether a bill of that type can ever come to that state: what can be said of one record without the others. */
export const mayReach = (type: Bill['type'], to: BillState['state']): boolean =>
  Object.values(moves[type]).some((states) => states.includes(to))

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

/** Signed and in hand or with the bank: the client has nothing more to do than to let it be paid on its day. */
const mayBePaid = (view: BillView): boolean => view.signed && (view.place === 'accepted' || view.place === 'presented')

/** A bill that takes care of a part of its invoice. */
export interface Cover {
  amount: Cents
  /** Included: so long the money may still come by itself. */
  lastDay: Day
}

/** Gives each state the signed bills that run for it, if any. */
export function coverWithBills(facts: CaseFacts, states: readonly InvoiceState[], today: Day): void {
  for (const view of billStates(facts)) {
    const state = states.find(({ invoice }) => invoice.id === view.bill.invoiceId)
    if (!state || !mayBePaid(view)) continue
    state.bills ??= []
    state.bills.push({ amount: view.bill.amount, lastDay: addDays(view.bill.dueOn, BILL_GRACE_DAYS) })
  }
  for (const state of states) if (state.bills) state.billed = billedOn(state, today)
}

/** What of the remaining running bills take care of that day: it is not asked for meanwhile. */
export function billedOn({ bills, remaining }: InvoiceState, day: Day): Cents {
  if (!bills) return 0
  let sum = 0
  for (const { amount, lastDay } of bills) if (day <= lastDay) sum += amount
  return Math.min(remaining, sum)
}
