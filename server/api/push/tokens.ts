/**
 * One signature for many messages: a token names the push service and not the message, and may be sent again while it is
 * valid (RFC 8292, 2). Signing takes longer than encrypting.
 */

/** A token is valid for half a day: one that is an hour old is far from its end, whatever the service’s clock says. */
const RENEWED_AFTER = 3_600_000
/** A few services serve everybody; of addresses somebody made up no more are kept. */
const MOST_SERVICES = 100

/** `sign` makes the token for an origin; what is given back is that of the endpoint, made now or within the last hour. */
export function tokens<Token>(sign: (origin: string, now: number) => Token): (url: URL, now: number) => Token {
  const kept = new Map<string, { token: Token; since: number }>()
  return ({ origin }, now) => {
    const known = kept.get(origin)
    if (known && now - known.since < RENEWED_AFTER && now >= known.since) return known.token
    if (kept.size >= MOST_SERVICES) kept.clear()
    const token = sign(origin, now)
    kept.set(origin, { token, since: now })
    return token
  }
}
