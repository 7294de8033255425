import { joined } from './joined.ts'

/** Fingerprints: SHA-256 in lower-case hex. Browsers work them out on secure pages only. */
export const canHash = (): boolean => crypto.subtle !== undefined

/** Of the parts one after the other, texts as UTF-8. Throws where `canHash` says no. */
export async function sha256(...parts: readonly (Uint8Array<ArrayBuffer> | ArrayBuffer | string)[]): Promise<string> {
  const bytes = parts.map((part) =>
    typeof part === 'string' ? encoder.encode(part) : part instanceof ArrayBuffer ? new Uint8Array(part) : part,
  )
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', bytes.length === 1 && bytes[0] ? bytes[0] : joined(bytes)),
  )
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const encoder = new TextEncoder()

export const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
