/** How far a client's promises can be relied on: counted, in number and in money, never turned into a score. */
import type { CaseFacts, Money, PromiseState } from '../dunning/case.ts'
import { sumByCurrency } from '../ledger/money.ts'
import { isReplaced } from './promises.ts'

export interface Reliability {
  /** Received in full by the day promised + 2 (field study, part 6). */
  kept: number
  part: number
  broken: number
  /** All that came to an end: kept, in part and broken. Open ones say nothing yet. */
  due: number
  /** Cents promised in those, per currency. */
  promised: Money[]
  /** Cents received on them, per currency, never more than was promised. */
  received: Money[]
}

/** From this many on a share may be shown as a percentage; below it only "2 of 3" (field study, part 6). */
export const ENOUGH_FOR_A_SHARE = 5

/** Promises that another one took the place of before they could be broken count neither way. */
export const standing = (states: readonly PromiseState[], facts: CaseFacts): PromiseState[] =>
  states.filter(({ promise }) => !isReplaced(promise, facts))

/** Counts the promises given, each once whatever the order. */
export function reliabilityOf(states: readonly PromiseState[]): Reliability {
  const known = new Map(states.map((state) => [state.promise.id, state]))
  const ended = [...known.values()].filter(({ state }) => state !== 'open')
  const count = (wanted: PromiseState['state']) => ended.filter(({ state }) => state === wanted).length
  const sum = (of: (state: PromiseState) => number) =>
    sumByCurrency(ended.map((one) => ({ currency: one.promise.currency, amount: of(one) })))
  return {
    kept: count('kept'),
    part: count('part'),
    broken: count('broken'),
    due: ended.length,
    promised: sum(({ promise }) => promise.amount),
    received: sum(({ promise, received }) => Math.min(received, promise.amount)),
  }
}
