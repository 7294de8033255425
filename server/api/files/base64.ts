/** Bytes as the database hands them over in JSON. Node and the edge runtime alike. */

/** Characters that one call of `String.fromCharCode` surely takes. */
const AT_ONCE = 0x8000

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; i += AT_ONCE) pieces.push(String.fromCharCode(...bytes.subarray(i, i + AT_ONCE)))
  return btoa(pieces.join(''))
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
