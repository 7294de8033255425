/** A phone whose clock is wrong by a day: its sessions, and when its edits were made. */
import { afterEach, expect, test, vi } from 'vitest'
import { byOwnClock } from '../../../client/sync/own-clock.ts'
import { codeOf, ServerError } from '../../../client/sync/server-error.ts'
import { withFreshToken } from '../../../client/sync/session.ts'
import { batch } from '../../../client/sync/wire.ts'

afterEach(() => vi.unstubAllGlobals())

const answers = (body: object, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }))

test('when a session ends is counted from now, not read from the clock of the server', async () => {
  answers({ access_token: 'a', expires_in: 3600, expires_at: 1 })
  const answer = await byOwnClock('https://x.test/auth/v1/token?grant_type=password')
  expect(await answer.json()).toEqual({ access_token: 'a', expires_in: 3600 })
})

test('what is no session passes untouched, refusals too', async () => {
  answers({ expires_in: 1, expires_at: 2 })
  expect(await (await byOwnClock('https://x.test/rest/v1/rpc/sync')).json()).toEqual({ expires_in: 1, expires_at: 2 })
  answers({ code: 'invalid_credentials' }, 400)
  const refused = await byOwnClock('https://x.test/auth/v1/token')
  expect([refused.status, await refused.json()]).toEqual([400, { code: 'invalid_credentials' }])
})

const expired = () => Promise.reject(new ServerError('PGRST303', 'JWT expired'))
const client = (refreshed: object) => ({ auth: { refreshSession: async () => refreshed } }) as never

test('a token the server takes for expired is renewed once, and the call made again', async () => {
  let calls = 0
  const call = () => (++calls === 1 ? expired() : Promise.resolve('answer'))
  expect(await withFreshToken(client({ data: { session: {} }, error: null }), call)).toBe('answer')
  expect(calls).toBe(2)
})

test('a refresh token that is rejected means: sign in again', async () => {
  const error = { status: 400, message: 'Invalid Refresh Token' }
  const failed = withFreshToken(client({ data: { session: null }, error }), expired).catch(codeOf)
  expect(await failed).toBe('PGRST303')
})

test('a server that cannot be asked for a token is out of reach, and nobody has to sign in', async () => {
  const error = { status: 503, message: 'starting' }
  const failed = withFreshToken(client({ data: { session: null }, error }), expired).catch(codeOf)
  expect(await failed).toBe('unreachable')
})

const entry = { mutation: { id: 'm', at: '2026-11-20T09:00:00.000Z', changes: [] }, bases: {}, attempts: 0 }
const sentAt = (clockOffset: number) => (batch([entry], clockOffset).mutations[0] as { at: string }).at

test('an edit of a phone a day slow is sent as of the time it really was', () => {
  expect(sentAt(86_400_000)).toBe('2026-11-21T09:00:00.000Z')
  expect(sentAt(-86_400_000)).toBe('2026-11-19T09:00:00.000Z')
})

test('the time a call takes is no wrong clock', () => {
  expect(sentAt(900)).toBe(entry.mutation.at)
})

test('the word a function raised is the code, whatever its SQLSTATE; a sentence is not', () => {
  expect(new ServerError('42501', 'device_signed_out').code).toBe('device_signed_out')
  expect(new ServerError('42501', 'permission denied for table').code).toBe('42501')
  expect(new ServerError(undefined, 'Failed to fetch').code).toBe('unreachable')
})
