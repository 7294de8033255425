/** Whether a promise can be taken as it is said: refused, asked about, or fine. */
import { daysBetween } from '../calendar/days.ts'
import { type Cents, type Day, isDay } from '../records/primitives.ts'

export interface Promising {
  on: Day
  amount: Cents
}

/** `past`: that day is over. `day` and `amount`: nothing that exists was said. These are not recorded. */
export type PromiseFault = { code: 'day' } | { code: 'past' } | { code: 'amount' }

/** Unusual, not wrong: recorded once the person says so. */
export type PromiseDoubt =
  /** `by`: cents beyond what remains due. */
  | { code: 'above-due'; by: Cents }
  /** `days`: from today; `most`: what the workspace takes without a question, 15 unless it chose otherwise. */
  | { code: 'far'; days: number; most: number }

export interface CheckedPromise {
  faults: PromiseFault[]
  doubts: PromiseDoubt[]
}

/**
 * `remaining` is what is due of that currency, in cents; `promiseDays` the furthest day taken without a question, included
 * (field study, part 5.2: 15 days by default). Today itself is a day to pay.
 */
export function checkPromise(
  { on, amount }: Promising,
  { today, remaining, promiseDays }: { today: Day; remaining: Cents; promiseDays: number },
): CheckedPromise {
  const faults: PromiseFault[] = []
  const doubts: PromiseDoubt[] = []
  if (!isDay(on)) faults.push({ code: 'day' })
  else if (on < today) faults.push({ code: 'past' })
  else if (daysBetween(today, on) > promiseDays)
    doubts.push({ code: 'far', days: daysBetween(today, on), most: promiseDays })
  if (!Number.isSafeInteger(amount) || amount <= 0) faults.push({ code: 'amount' })
  else if (amount > remaining) doubts.push({ code: 'above-due', by: amount - remaining })
  return { faults, doubts }
}
