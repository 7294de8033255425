/** What is looked at before anything is sent, whoever sends. */
import type { PushResult, PushTarget } from '../reminders/environment.ts'
import { endpointUrl } from './endpoint.ts'
import { readAuth, readPoint } from './keys.ts'

/** Services take 4,096 bytes; salt, key and tag leave this much for what is said (RFC 8291, 4). */
export const MOST_BYTES = 3993

/** The address to call, or why nothing is sent. Keys that are none belong to no browser: whoever kept them, no call is due. */
export async function admit(
  { endpoint, p256dh, auth }: PushTarget,
  payload: string,
  anywhere: boolean,
): Promise<{ url: URL } | { refusal: PushResult }> {
  const url = endpointUrl(endpoint, anywhere)
  if (!url) return { refusal: { result: 'forbidden' } }
  if (new TextEncoder().encode(payload).length > MOST_BYTES) return { refusal: { result: 'refused', status: 413 } }
  const areKeys = readAuth(auth) && (await readPoint(p256dh))
  return areKeys ? { url } : { refusal: { result: 'refused', status: 400 } }
}
