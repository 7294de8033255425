/** The door of a member's own routes: who is signed in goes on, under a limit of the account; and what the database refuses is said. */
import type { MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import { Id } from '../domain/records/primitives.ts'
import { invalid } from './body.ts'
import { problem, tooMany } from './problem.ts'
import { type RateLimit, rateLimit } from './rate-limit.ts'
import type { ReminderEnvironment } from './reminders/environment.ts'
import { RpcError } from './reminders/rpc.ts'

export interface SignedIn {
  Variables: { user: { id: Id }; reminders: ReminderEnvironment }
}

/** As at the database: a team behind one address must not use up its turns, and a phone asks more often than a stranger. */
const OF_ACCOUNT = 10

interface Door {
  reminders?: ReminderEnvironment
  ready: () => boolean
  rateLimitPerMinute: number
  addressOf: (request: Request, platform: unknown) => string
  now: () => number
}

/** `open`: the limit for who has no session, by address; shared with what needs none. */
export function signedIn(door: Door, open: RateLimit): MiddlewareHandler<SignedIn> {
  const account = rateLimit(door.rateLimitPerMinute * OF_ACCOUNT)
  return async (c, next) => {
    if (!door.reminders) return problem('not-found', 'This server sends no reminders.')
    if (!door.ready()) return problem('not-ready', undefined, { 'retry-after': '1' })
    const user = await door.reminders.userOf(c.req.raw)
    const wait = user ? account.take(user.id, door.now()) : open.take(door.addressOf(c.req.raw, c.env), door.now())
    if (wait !== undefined) return tooMany(wait)
    if (!user) return problem('no-session')
    c.set('user', user)
    c.set('reminders', door.reminders)
    return next()
  }
}

/** The device says which workspace, where a person has several; undefined for what is no id. */
export function personOf(user: Id, device: string | undefined): { user: Id; device?: Id } | undefined {
  if (device === undefined) return { user }
  return v.is(Id, device) ? { user, device } : undefined
}

export const noDevice = (): Response => invalid('device', 'Must be the id of a device.')

/** What the database says no to, as a problem; undefined is a fault of ours. */
export function refusalOf(error: unknown): Response | undefined {
  if (!(error instanceof RpcError)) return undefined
  if (error.code === '42501') return problem('forbidden')
  if (error.code === 'PT404') return problem('not-found')
  return undefined
}
