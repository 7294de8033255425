/** Sums per currency: several currencies stand side by side and are never added. */
import type { Money } from '../dunning/case.ts'
import type { Cents, Currency } from '../records/primitives.ts'

/** Sums the amounts of each currency, largest sum first; what comes to nothing is left out. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<Currency, Cents>()
  for (const { currency, amount } of amounts) if (amount) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((a, b) => b.amount - a.amount || (a.currency < b.currency ? -1 : 1))
}
