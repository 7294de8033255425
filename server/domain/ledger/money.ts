/** Sums per currency: several currencies stand side by side and are never added. */
import type { Money } from '../dunning/case.ts'
import type { Cents, Currency } from '../records/primitives.ts'

/** Adds to the sum of that currency, in place. There are one or two currencies, so a list is faster than a map. */
export function addTo(sums: Money[], currency: Currency, amount: Cents): void {
  if (!amount) return
  const sum = sums.find((one) => one.currency === currency)
  if (sum) sum.amount += amount
  else sums.push({ currency, amount })
}

/** The largest sum first. */
export const largestFirst = (sums: Money[]): Money[] =>
  sums.sort((a, b) => b.amount - a.amount || (a.currency < b.currency ? -1 : 1))

/** Sums the amounts of each currency, largest sum first; what comes to nothing is left out. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums: Money[] = []
  for (const { currency, amount } of amounts) addTo(sums, currency, amount)
  return largestFirst(sums)
}
