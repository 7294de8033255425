/** A short name for a reminder: the topic by which a push service replaces it, and the tag by which a phone does. */

const PRIME = 0x100000001b3n
const WORD = (1n << 64n) - 1n
/** The basis of FNV-1a, and another one: two words of 64 bits are enough that no two reminders of a person meet. */
const BASES = [0xcbf29ce484222325n, 0x9ae16a3b2f90404fn] as const

/** FNV-1a: no secret is kept by it, only a length. */
function hash(text: string, basis: bigint): bigint {
  let value = basis
  for (const byte of new TextEncoder().encode(text)) value = ((value ^ BigInt(byte)) * PRIME) & WORD
  return value
}

/** 22 characters of base64url, the same for the same key (RFC 8030, 5.4, allows 32). */
export function topicOf(key: string): string {
  const hex = BASES.map((basis) => hash(key, basis).toString(16).padStart(16, '0')).join('')
  const bytes = hex.match(/../g)?.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))) ?? []
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
