/** Hands over what is due: leases deliveries, sends some of them at once, and records each answer as it comes. */

import type { Instant } from '../../domain/records/primitives.ts'
import { topicOf } from '../../domain/reminders/topic.ts'
import type { PushOptions, PushResult, ReminderEnvironment } from './environment.ts'
import type { Pace } from './pace.ts'
import { recorder } from './recorder.ts'
import { ask, type Delivery, type Done, type ResultOfPush } from './rpc.ts'

export interface Sent {
  sent: number
  gone: number
  later: number
  givenUp: number
  expired: number
}

type Clock = () => number

const counted: Record<ResultOfPush, keyof Sent> = {
  sent: 'sent',
  gone: 'gone',
  later: 'later',
  refused: 'givenUp',
  forbidden: 'givenUp',
}

const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

/** What the push service is to do with it; undefined when there is not a second left in which it is of use. */
function optionsOf({ key, kind, until }: Delivery, now: number): PushOptions | undefined {
  const ttl = Math.floor((Date.parse(until) - now) / 1000)
  if (ttl < 1) return undefined
  return { ttl, urgency: kind === 'callback' ? 'high' : 'normal', topic: topicOf(key) }
}

/** Runs all of them, this many at a time. */
async function someAtOnce<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values()
  const worker = async () => {
    for (const one of rest) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker))
}

function nextAttempt(answer: PushResult, { attempts }: Delivery, now: number, pace: Pace): Instant | null {
  if (answer.result !== 'later') return null
  const wait = Math.max(answer.after ?? 0, pace.wait(attempts))
  return instant(now + wait * 1000)
}

/** One batch; false when there was nothing to do. */
export async function sendDue(environment: ReminderEnvironment, now: Clock, pace: Pace, tally: Sent): Promise<boolean> {
  const { rpc, send } = environment
  const begun = now()
  const { leaseSeconds, maxAttempts, deliveries: limit } = pace
  const asked = { now: instant(begun), channel: 'push', limit, leaseSeconds, maxAttempts } as const
  const leased = await ask(rpc, 'delivery_lease', asked)
  tally.expired += leased.expired
  tally.givenUp += leased.givenUp

  const records = recorder(rpc, () => instant(now()))
  async function handOver(delivery: Delivery): Promise<void> {
    const { id, token, target, until, payload } = delivery
    const at = now()
    // Somebody else may have it by now: his is the lease.
    if (at >= begun + leaseSeconds * 1000) return
    const none = { id, token, status: null, endpoint: target?.endpoint ?? null, nextAt: null }
    if (!target) return records.add({ ...none, result: 'gone' })
    const options = optionsOf(delivery, at)
    if (!options) return records.add({ ...none, result: 'later', nextAt: until })
    const answer = await send(target, payload, options)
    const status = 'status' in answer ? answer.status : null
    const done: Done = { ...none, result: answer.result, status, nextAt: nextAttempt(answer, delivery, now(), pace) }
    tally[counted[answer.result]] += 1
    records.add(done)
  }
  await someAtOnce(leased.deliveries, pace.atOnce, handOver)
  await records.ended()
  return leased.deliveries.length + leased.expired + leased.givenUp > 0
}
