/** The id of a reminder follows from whom it tells what: planned twice, after a crash too, it is one and the same message. */
import type { Id } from '../../domain/records/primitives.ts'

export async function reminderId(workspace: Id, user: Id, key: string): Promise<Id> {
  const name = new TextEncoder().encode(`${workspace}/${user}/${key}`)
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', name)).slice(0, 16)
  // Version 8 of RFC 9562: an id made after a rule of one's own.
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}
