/** Bills of exchange: what may be recorded of one, and what is left to do about them. */
import { addDays, later } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { BILL_GRACE_DAYS, type BillView, billMoves, billStates } from '../ledger/bills.ts'
import { compare } from '../ledger/distinct.ts'
import { invoiceStates } from '../ledger/invoices.ts'
import type { BillState } from '../records/bills.ts'
import type { Day } from '../records/primitives.ts'

export { BILL_GRACE_DAYS, type BillPlace, type BillView, billMoves, billStates } from '../ledger/bills.ts'

export type BillMoveRefusal = 'bill-move' | 'bill-move-early' | 'bill-move-future'

/** Why a bill cannot come to that state on that day; `null` when it can. */
export function refuseBillMove(view: BillView, to: BillState['state'], on: Day, today: Day): BillMoveRefusal | null {
  if (!billMoves(view).includes(to)) return 'bill-move'
  if (on > today) return 'bill-move-future'
  return on < view.since && view.place !== 'to-send' ? 'bill-move-early' : null
}

/** Days a client has to give back a bill that was sent to be signed, before one asks for it. */
const BILL_RETURN_DAYS = 10
/** Days before it is due from which a bill is to be handed to the bank. */
const BILL_PRESENT_DAYS = 10

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
