/** How much the dispatcher takes on at once, and how long it waits before it tries again. */

export interface Pace {
  /** Workspaces and deliveries leased by one question. */
  looks: number
  deliveries: number
  /** A worker that has not reported within this time is taken for dead. */
  leaseSeconds: number
  /** Messages under way at once. */
  atOnce: number
  /** Milliseconds after which one call begins nothing more: what is left is for the next. */
  budget: number
  maxAttempts: number
  /** Seconds before the next attempt, after this many. */
  wait: (attempts: number) => number
  /** Milliseconds for which a workspace rests after a look that took so many, whatever changes: what it cost is not paid at each change. */
  rest: (taken: number) => number
  keepDays: number
}

const FIRST_WAIT = 30
const LONGEST_WAIT = 30 * 60

/** Half a minute, doubled each time up to half an hour; by a random part less, so that those who failed together part. */
export const backOff =
  (random: () => number) =>
  (attempts: number): number => {
    const most = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT)
    return most * (1 - random() / 2)
  }

const SHORT = 1000
const REST_FOR_ONE = 20
const LONGEST_REST = 300_000

/** None after a short look; a large workspace in which somebody works takes a twentieth of the time of its server. */
export const restAfter = (taken: number): number => (taken < SHORT ? 0 : Math.min(taken * REST_FOR_ONE, LONGEST_REST))

export const ordinaryPace = (random: () => number): Pace => ({
  looks: 20,
  deliveries: 200,
  leaseSeconds: 120,
  atOnce: 32,
  budget: 50_000,
  maxAttempts: 20,
  wait: backOff(random),
  rest: restAfter,
  keepDays: 7,
})
