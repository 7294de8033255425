/** What the two senders share, the one of Node and the one of the edge runtime: who sends, for how long, and what an answer means. */
import type { PushResult } from '../reminders/environment.ts'

/** Who sends, for the push service (RFC 8292): keys as base64url, and where the operator can be reached. */
export interface Vapid {
  subject: string
  publicKey: string
  privateKey: string
}

/** Nothing was answered, or not in time. */
export const UNANSWERED: PushResult = { result: 'later', after: null, status: null }

/** Milliseconds for everything: name, connection, encryption, answer. */
export const PATIENCE = 10_000

const DAY_SECONDS = 86_400

/** Seconds to wait by `Retry-After`, which is a number of them or a date; never more than a day. */
function secondsOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null
  const text = retryAfter.trim()
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000)
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), DAY_SECONDS)
}

/** What an answer of a push service means. Redirects are none of ours: a service that moved hands out new subscriptions. */
export function resultOf(status: number, retryAfter: string | null, now: number): PushResult {
  if (status >= 200 && status < 300) return { result: 'sent' }
  if (status === 404 || status === 410) return { result: 'gone' }
  if (status === 408 || status === 429 || status >= 500) {
    return { result: 'later', after: secondsOf(retryAfter, now), status }
  }
  return { result: 'refused', status }
}
