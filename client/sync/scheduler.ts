/**
 * When sync runs: soon after a write, when somebody asks, and on a timer that waits longer after each failure. Time and
 * chance are given, so that tests need neither.
 */
import type { CycleLock } from './lock.ts'

/** What came of a cycle: all is well; try again later; or nothing to do until the person does something. */
export type Outcome = 'well' | 'failed' | 'rest'

export interface Timing {
  /** Calls back once, unless cancelled by the function given back. */
  after(delay: number, work: () => void): () => void
  random(): number
}

export interface Scheduler {
  /** A whole cycle, begun after this call: what was written before it goes with it. */
  now(): Promise<void>
  /** Asks for a cycle once the burst of writes is over. */
  soon(): void
  /** Another tab ended a cycle well: it was this one's too. */
  done(): void
  /** The page is seen, or the network is back: the failures before say nothing any more. */
  wake(): void
  stop(): void
}

/** After a write: long enough to send a burst as one call, short enough to be forgotten. */
export const AFTER_WRITE = 700
/** While all is well: how soon another device's note appears here. */
export const EVERY = 30_000
const FIRST_RETRY = 2000
const LONGEST_RETRY = 300_000

/** Exponential with full jitter: phones that lost the same network do not come back in step. */
export const retryDelay = (failures: number, random: () => number): number =>
  FIRST_RETRY / 4 + random() * Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** failures)

export function createScheduler(cycle: () => Promise<Outcome>, lock: CycleLock, { after, random }: Timing): Scheduler {
  let cancel = () => {}
  let failures = 0
  let stopped = false
  /** Something was written since the last cycle began. */
  let wanted = false
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  function schedule(delay: number): void {
    cancel()
    if (!stopped) cancel = after(delay, () => void (running ?? now()))
  }

  async function turn(): Promise<void> {
    wanted = false
    const outcome = await lock.run(cycle)
    // Another tab is at it, and will be heard. Should it fall asleep over it, this one looks again.
    if (outcome === 'elsewhere') return schedule(retryDelay(1, random))
    failures = outcome === 'failed' ? failures + 1 : 0
    if (outcome === 'rest') cancel()
    else if (failures > 0) schedule(retryDelay(failures, random))
    else schedule(wanted ? AFTER_WRITE : EVERY)
  }

  function begin(): Promise<void> {
    running = turn().finally(() => {
      running = null
    })
    return running
  }

  function now(): Promise<void> {
    if (!running) return begin()
    // The cycle under way may have read the outbox already.
    const again = () => {
      next = null
      return begin()
    }
    next ??= running.then(again, again)
    return next
  }

  return {
    now,
    soon() {
      wanted = true
      schedule(AFTER_WRITE)
    },
    done() {
      lock.heard()
      failures = 0
      schedule(EVERY + random() * EVERY)
    },
    wake() {
      failures = 0
      void (running ?? now())
    },
    stop() {
      stopped = true
      cancel()
    },
  }
}
