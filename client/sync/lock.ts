/**
 * One cycle at a time on this device, whichever tab or worker runs it. Only politeness: a cycle delivered twice does
 * nothing twice, so a holder that was put to sleep with the lock is taken over from.
 */
export const SYNC_LOCK = 'encaisse:sync'
const STOLEN_AFTER = 60_000

export interface CycleLock {
  /** Runs the work, unless another tab is at it: then `elsewhere`. */
  run<T>(work: () => Promise<T>): Promise<T | 'elsewhere'>
  /** Another tab was heard to work: it is not asleep. */
  heard(): void
}

export function createCycleLock(locks: Pick<LockManager, 'request'> | undefined, clock: () => number): CycleLock {
  let refusedSince: number | null = null

  const isStuck = () => refusedSince !== null && clock() - refusedSince > STOLEN_AFTER

  return {
    async run<T>(work: () => Promise<T>): Promise<T | 'elsewhere'> {
      if (!locks) return work()
      let outcome: { done: T } | undefined
      const hold = async (lock: Lock | null) => {
        if (!lock) return
        refusedSince = null
        outcome = { done: await work() }
      }
      const options = isStuck() ? { steal: true } : { ifAvailable: true }
      await locks.request(SYNC_LOCK, options, hold).catch((error: unknown) => {
        // Taken over from while asleep: what was done meanwhile stands, the rest is the other one's.
        if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error
      })
      if (outcome) return outcome.done
      refusedSince ??= clock()
      return 'elsewhere'
    },
    heard() {
      refusedSince = null
    },
  }
}
