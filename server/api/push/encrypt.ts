/** Encrypts one message for one browser (RFC 8291, in the coding aes128gcm of RFC 8188): the push service cannot read it. */
import { joined } from '../../domain/files/joined.ts'
import type { PushTarget } from '../reminders/environment.ts'
import { ECDH, readAuth, readPoint } from './keys.ts'

const RECORD_SIZE = 4096
const SALT_BYTES = 16
/** Ends the last record; what could follow it is padding. */
const LAST = 2

const utf8 = new TextEncoder()

/** HKDF with SHA-256, extract and expand (RFC 5869). */
async function derive(
  salt: Uint8Array<ArrayBuffer>,
  secret: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  bytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, bytes * 8))
}

/** The salt, the record size and the sender's public key: all that the browser needs beside its own keys (RFC 8188, 2.1). */
function headerOf(salt: Uint8Array, sender: Uint8Array): Uint8Array {
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, RECORD_SIZE)
  return joined([salt, size, Uint8Array.of(sender.length), sender])
}

/** What is drawn anew for every message; the published example gives its own. */
export interface Drawn {
  keys: { publicKey: CryptoKey; privateKey: CryptoKey }
  salt: Uint8Array<ArrayBuffer>
}

const draw = async (): Promise<Drawn> => ({
  keys: await crypto.subtle.generateKey(ECDH, true, ['deriveBits']),
  salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)),
})

/** The body of the request. Throws on keys that were never a subscription's: they are checked when they come in. */
export async function encrypt(
  target: Pick<PushTarget, 'p256dh' | 'auth'>,
  payload: string,
  drawn?: Drawn,
): Promise<Uint8Array<ArrayBuffer>> {
  const receiver = await readPoint(target.p256dh)
  const auth = readAuth(target.auth)
  if (!receiver || !auth) throw new Error('not the keys of a subscription')
  const { keys, salt } = drawn ?? (await draw())
  const sender = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
  const shared = new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: receiver.key }, keys.privateKey, 256),
  )
  const secret = await derive(auth, shared, joined([utf8.encode('WebPush: info\0'), receiver.bytes, sender]), 32)
  const content = await derive(salt, secret, utf8.encode('Content-Encoding: aes128gcm\0'), 16)
  const nonce = await derive(salt, secret, utf8.encode('Content-Encoding: nonce\0'), 12)
  const key = await crypto.subtle.importKey('raw', content, 'AES-GCM', false, ['encrypt'])
  const record = joined([utf8.encode(payload), Uint8Array.of(LAST)])
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, record))
  return joined([headerOf(salt, sender), sealed])
}
