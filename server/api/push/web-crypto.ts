/** The sender of the edge runtime, made of WebCrypto and fetch alone; in Node `server/host/push.ts` sends. */
import type { PushResult, SendPush } from '../reminders/environment.ts'
import { admit } from './admit.ts'
import { encrypt } from './encrypt.ts'
import { hostOf, isAddress, isPublic } from './endpoint.ts'
import { PATIENCE, resultOf, UNANSWERED, type Vapid } from './send.ts'
import { tokens } from './tokens.ts'
import { authorization } from './vapid.ts'

export interface WebCryptoSender {
  vapid: Vapid
  /** For tests only: addresses of private networks too. */
  anywhere: boolean
  /**
   * Addresses of a name, as the runtime finds them; rejects where there is none. Fetch looks the name up once more: a name
   * that answers differently the second time, within milliseconds, is not noticed here. The edge runtime gives no way to
   * connect to an address that was looked at; what it must not reach, its own network has to keep apart.
   */
  resolve(name: string): Promise<string[]>
  now(): number
  /** Milliseconds for one message. */
  patience?: number
}

/** What comes in time; rejects where it does not. */
const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, late) => signal.addEventListener('abort', () => late(signal.reason)))])

export function webCryptoSender({ vapid, anywhere, resolve, now, patience = PATIENCE }: WebCryptoSender): SendPush {
  const tokenFor = tokens((origin, at) => authorization(origin, vapid, at))

  /** An address was judged with the endpoint; a name is by where it leads, and one that leads nowhere may do so later. */
  async function refusalOf(url: URL, signal: AbortSignal): Promise<PushResult | undefined> {
    const name = hostOf(url)
    if (anywhere || isAddress(name)) return undefined
    const addresses = await within(signal, resolve(name))
    if (addresses.length === 0) return UNANSWERED
    return addresses.every(isPublic) ? undefined : { result: 'forbidden' }
  }

  return async (target, payload, { ttl, urgency, topic }) => {
    const admitted = await admit(target, payload, anywhere)
    if ('refusal' in admitted) return admitted.refusal
    const { url } = admitted
    const body = await encrypt(target, payload)
    const headers = {
      authorization: await tokenFor(url, now()),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(ttl),
      urgency,
      topic,
    }
    try {
      const signal = AbortSignal.timeout(patience)
      const refusal = await refusalOf(url, signal)
      if (refusal) return refusal
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
      // What a service adds in words is not read: nobody is told, and it could be without end.
      await answer.body?.cancel()
      return resultOf(answer.status, answer.headers.get('retry-after'), now())
    } catch {
      return UNANSWERED
    }
  }
}
