/** What came in on an invoice, day by day: credit notes first, then payments. */
import type { Cents, Day } from '../records/primitives.ts'
import type { ClaimedInvoice, DatedAmount } from './claim.ts'

/** One day's sums, in cents; not both nil. */
export interface Movement {
  on: Day
  credited: Cents
  paid: Cents
}

const NONE: readonly Movement[] = []

/** By date, one for each day; what is dated after `asOf` is left out. */
export function movementsOf({ payments, creditNotes }: ClaimedInvoice, asOf: Day): readonly Movement[] {
  if (!payments.length && !creditNotes.length) return NONE
  const days = new Map<Day, Movement>()
  const add = (list: readonly DatedAmount[], part: 'credited' | 'paid') => {
    for (const { on, amount } of list) {
      if (on > asOf) continue
      const day = days.get(on) ?? { on, credited: 0, paid: 0 }
      day[part] += amount
      days.set(on, day)
    }
  }
  add(creditNotes, 'credited')
  add(payments, 'paid')
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}

export const isAfter = ({ payments, creditNotes }: ClaimedInvoice, asOf: Day): boolean =>
  payments.some(({ on }) => on > asOf) || creditNotes.some(({ on }) => on > asOf)
