/** Encryption against the published example, and against the library that sends in Node: what either writes a browser reads. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import webPush from 'web-push'
import { fromBase64url, toBase64url } from '../../../../server/api/push/base64url.ts'
import { encrypt } from '../../../../server/api/push/encrypt.ts'
import { ECDH, readAuth, readPoint } from '../../../../server/api/push/keys.ts'
import { browser } from './browser.ts'

const example = JSON.parse(readFileSync(new URL('./vectors/rfc8291.json', import.meta.url), 'utf8')) as Record<
  'plaintext' | 'asPrivate' | 'asPublic' | 'uaPrivate' | 'uaPublic' | 'salt' | 'auth' | 'body',
  string
>

const bytes = (text: string) => fromBase64url(text) as Uint8Array<ArrayBuffer>

async function senderKeys() {
  const point = bytes(example.asPublic)
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(toBase64url)
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: example.asPrivate }
  return {
    publicKey: await crypto.subtle.importKey('raw', point, ECDH, true, []),
    privateKey: await crypto.subtle.importKey('jwk', jwk as JsonWebKey, ECDH, false, ['deriveBits']),
  }
}

/** As long as a service takes, with characters of one to four bytes. */
const said = fc.string({ unit: 'grapheme', maxLength: 900 })

describe('A message for one browser (RFC 8291)', () => {
  const published = { p256dh: example.uaPublic, auth: example.auth }

  it('is, from the keys and salt of the published example, its body to the last byte', async () => {
    const drawn = { keys: await senderKeys(), salt: bytes(example.salt) }
    expect(toBase64url(await encrypt(published, example.plaintext, drawn))).toBe(example.body)
  })

  it('is read by the test’s own browser as the example says, so that it can judge the others', () => {
    const receiver = browser(Buffer.from(example.uaPrivate, 'base64url'), Buffer.from(example.auth, 'base64url'))
    expect(receiver.p256dh).toBe(example.uaPublic)
    expect(receiver.read(bytes(example.body))).toBe(example.plaintext)
    const changed = bytes(example.body)
    changed[100] = (changed[100] ?? 0) ^ 1
    expect(() => receiver.read(changed)).toThrow()
  })

  it('is read as it was said whether WebCrypto or web-push encrypted it, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(said, async (payload) => {
        const receiver = browser()
        const ours = await encrypt(receiver, payload)
        const { cipherText } = webPush.encrypt(receiver.p256dh, receiver.auth, payload, 'aes128gcm')
        expect([receiver.read(ours), receiver.read(cipherText)]).toEqual([payload, payload])
        expect(ours.length).toBe(cipherText.length)
      }),
      { numRuns: 50 },
    )
  })

  it('is for nobody else, and never twice the same', async () => {
    const [receiver, other] = [browser(), browser()]
    const [first, second] = [await encrypt(receiver, 'Dupont'), await encrypt(receiver, 'Dupont')]
    expect(() => other.read(first)).toThrow()
    expect(toBase64url(first)).not.toBe(toBase64url(second))
    expect(Buffer.from(first).includes('Dupont')).toBe(false)
  })
})

describe('The keys of a subscription', () => {
  it('are a point of the curve and sixteen bytes, each with one spelling', async () => {
    const { p256dh, auth } = browser()
    expect((await readPoint(p256dh))?.bytes.length).toBe(65)
    expect(readAuth(auth)?.length).toBe(16)
  })

  it('are refused when they are none', async () => {
    const { p256dh, auth } = browser()
    const off = Buffer.from(p256dh, 'base64url')
    off.writeUInt8(off.readUInt8(64) ^ 1, 64)
    const points = [
      '',
      `${p256dh}=`,
      p256dh.slice(0, -1),
      `${p256dh}A`,
      off.toString('base64url'),
      Buffer.alloc(65).toString('base64url'),
      Buffer.concat([Buffer.of(4), Buffer.alloc(64)]).toString('base64url'),
      // The same point, compressed.
      Buffer.concat([Buffer.of(2), Buffer.from(p256dh, 'base64url').subarray(1, 33)]).toString('base64url'),
    ]
    for (const point of points) expect([point, await readPoint(point)]).toEqual([point, undefined])
    const secrets = ['', `${auth}==`, auth.slice(0, -1), `${auth}A`, `${auth.slice(0, -1)}_`, '+'.repeat(22)]
    for (const secret of secrets) expect([secret, readAuth(secret)]).toEqual([secret, undefined])
  })
})
