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

export function isAboveCashCeiling(sum: Money, { kind, country = 'FR' }: Pick<Client, 'kind' | 'country'>): boolean {
  const isHeld = kind === 'business' || country === 'FR'
  return isHeld && sum.currency === cashCeiling.currency && sum.amount > cashCeiling.amount
}
