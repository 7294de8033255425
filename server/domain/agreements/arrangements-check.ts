/** What is wrong with an arrangement before it is made. */
import { addDays } from '../calendar/days.ts'
import type { Arrangement } from '../records/facts.ts'
import { type Cents, type Day, isDay } from '../records/primitives.ts'

export type ArrangementIssue = 'day' | 'past' | 'far' | 'amount' | 'too-much' | 'empty'

/** A product choice: an arrangement further away than two years is a slip of the finger. */
const FURTHEST_DAYS = 731

/**
 * `due` is what its invoices owe. A gesture and a discount need a sum; a gesture is smaller than what is due, as it is
 * had against payment only; all but a discount are about something that is due.
 */
export function checkArrangement(
  { kind, until, amount }: Pick<Arrangement, 'kind' | 'until' | 'amount'>,
  due: Cents,
  today: Day,
): ArrangementIssue[] {
  const issues: ArrangementIssue[] = []
  if (!isDay(until)) issues.push('day')
  else if (until < today) issues.push('past')
  else if (until > addDays(today, FURTHEST_DAYS)) issues.push('far')
  const isSum = amount !== undefined && Number.isSafeInteger(amount) && amount > 0
  if (kind !== 'extension' && !isSum) issues.push('amount')
  if (kind !== 'discount' && due <= 0) issues.push('empty')
  else if (kind === 'gesture' && isSum && amount >= due) issues.push('too-much')
  return issues
}
