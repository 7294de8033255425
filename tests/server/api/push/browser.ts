/** The browser's side of a subscription, on node:crypto alone: its keys, and reading what was encrypted for it (RFC 8291). */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

export interface Browser {
  p256dh: string
  auth: string
  /** The text of a body in aes128gcm; throws when it is not for these keys or was changed. */
  read(body: Uint8Array): string
}

const utf8 = (text: string): Buffer => Buffer.from(text)
const expand = (salt: Uint8Array, secret: Uint8Array, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes))

const SALT = 16
const TAG = 16

/** Keys that are known, or new ones. */
export function browser(privateKey?: Buffer, auth: Buffer = randomBytes(16)): Browser {
  const keys = createECDH('prime256v1')
  if (privateKey) keys.setPrivateKey(privateKey)
  else keys.generateKeys()
  const own = keys.getPublicKey()

  return {
    p256dh: own.toString('base64url'),
    auth: auth.toString('base64url'),
    read(body) {
      const whole = Buffer.from(body)
      const salt = whole.subarray(0, SALT)
      const size = whole.readUInt32BE(SALT)
      const senderBytes = whole.readUInt8(SALT + 4)
      const sender = whole.subarray(SALT + 5, SALT + 5 + senderBytes)
      const record = whole.subarray(SALT + 5 + senderBytes)
      if (record.length > size) throw new Error('more than one record')
      const info = Buffer.concat([utf8('WebPush: info\0'), own, sender])
      const secret = expand(auth, keys.computeSecret(sender), info, 32)
      const key = expand(salt, secret, utf8('Content-Encoding: aes128gcm\0'), 16)
      const nonce = expand(salt, secret, utf8('Content-Encoding: nonce\0'), 12)
      const decipher = createDecipheriv('aes-128-gcm', key, nonce)
      decipher.setAuthTag(record.subarray(-TAG))
      const plain = Buffer.concat([decipher.update(record.subarray(0, -TAG)), decipher.final()])
      const end = plain.lastIndexOf(2)
      if (end < 0 || plain.subarray(end + 1).some(Boolean)) throw new Error('not the last record')
      return new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(0, end))
    },
  }
}
