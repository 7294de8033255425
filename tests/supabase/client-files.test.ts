/** The phone's side of bytes against the real routes and PGlite: resumed, shared with another phone, refused, tried again. */
import 'fake-indexeddb/auto'
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Book } from '../../client/book/book.ts'
import { forgetAllFiles, keepBytes, readBytes, storedIds } from '../../client/book/files.ts'
import { ServerError } from '../../client/sync/server-error.ts'
import type { Attachment } from '../../server/domain/records/attachments.ts'
import { api } from '../server/api/asking.ts'
import { reminded } from '../server/api/push/reminded.ts'
import { create, type Device, mutation } from './device.ts'
import { type Engine, startPglite } from './engines.ts'
import { serviceRpc } from './listening.ts'
import { office } from './office.ts'

/** How the phone reaches the server: in whose name, how much room there is, and after how many calls the network goes. */
const net = { user: '', quota: 5_000_000, left: Number.POSITIVE_INFINITY, calls: [] as string[] }
let ask: ReturnType<typeof api>

vi.mock('../../client/sync/api.ts', () => {
  const fetchApi = async (path: string, init: RequestInit): Promise<Response> => {
    if (net.left-- <= 0) throw new ServerError(undefined, 'no network')
    net.calls.push(
      `${init.method ?? 'GET'} ${/start=\d+/.exec(path)?.[0] ?? new Headers(init.headers).get('range') ?? ''}`,
    )
    const answer = await ask(path, { ...init, headers: { ...init.headers, authorization: net.user } })
    if (!answer.ok) throw new ServerError(String(answer.status), '')
    return answer
  }
  return { fetchApi, callApi: async (_: string, path: string) => (await fetchApi(path, {})).json() }
})

const PAPER = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(700_000, 'x')])
let engine: Engine
let owner: Device
let clientId: unknown

beforeAll(async () => {
  engine = await startPglite()
})
afterAll(() => engine.close())
beforeEach(async () => {
  const people = await office(engine)
  owner = people.owner
  clientId = people.mine.debtor.id
  Object.assign(net, { user: owner.user, quota: 5_000_000, left: Number.POSITIVE_INFINITY, calls: [] })
  ask = api({
    reminders: reminded({
      rpc: serviceRpc(engine),
      userOf: async (request) => ({ id: String(request.headers.get('authorization')) }),
      files: {
        get quota() {
          return net.quota
        },
      },
    }),
  })
  vi.stubGlobal('navigator', {
    onLine: true,
    locks: { request: (_: string, _options: object, work: (lock: object) => unknown) => work({}) },
  })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  // Each phone begins knowing nothing.
  vi.resetModules()
})
afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  await forgetAllFiles()
})

const fresh = () => import('../../client/sync/files.ts')

async function cardOf(bytes: Buffer, type: Attachment['type'] = 'application/pdf'): Promise<Attachment> {
  const card = {
    id: randomUUID() as string,
    clientId: String(clientId),
    kind: 'file' as const,
    name: 'a.pdf',
    type,
    size: bytes.length,
    hash: createHash('sha256').update(bytes).digest('hex'),
    at: '2026-11-20T08:00:00.000Z',
  }
  await owner.sync([mutation([create('attachment', card)])])
  return card
}
const keep = (bytes: Buffer) => keepBytes(new Uint8Array(bytes).buffer)
const book = (cards: Attachment[], outbox: object[] = []): Book =>
  ({
    meta: () => ({ account: { userId: net.user }, workspaceId: owner.workspace }),
    all: () => cards,
    outbox: () => outbox,
  }) as unknown as Book

test('what broke off goes on where it ended, and is asked for no more once it is there', async () => {
  const { syncFiles, fileTrouble } = await fresh()
  const card = await cardOf(PAPER)
  await keep(PAPER)
  net.left = 2
  await syncFiles(book([card]))
  expect(fileTrouble()).toBe('unreachable')
  expect([...(await storedIds())]).toEqual([])
  net.left = Number.POSITIVE_INFINITY
  // By itself, after a pause.
  await vi.advanceTimersByTimeAsync(6_000)
  await vi.waitFor(async () => expect([...(await storedIds())]).toEqual([card.id]), { timeout: 20_000 })
  expect(net.calls.filter((call) => call.startsWith('PUT'))).toEqual([
    'PUT start=0',
    'PUT start=262144',
    'PUT start=524288',
  ])
  const before = net.calls.length
  await syncFiles(book([card]))
  expect(net.calls.length).toBe(before)
})

test('another phone gets it in parts, goes on after a break, and keeps it', async () => {
  const { syncFiles, fetchBytes } = await fresh()
  const card = await cardOf(PAPER)
  await keep(PAPER)
  await syncFiles(book([card]))
  await forgetAllFiles()
  net.left = 1
  expect(await fetchBytes(book([card]), card)).toEqual({ ok: false, code: 'offline' })
  net.left = Number.POSITIVE_INFINITY
  net.calls = []
  expect(await fetchBytes(book([card]), card)).toMatchObject({ ok: true })
  expect(net.calls).toEqual(['GET bytes=262144-', 'GET bytes=524288-'])
  expect(Buffer.from((await readBytes(card.hash)) ?? new ArrayBuffer()).equals(PAPER)).toBe(true)
})

test('what nobody has sent yet is said to be so', async () => {
  const { fetchBytes } = await fresh()
  const card = await cardOf(PAPER)
  expect(await fetchBytes(book([card]), card)).toEqual({ ok: false, code: 'not-yet' })
})

test('a full server takes what fits, and the rest waits here', async () => {
  const { syncFiles, fileTrouble } = await fresh()
  const small = Buffer.from('%PDF-1.4\nsmall')
  const [large, little] = [await cardOf(PAPER), await cardOf(small)]
  await keep(PAPER)
  await keep(small)
  net.quota = 1000
  await syncFiles(book([large, little]))
  expect([...(await storedIds())]).toEqual([little.id])
  expect(fileTrouble()).toBe('507')
  expect(await readBytes(large.hash)).not.toBeNull()
})

test('a file the server refuses as what it is does not hold up the others', async () => {
  const { syncFiles } = await fresh()
  const page = Buffer.from('<!doctype html><p>')
  const [wrong, right] = [await cardOf(page), await cardOf(PAPER)]
  await keep(page)
  await keep(PAPER)
  await syncFiles(book([wrong, right]))
  expect([...(await storedIds())]).toEqual([right.id])
})

test('a file whose card still waits here is not sent before it', async () => {
  const { syncFiles } = await fresh()
  const card = await cardOf(PAPER)
  await keep(PAPER)
  const waiting = [{ mutation: { changes: [{ op: 'create', kind: 'attachment', record: card }] } }]
  await syncFiles(book([card], waiting))
  expect(net.calls.filter((call) => call.startsWith('PUT'))).toEqual([])
  expect([...(await storedIds())]).toEqual([])
})

test('a file that another phone had not sent yet is asked for again with the next cycle, and at once by who looks', async () => {
  const { syncFiles, askAgain, fetchBytes } = await fresh()
  const card = await cardOf(PAPER)
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000_000)
  await syncFiles(book([card]))
  const asked = () => net.calls.filter((call) => call === 'GET ').length
  expect(asked()).toBe(1)
  await syncFiles(book([card]))
  expect(asked()).toBe(1)
  clock.mockReturnValue(1_000_000 + 31_000)
  await syncFiles(book([card]))
  expect(asked()).toBe(2)
  await askAgain(book([card]))
  expect(asked()).toBe(3)
  expect([...(await storedIds())]).toEqual([])

  // The phone that added it sends it.
  vi.resetModules()
  await keep(PAPER)
  const other = await fresh()
  await other.syncFiles(book([card]))
  await forgetAllFiles()
  await askAgain(book([card]))
  expect([...(await storedIds())]).toEqual([card.id])

  // What came down is no file to be sent.
  await forgetAllFiles()
  expect(await fetchBytes(book([card]), card)).toMatchObject({ ok: true })
  expect([...(await storedIds())]).toEqual([card.id])
})
