/** `POST …/reminders/dispatch`: one round of the dispatcher, for whoever knows the secret: a cron of the database, a timer elsewhere. */
import { problem } from '../problem.ts'
import { dispatch } from './dispatch.ts'
import type { ReminderEnvironment } from './environment.ts'
import { ordinaryPace } from './pace.ts'

/** Compared as digests: how long it takes tells nothing of where two secrets part. */
async function isSame(given: string, secret: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const [one, other] = await Promise.all([digest(given), digest(secret)])
  return one.reduce((difference, byte, at) => difference | (byte ^ (other[at] ?? 0)), 0) === 0
}

export async function answerDispatch(
  request: Request,
  { reminders, ready, now }: { reminders?: ReminderEnvironment; ready: () => boolean; now: () => number },
): Promise<Response> {
  const [, given] = /^Bearer (\S{1,500})$/.exec(request.headers.get('authorization') ?? '') ?? []
  if (!reminders || !given || !(await isSame(given, reminders.dispatchSecret))) return problem('no-session')
  if (!ready()) return problem('not-ready', undefined, { 'retry-after': '1' })
  const tally = await dispatch(reminders, { now, pace: ordinaryPace(Math.random) })
  return Response.json(tally, { headers: { 'cache-control': 'no-store' } })
}
