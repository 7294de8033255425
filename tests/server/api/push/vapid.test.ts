/** Who sends (RFC 8292): against the published token, and against the library that signs in Node. */
import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import webPush from 'web-push'
import { tokens } from '../../../../server/api/push/tokens.ts'
import { authorization } from '../../../../server/api/push/vapid.ts'

const example = JSON.parse(readFileSync(new URL('./vectors/rfc8292.json', import.meta.url), 'utf8')) as {
  publicKey: string
  header: object
  claims: { aud: string; exp: number; sub: string }
  authorizationHeader: string
}

interface Token {
  header: unknown
  claims: unknown
  key: string
  isSigned: boolean
}

/** What a push service makes of the header Authorization. */
function read(header: string): Token {
  const [, token = '', key = ''] = /^vapid t=([\w-]+\.[\w-]+\.[\w-]+), ?k=([\w-]+)$/.exec(header) ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' })
  const parse = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())
  return {
    header: parse(head),
    claims: parse(body),
    key,
    isSigned: verify(
      'sha256',
      Buffer.from(`${head}.${body}`),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    ),
  }
}

describe('Who sends (RFC 8292)', () => {
  const keys = webPush.generateVAPIDKeys()
  const vapid = { subject: 'mailto:push@example.com', ...keys }
  const origin = 'https://push.example.net'
  const noon = Date.parse('2026-11-22T12:00:00.900Z')

  it('is read by the test in the published header as it is meant', () => {
    expect(read(example.authorizationHeader)).toEqual({
      header: example.header,
      claims: example.claims,
      key: example.publicKey,
      isSigned: true,
    })
  })

  it('says to whom, until when and by whom, in the form of the published header, signed with its key', async () => {
    const header = await authorization(origin, vapid, noon)
    expect(read(header)).toEqual({
      header: example.header,
      claims: { aud: 'https://push.example.net', exp: Date.parse('2026-11-23T00:00:00Z') / 1000, sub: vapid.subject },
      key: keys.publicKey,
      isSigned: true,
    })
    expect(header.indexOf(', k=')).toBeGreaterThan(0)
  })

  it('says the same as web-push with the same keys', async () => {
    const { Authorization: theirs } = webPush.getVapidHeaders(
      'https://push.example.net',
      vapid.subject,
      keys.publicKey,
      keys.privateKey,
      'aes128gcm',
      Date.parse('2026-11-23T00:00:00Z') / 1000,
    )
    expect(read(theirs)).toEqual(read(await authorization(origin, vapid, noon)))
  })

  it('is not taken from another', async () => {
    const header = await authorization(origin, vapid, noon)
    const other = webPush.generateVAPIDKeys().publicKey
    expect(read(header.replace(keys.publicKey, other)).isSigned).toBe(false)
  })
})

describe('A token', () => {
  const signed: string[] = []
  const tokenFor = tokens((origin, now) => {
    signed.push(origin)
    return `${origin} ${now}`
  })
  const [apple, other] = [new URL('https://web.push.apple.com/x?y'), new URL('https://localhost:4433/x')]
  const hour = 3_600_000

  it('serves a push service for an hour, whatever the endpoint, and no other one', () => {
    expect(tokenFor(apple, hour)).toBe(`https://web.push.apple.com ${hour}`)
    expect(tokenFor(new URL('https://web.push.apple.com/z'), 2 * hour - 1)).toBe(`https://web.push.apple.com ${hour}`)
    expect(tokenFor(other, hour)).toBe(`https://localhost:4433 ${hour}`)
    expect(tokenFor(apple, 2 * hour)).toBe(`https://web.push.apple.com ${2 * hour}`)
    expect(signed).toEqual(['https://web.push.apple.com', 'https://localhost:4433', 'https://web.push.apple.com'])
  })

  it('is made anew when the clock was put back, as it would be valid for too long', () => {
    expect(tokenFor(apple, hour)).toBe(`https://web.push.apple.com ${hour}`)
  })

  it('is not kept for any number of services', () => {
    for (let at = 0; at < 250; at++) tokenFor(new URL(`https://${at}.example.com/`), hour)
    signed.length = 0
    for (let at = 0; at < 250; at++) tokenFor(new URL(`https://${at}.example.com/`), hour)
    expect(signed.length).toBeGreaterThanOrEqual(150)
  })
})
