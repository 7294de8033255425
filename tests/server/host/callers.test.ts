/** Who counts as one caller, and whose word is taken for it. */
import { sign } from 'hono/jwt'
import { describe, expect, it } from 'vitest'
import { callers } from '../../../server/host/callers.ts'
import { readSettings } from '../../../server/host/settings.ts'

const SECRET = 'x'.repeat(43)

function known(environment: Record<string, string> = {}) {
  const settings = readSettings('/tmp', environment)
  if (!settings.ok) throw new Error(settings.line)
  return callers(settings.value, SECRET)
}

const socket = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const asking = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers })

describe('The address of a caller', () => {
  it('is that of the socket, whatever a header says', () => {
    const request = asking({ 'x-forwarded-for': '198.51.100.7' })
    expect(known().addressOf(request, socket('203.0.113.9'))).toBe('203.0.113.9')
  })

  it('is the last one a trusted proxy wrote, not what the caller wrote before it', () => {
    const request = asking({ 'x-forwarded-for': '1.1.1.1, 198.51.100.7' })
    expect(known({ TRUST_PROXY: '1' }).addressOf(request, socket('127.0.0.1'))).toBe('198.51.100.7')
  })

  it.each([
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:203.0.113.9', '::ffff:203.0.113.9'],
  ])('counts a network of IPv6 as one: %s as %s', (address, counted) => {
    expect(known().addressOf(asking(), socket(address))).toBe(counted)
  })
})

describe('The session of a caller', () => {
  const soon = Math.floor(Date.now() / 1000) + 60
  const claims = { sub: 'user', session_id: 'session', role: 'authenticated', exp: soon }
  const session = async (payload: Record<string, unknown>, secret = SECRET) =>
    known().sessionOf(asking({ authorization: `Bearer ${await sign(payload, secret, 'HS256')}` }))

  it('is what a token of ours says', async () => {
    expect(await session(claims)).toMatchObject({ user: 'user', session: 'session' })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['signed by somebody else', () => session(claims, 'y'.repeat(43))],
    ['that ran out', () => session({ ...claims, exp: 1 })],
    ['of another role', () => session({ ...claims, role: 'service_role' })],
    ['of no session', () => session({ sub: 'user', role: 'authenticated', exp: soon })],
    ['that is none', () => known().sessionOf(asking({ authorization: 'Bearer a.b.c' }))],
    [
      'that says it needs no signature',
      () => known().sessionOf(asking({ authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyIn0.' })),
    ],
  ])('is none for a token %s', async (_, taken) => {
    expect(await taken()).toBeUndefined()
  })
})
