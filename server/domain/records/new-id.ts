/** Ids are UUIDv7, made where the record is made: unique without a server, and in the order of their making. */
import type { Id } from './primitives.ts'

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

/** A new id for the instant `now` (milliseconds since 1970). The low bits come from the platform's random source. */
export function newId(now: number): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let i = 0, shift = 40; i < 6; i++, shift -= 8) bytes[i] = Math.floor(now / 2 ** shift) % 256
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const text = Array.from(bytes, hex).join('')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}
