/** The keys of a subscription: a public point on P-256 and sixteen secret bytes. */
import { fromBase64url } from './base64url.ts'

export const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const

const POINT_BYTES = 65
const UNCOMPRESSED = 4
export const AUTH_BYTES = 16

/** The point, or undefined where the text is none: wrong length, compressed, or not on the curve (the runtime checks that). */
export async function readPoint(text: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; key: CryptoKey } | undefined> {
  const bytes = fromBase64url(text)
  if (bytes?.length !== POINT_BYTES || bytes[0] !== UNCOMPRESSED) return undefined
  try {
    return { bytes, key: await crypto.subtle.importKey('raw', bytes, ECDH, false, []) }
  } catch {
    return undefined
  }
}

export function readAuth(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64url(text)
  return bytes?.length === AUTH_BYTES ? bytes : undefined
}
