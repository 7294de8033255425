/** The cycle without a page: what Background Sync does with the device of somebody who has put the phone away. */
import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { keepBytes, readBytes } from '../../client/book/files.ts'
import { syncFromWorker } from '../../client/sync/from-worker.ts'
import { SESSION_KEY, sessionStore } from '../../client/sync/session-store.ts'
import { call } from './device.ts'
import { type Engine, startPglite } from './engines.ts'
import { onDisk, phonesOn } from './phones.ts'

let engine: Engine
const { phone, twoPhones, close } = phonesOn(() => engine)
beforeAll(async () => {
  engine = await startPglite()
})
afterAll(() => engine?.close())
afterEach(() => {
  close()
  vi.unstubAllGlobals()
})

/** The server as the worker reaches it, in the name of one user. */
async function reached(user: string): Promise<void> {
  const config = { supabaseUrl: 'http://supabase.example', publishableKey: 'key' }
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) },
  })
  vi.stubGlobal('fetch', async (url: string, init?: { body: string }) =>
    url.endsWith('/config.json')
      ? Response.json(config)
      : Response.json(await call(engine, user, 'sync', JSON.parse(String(init?.body)).p)),
  )
  const token = { access_token: 'token', refresh_token: 'again', expires_at: Date.now() / 1000 + 3600 }
  await sessionStore.setItem(SESSION_KEY, JSON.stringify(token))
}

test('an erasure that nobody looks at takes the debtor and the bytes of the files', async () => {
  const { user, first, clientId, workspaceId } = await twoPhones()
  const away = await phone(user, undefined, 'encaisse')
  await away.exchange.joinEmpty({ userId: user, email: 'a@exemple.fr' }, workspaceId)
  const kept = await keepBytes(new TextEncoder().encode('façade').buffer as ArrayBuffer)
  const hash = kept.ok ? kept.hash : ''
  const file = { kind: 'photo', name: 'façade.jpg', type: 'image/jpeg', size: 7 } as const
  await first.does({
    op: 'create',
    kind: 'attachment',
    record: { clientId, ...file, hash, at: '2026-11-20T08:00:00.000Z' },
  })
  await first.sync()
  await away.sync()
  expect(await onDisk(away)).toContain('façade')
  await call(engine, user, 'erase_client', { workspace: workspaceId, clientId, reason: 'demande' })
  await reached(user)
  expect(await syncFromWorker()).toBe(true)
  expect(await onDisk(away)).not.toContain('façade')
  expect(await readBytes(hash)).toBeNull()
})
