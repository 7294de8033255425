/** How often somebody may ask. All of it hangs on one setting, calls a minute of an address without session; 0 is no limit. */
import type { Context, MiddlewareHandler } from 'hono'
import { tooMany } from '../api/problem.ts'
import { type RateLimit, rateLimit } from '../api/rate-limit.ts'
import type { Callers, Session } from './callers.ts'

/** A team behind one address, with phones that catch up: only a flood is more. */
const ALL_OF_ADDRESS = 100
/** A phone asks twice a minute, and several times when it catches up. */
const OF_ACCOUNT = 10
/** Guesses at passwords and codes, and mails asked for: a third of what is open. */
const ATTEMPTS_OF_ADDRESS = 1 / 3
/** For one e-mail address, wherever they come from; those that succeed do not count. */
const ATTEMPTS_OF_EMAIL = 10
const QUARTER_HOUR = 900_000

export interface WithSession {
  Variables: { session: Session | undefined }
}

export interface Limits {
  /** Everything an address asks for, files included. */
  all: MiddlewareHandler
  /** The database: by account, or by address for who has no session. */
  database: MiddlewareHandler<WithSession>
  /** Sign-in as a whole, by address. */
  auth: MiddlewareHandler
  /** One attempt at an account by its e-mail address. Gives the refusal, or how to take the attempt back. */
  attempt(c: Context, email: string | undefined): Response | { succeeded: () => void }
}

export function limits(perMinute: number, { addressOf, sessionOf }: Callers, now: () => number): Limits {
  const times = (part: number) => (perMinute === 0 ? 0 : Math.max(1, Math.round(perMinute * part)))
  const all = rateLimit(times(ALL_OF_ADDRESS))
  const open = rateLimit(times(1))
  const account = rateLimit(times(OF_ACCOUNT))
  const auth = rateLimit(times(1))
  const attemptsOfAddress = rateLimit(times(ATTEMPTS_OF_ADDRESS))
  const attemptsOfEmail = rateLimit(perMinute === 0 ? 0 : ATTEMPTS_OF_EMAIL, QUARTER_HOUR)
  const from = (c: Context) => addressOf(c.req.raw, c.env)
  const within =
    (limit: RateLimit): MiddlewareHandler =>
    async (c, next) => {
      const wait = limit.take(from(c), now())
      return wait === undefined ? next() : tooMany(wait)
    }
  return {
    all: within(all),
    auth: within(auth),
    async database(c, next) {
      const session = await sessionOf(c.req.raw)
      c.set('session', session)
      const wait = session ? account.take(session.user, now()) : open.take(from(c), now())
      return wait === undefined ? next() : tooMany(wait)
    },
    attempt(c, email) {
      const tooManyOfAddress = attemptsOfAddress.take(from(c), now())
      if (tooManyOfAddress !== undefined) return tooMany(tooManyOfAddress)
      if (email === undefined) return { succeeded: () => {} }
      const key = email.trim().toLowerCase()
      const tooManyOfEmail = attemptsOfEmail.take(key, now())
      return tooManyOfEmail === undefined ? { succeeded: () => attemptsOfEmail.giveBack(key) } : tooMany(tooManyOfEmail)
    },
  }
}
