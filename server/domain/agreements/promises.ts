/** Promises: kept, kept in part or broken follows from the payments and the day. */
import { addDays, dayIn } from '../calendar/days.ts'
import type { CaseFacts, PromiseState } from '../dunning/case.ts'
import { compare, distinct, inOrder } from '../ledger/distinct.ts'
import { shareOne } from '../ledger/naming.ts'
import type { Payment, PaymentPromise } from '../records/facts.ts'
import type { Cents, Day } from '../records/primitives.ts'

/** A transfer takes its time: a promise is broken from the day after this many days past its date. */
export const GRACE_DAYS = 2

/** Last day, included, on which a payment keeps the promise. */
export const graceEnd = (promise: PaymentPromise): Day => addDays(promise.on, GRACE_DAYS)

const shareInvoice = (a: PaymentPromise, b: PaymentPromise) =>
  !a.invoiceIds.length || !b.invoiceIds.length || shareOne(a.invoiceIds, b.invoiceIds)

/** A promise of a later act about the same invoices: what was agreed last. */
export function newerPromises(promise: PaymentPromise, all: readonly PaymentPromise[]): PaymentPromise[] {
  return all.filter((other) => other.act !== promise.act && other.at > promise.at && shareInvoice(promise, other))
}

/** A newer promise made before this one could be broken takes its place. */
export function isReplaced(promise: PaymentPromise, facts: CaseFacts): boolean {
  const end = graceEnd(promise)
  return newerPromises(promise, facts.promises).some((other) => dayIn(other.at, facts.timeZone) <= end)
}

function stateOf({ amount }: PaymentPromise, received: Cents, over: boolean): PromiseState['state'] {
  if (received >= amount) return 'kept'
  if (!over) return 'open'
  return received > 0 ? 'part' : 'broken'
}

/**
 * Oldest date first. Payments count from the day the promise was made to its date + 2, both included, whatever they were
 * put on. Promises made together share the payments, the earliest date first, so that no cent keeps two of them; one
 * that was replaced takes nothing from the one in its place.
 */
export function promiseStates(facts: CaseFacts, today: Day): PromiseState[] {
  if (!facts.promises.length) return []
  const promises = inOrder(facts.promises).sort((a, b) => compare(a.on, b.on))
  const payments = [...distinct(facts.payments)].sort((a, b) => compare(a.on + a.id, b.on + b.id))
  const left = new Map(payments.map((payment) => [payment.id, payment.amount]))
  return promises.map((promise) => {
    const shared = !isReplaced(promise, facts)
    const end = graceEnd(promise)
    const received = take(promise, paymentsOf(promise, payments, facts.timeZone, end), shared ? left : null)
    return { promise, state: stateOf(promise, received, today > end), received }
  })
}

function paymentsOf(promise: PaymentPromise, payments: readonly Payment[], timeZone: string, end: Day) {
  const made = dayIn(promise.at, timeZone)
  return payments.filter(({ currency, on }) => currency === promise.currency && on >= made && on <= end)
}

function take({ amount }: PaymentPromise, payments: readonly Payment[], left: Map<string, Cents> | null): Cents {
  let received = 0
  for (const payment of payments) {
    const available = left ? (left.get(payment.id) ?? 0) : payment.amount
    const part = Math.min(available, amount - received)
    left?.set(payment.id, available - part)
    received += part
  }
  return received
}
