/** What the columns of one invoice say happened to it: how much was paid on which day, and whether it is disputed. */
import { later } from '../../server/domain/calendar/days.ts'
import type { Day } from '../../server/domain/records/primitives.ts'
import type { InvoiceDraft } from './invoice-groups.ts'
import type { Warning } from './report.ts'

export interface Settlement {
  paid: { cents: number; on: Day } | null
  dispute: { on: Day; settledOn: Day | null } | null
  warnings: Warning[]
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** `balance` is what the file says remains due, null when it says nothing of it. */
export function settlementOf(draft: InvoiceDraft, balance: number | null, today: Day): Settlement {
  const { first, amount } = draft
  const warnings: Warning[] = []
  const cents = paidCents(draft, balance)
  if (balance !== null && balance > amount) warnings.push('balance-above-amount')
  let paid: Settlement['paid'] = null
  if (cents > 0) {
    const on = first.paid?.on ?? assumedDay(draft, today)
    if (!first.paid?.on) warnings.push('paid-date-assumed')
    else if (on < first.issuedOn) warnings.push('paid-before-issue')
    if (cents > amount) warnings.push('overpaid')
    paid = { cents, on }
  }
  return { paid, dispute: first.disputed ? disputeOf(draft, paid, today) : null, warnings }
}

function paidCents({ first: { paid }, amount }: InvoiceDraft, balance: number | null): number {
  if (paid?.cents) return paid.cents
  if (balance !== null) return amount - balance
  return paid ? amount : 0
}

/** The latest day the file supports that is not to come: money that came in cannot have come tomorrow. */
function assumedDay({ first }: InvoiceDraft, today: Day): Day {
  const due = later(first.dueOn, first.issuedOn)
  if (due <= today) return due
  return earlier(first.issuedOn, today)
}

/** Opened at the due date, never after it was closed or after today; closed by the payment of the whole. */
function disputeOf({ first, amount }: InvoiceDraft, paid: Settlement['paid'], today: Day): Settlement['dispute'] {
  const settledOn = paid && paid.cents >= amount ? paid.on : null
  return { on: earlier(first.dueOn, settledOn ?? today), settledOn }
}
