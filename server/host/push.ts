/** The sender of push messages in Node: `web-push` encrypts and signs, an agent of our own calls, and never into a private network. */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { Agent, request } from 'node:https'
import type { LookupFunction } from 'node:net'
import webPush from 'web-push'
import { admit } from '../api/push/admit.ts'
import { isPublic } from '../api/push/endpoint.ts'
import { PATIENCE, resultOf, UNANSWERED, type Vapid } from '../api/push/send.ts'
import { tokens } from '../api/push/tokens.ts'
import { VALID_SECONDS } from '../api/push/vapid.ts'
import type { PushResult, SendPush } from '../api/reminders/environment.ts'

export interface NodeSender {
  vapid: Vapid
  /** For tests only (`PUSH_TEST=1`): addresses of this machine and of private networks too. */
  anywhere: boolean
}

/** What a test has otherwise. */
export interface Surroundings {
  /** Certificate that is trusted; else those of the system. */
  trusted: string
  /** Milliseconds for one message. */
  patience: number
  resolve: Resolve
  now: () => number
}

class PrivateAddress extends Error {}

/** As `lookup` of node:dns. */
type Resolve = (
  name: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Finds the addresses of a name, and refuses the name when one of them is private. The connection goes to what was looked
 * at here and nowhere else, so that a name cannot answer once for the check and otherwise for the call.
 */
const publicOnly =
  (resolve: Resolve): LookupFunction =>
  (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error ?? new Error('no address'), '')
      if (!addresses.every(({ address }) => isPublic(address))) return callback(new PrivateAddress(), '')
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }

/** A handful of services get everything: connections are kept, and a burst does not open a thousand. */
const KEPT = { keepAlive: true, maxSockets: 32, scheduling: 'lifo' } as const

export function nodeSender(
  { vapid, anywhere }: NodeSender,
  { trusted, patience = PATIENCE, resolve = lookup, now = Date.now }: Partial<Surroundings> = {},
): SendPush {
  const agent = new Agent({
    ...KEPT,
    ...(trusted ? { ca: trusted } : {}),
    ...(anywhere ? {} : { lookup: publicOnly(resolve) }),
  })

  const tokenFor = tokens((origin, at) => {
    const until = Math.floor(at / 1000) + VALID_SECONDS
    const { subject, publicKey, privateKey } = vapid
    return webPush.getVapidHeaders(origin, subject, publicKey, privateKey, 'aes128gcm', until).Authorization
  })

  return async (target, payload, { ttl, urgency, topic }) => {
    const admitted = await admit(target, payload, anywhere)
    if ('refusal' in admitted) return admitted.refusal
    const { endpoint, p256dh, auth } = target
    const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      headers: { Authorization: tokenFor(admitted.url, now()) },
      TTL: ttl,
      urgency,
      topic,
      contentEncoding: 'aes128gcm',
    })
    return post(admitted.url, details.headers as Record<string, string | number>, details.body)
  }

  /** Its own call: that of the library waits for ever for a service that trickles, and keeps all it is told. */
  function post(url: URL, headers: Record<string, string | number>, body: Buffer): Promise<PushResult> {
    return new Promise((settle) => {
      const call = request(url, { method: 'POST', headers, agent, signal: AbortSignal.timeout(patience) }, (answer) => {
        const { statusCode = 0, headers: said } = answer
        settle(resultOf(statusCode, said['retry-after'] ?? null, now()))
        drain(answer)
      })
      call.on('error', (error) => settle(error instanceof PrivateAddress ? { result: 'forbidden' } : UNANSWERED))
      call.end(body)
    })
  }
}

/** A word or two of explanation; more ends the connection, which is kept otherwise. */
const MOST_OF_AN_ANSWER = 4096

function drain(answer: NodeJS.ReadableStream & { destroy(): unknown }): void {
  let heard = 0
  answer.on('data', (part: Buffer) => {
    heard += part.length
    if (heard > MOST_OF_AN_ANSWER) answer.destroy()
  })
  // The status is known by then: how the rest ends changes nothing.
  answer.on('error', () => {})
}
