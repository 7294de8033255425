/** Limits how often one caller may do something. Counts live in memory, for one window of time each. */

export interface RateLimit {
  /** Counts one call. Seconds to wait, or undefined when it may go on. */
  take(caller: string, now: number): number | undefined
  /** Takes one call back: a sign-in that succeeded was no guess. */
  giveBack(caller: string): void
}

const MINUTE = 60_000
/** Beyond this many callers the one counted longest is forgotten, so that nobody can fill the memory with names. */
const MANY = 50_000

/** At most `most` calls of a caller within a window that begins at its first one; 0 limits nothing. */
export function rateLimit(most: number, window = MINUTE): RateLimit {
  // In the order in which they end: all windows are equally long, and a new one is put last.
  const windows = new Map<string, { calls: number; endsAt: number }>()

  function begin(caller: string, now: number): void {
    windows.delete(caller)
    const [oldest] = windows.keys()
    if (windows.size >= MANY && oldest !== undefined) windows.delete(oldest)
    windows.set(caller, { calls: 1, endsAt: now + window })
  }

  return {
    take(caller, now) {
      if (most === 0) return undefined
      const running = windows.get(caller)
      if (!running || running.endsAt <= now) {
        begin(caller, now)
        return undefined
      }
      running.calls += 1
      return running.calls > most ? Math.ceil((running.endsAt - now) / 1000) : undefined
    },
    giveBack(caller) {
      const running = windows.get(caller)
      if (running) running.calls -= 1
    },
  }
}
