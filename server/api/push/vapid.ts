/** Tells the push service who sends (RFC 8292): a token signed with the key that the browser subscribed under. */
import { fromBase64url, toBase64url } from './base64url.ts'
import type { Vapid } from './send.ts'

/** Seconds. Half a day: a service takes at most a whole one, and its clock may be another. */
export const VALID_SECONDS = 12 * 3600
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const utf8 = new TextEncoder()
const part = (value: object): string => toBase64url(utf8.encode(JSON.stringify(value)))

function privateKey(vapid: Vapid): Promise<CryptoKey> {
  const point = fromBase64url(vapid.publicKey)
  if (point?.length !== 65) throw new Error('not a VAPID public key')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64url(point.subarray(1, 33)),
    y: toBase64url(point.subarray(33)),
    d: vapid.privateKey,
  }
  return crypto.subtle.importKey('jwk', jwk, ES256, false, ['sign'])
}

/** The header Authorization for one push service, by its origin; `now` in milliseconds. */
export async function authorization(origin: string, vapid: Vapid, now: number): Promise<string> {
  const claims = {
    aud: origin,
    exp: Math.floor(now / 1000) + VALID_SECONDS,
    sub: vapid.subject,
  }
  const signed = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`
  const signature = await crypto.subtle.sign(ES256, await privateKey(vapid), utf8.encode(signed))
  return `vapid t=${signed}.${toBase64url(new Uint8Array(signature))}, k=${vapid.publicKey}`
}
