/** How much may be paid in cash. */
import type { Money } from '../dunning/case.ts'
import type { Client } from '../records/cards.ts'
import type { Day } from '../records/primitives.ts'

/**
 * CMF art. L112-6 and D112-3: the most that may be paid in cash by somebody who lives in France for tax, or who acts for a
 * business, wherever that is. Field study 3.10, quality H. Whoever lives abroad and acts for himself has another ceiling, on
 * which the sources disagree: nothing is said of it.
 */
export const cashCeiling = {
  amount: 100_000,
  currency: 'EUR',
  source: 'CMF art. L112-6 et D112-3',
  readOn: '2026-11-21',
} as const satisfies Money & { source: string; readOn: Day }

/** Of what is handed over; `part` where less is handed over on a debt that is itself above the ceiling. */
export type CashBound = 'above' | 'part'

/**
 * What the law has against a sum in cash, or null. It speaks of the debt, which is commonly read as forbidding a part of a
 * larger one too: field study 3.10, quality M, so `part` is to be told as a reading. `debts` are whole invoices.
 */
export function cashBound(
  sum: Money,
  debts: readonly Money[],
  client: Pick<Client, 'kind' | 'country'>,
): CashBound | null {
  if (isAboveCashCeiling(sum, client)) return 'above'
  return debts.some((debt) => isAboveCashCeiling(debt, client)) ? 'part' : null
}

export function isAboveCashCeiling(sum: Money, { kind, country = 'FR' }: Pick<Client, 'kind' | 'country'>): boolean {
  const isHeld = kind === 'business' || country === 'FR'
  return isHeld && sum.currency === cashCeiling.currency && sum.amount > cashCeiling.amount
}
