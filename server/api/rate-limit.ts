/** Limits how often one address may call what needs no sign-in. Counts live in memory, for a minute. */

/** Seconds to wait, or undefined when the call may go on. */
export type RateLimit = (address: string, now: number) => number | undefined

const MINUTE = 60_000
/** Beyond this many addresses in a minute the ended minutes are forgotten, so that memory stays bounded. */
const MANY = 10_000

/** At most `perMinute` calls of an address within a minute that begins at its first one; 0 limits nothing. */
export function rateLimit(perMinute: number): RateLimit {
  const minutes = new Map<string, { calls: number; endsAt: number }>()
  return (address, now) => {
    if (perMinute === 0) return undefined
    const running = minutes.get(address)
    if (!running || running.endsAt <= now) {
      if (minutes.size > MANY) for (const [key, { endsAt }] of minutes) if (endsAt <= now) minutes.delete(key)
      minutes.set(address, { calls: 1, endsAt: now + MINUTE })
      return undefined
    }
    running.calls += 1
    return running.calls > perMinute ? Math.ceil((running.endsAt - now) / 1000) : undefined
  }
}
