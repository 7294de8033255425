/** How much is open at a client and how it rose: unpaid invoices must not pile up unseen. */
import { addDays } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { distinct } from '../ledger/distinct.ts'
import type { Cents, Currency, Day } from '../records/primitives.ts'

/** What is compared with: what was open so many days ago. */
const EXPOSURE_DAYS = 90

export interface Exposure {
  currency: Currency
  /** Sum of what remains of the invoices issued, due or not. */
  open: Cents
  /** The same, `EXPOSURE_DAYS` ago. */
  before: Cents
  /** More is open than then, over several invoices, and some of it is late. */
  rising: boolean
}

type ExposureFacts = Pick<CaseFacts, 'invoices' | 'creditNotes' | 'payments'>

/** Per currency, the largest open sum first; nothing for a currency in which nothing is open. */
export function exposure(facts: ExposureFacts, today: Day): Exposure[] {
  const now = remainders(facts, today)
  const then = remainders(facts, addDays(today, -EXPOSURE_DAYS))
  return [...new Set(now.map((one) => one.currency))]
    .map((currency) => {
      const here = now.filter((one) => one.currency === currency)
      const open = sum(here)
      const before = sum(then.filter((one) => one.currency === currency))
      return {
        currency,
        open,
        before,
        rising: open > before && here.length > 1 && here.some(({ dueOn }) => dueOn < today),
      }
    })
    .sort((a, b) => b.open - a.open || (a.currency < b.currency ? -1 : 1))
}

interface Remainder {
  currency: Currency
  dueOn: Day
  remaining: Cents
}

const sum = (all: readonly Remainder[]): Cents => all.reduce((total, one) => total + one.remaining, 0)

/** What remained open at the end of a day: facts count on the day they bear. */
function remainders(facts: ExposureFacts, on: Day): Remainder[] {
  const less = new Map<string, Cents>()
  const take = (key: string, amount: Cents) => less.set(key, (less.get(key) ?? 0) + amount)
  for (const note of distinct(facts.creditNotes)) if (note.on <= on) take(note.invoiceId, note.amount)
  // Money of another currency pays nothing off.
  for (const payment of distinct(facts.payments))
    if (payment.on <= on) for (const part of payment.allocations) take(part.invoiceId + payment.currency, part.amount)
  return distinct(facts.invoices)
    .filter(({ issuedOn }) => issuedOn <= on)
    .map(({ id, currency, dueOn, amount }) => ({
      currency,
      dueOn,
      remaining: amount - (less.get(id) ?? 0) - (less.get(id + currency) ?? 0),
    }))
    .filter(({ remaining }) => remaining > 0)
}
