/** Bytes of files on the device: kept under their hash, gone with what named them, and back from an archive. */
import 'fake-indexeddb/auto'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../../client/book/cases.ts'
import { makeArchive } from '../../../client/book/archive.ts'
import { restoreBackup } from '../../../client/book/backup.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { eraseHere } from '../../../client/book/erasing.ts'
import { createExchange } from '../../../client/book/exchange.ts'
import { forgetAllFiles, forgetUnnamed, keepBytes, namedHashes, readBytes } from '../../../client/book/files.ts'
import { type Recorded, record } from '../../../client/book/writes.ts'
import { client, creditor, id, invoice, workspace } from './records.ts'

const NOW = Date.UTC(2026, 10, 22)
/** A paper that is a zip with parts told after them, as an archive of ours is: none of it may be taken for the archive. */
const PAPER = new Uint8Array([
  0x50,
  0x4b,
  7,
  8,
  1,
  2,
  3,
  4,
  0x50,
  0x4b,
  3,
  4,
  0x50,
  0x4b,
  1,
  2,
  ...new Uint8Array(500).fill(7),
])
const PHOTO = new Uint8Array(3000).fill(0xd8)

const opened: Core[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
})
afterEach(async () => {
  vi.useRealTimers()
  for (const core of opened.splice(0)) core.close()
  await forgetAllFiles()
})

async function open(): Promise<Core> {
  const core = await openCore({ name: `files-${id()}` })
  opened.push(core)
  return core
}

const ok = (recorded: Recorded) => {
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
  return recorded
}

async function attach(core: Core, clientId: string, bytes: Uint8Array, name = 'bon.pdf') {
  const kept = await keepBytes(bytes.slice().buffer as ArrayBuffer)
  if (!kept.ok) throw new Error(kept.code)
  const type = 'application/pdf' as const
  const card = {
    id: id(),
    clientId,
    kind: 'file' as const,
    name,
    type,
    size: bytes.length,
    hash: kept.hash,
    at: '2026-11-20T08:00:00.000Z',
  }
  const recorded = ok(await record(core, [{ op: 'create', kind: 'attachment', record: card }]))
  return { ...card, recorded }
}

async function filled() {
  const core = await open()
  const [creditorId, one, other] = [id(), id(), id()]
  ok(await record(core, [workspace(), creditor(creditorId), client(one, creditorId), client(other, creditorId)]))
  ok(await record(core, [invoice(id(), one)]))
  return { core, one, other }
}

const isHere = async (hash: string) => (await readBytes(hash)) !== null

test('bytes are kept under their hash, the same ones once, to the last bit', async () => {
  const first = await keepBytes(PHOTO.slice().buffer)
  const again = await keepBytes(PHOTO.slice().buffer)
  expect(again).toEqual(first)
  const hash = first.ok ? first.hash : ''
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(new Uint8Array((await readBytes(hash)) ?? new ArrayBuffer())).toEqual(PHOTO)
  expect(await readBytes('0'.repeat(64))).toBeNull()
})

test('a full device says so', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await keepBytes(PHOTO.slice().buffer)).toEqual({ ok: false, code: 'storage-full' })
  put.mockRestore()
})

test('deleting a card can be undone for a day; then its bytes go', async () => {
  const { core, one } = await filled()
  const { id: cardId, hash } = await attach(core, one, PHOTO)
  const deleted = ok(await record(core, [{ op: 'delete', kind: 'attachment', id: cardId }]))
  await forgetUnnamed(namedHashes(core), new Set())
  expect(await isHere(hash)).toBe(true)
  await deleted.undo()
  vi.setSystemTime(NOW + 2 * 86_400_000)
  await forgetUnnamed(namedHashes(core), new Set())
  expect(await isHere(hash)).toBe(true)
  ok(await record(core, [{ op: 'delete', kind: 'attachment', id: cardId }]))
  await forgetUnnamed(namedHashes(core), new Set())
  vi.setSystemTime(NOW + 4 * 86_400_000)
  await forgetUnnamed(namedHashes(core), new Set())
  expect(await isHere(hash)).toBe(false)
})

test('erasing a debtor erases the bytes at once, but for those another debtor has too', async () => {
  const { core, one, other } = await filled()
  const [own, shared] = [await attach(core, one, PHOTO), await attach(core, one, PAPER)]
  await attach(core, other, PAPER)
  expect((await eraseHere(core, one)).ok).toBe(true)
  expect([await isHere(own.hash), await isHere(shared.hash)]).toEqual([false, true])
})

test('an erasure that comes by sync erases them too, and leaving the workspace leaves none', async () => {
  const { core, one, other } = await filled()
  const [gone, stays] = [await attach(core, one, PHOTO), await attach(core, other, PAPER)]
  const { recorded: _, ...card } = stays
  const exchange = createExchange(core)
  await exchange.joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  await exchange.commit({
    rows: [
      { kind: 'attachment', id: gone.id, version: 0, record: null, erased: true },
      { kind: 'attachment', id: stays.id, version: 4, record: card },
    ],
    settled: exchange.waiting().map(({ mutation }) => ({ id: mutation.id, status: 'applied', detail: null })),
    replaces: false,
    from: 0,
    cursor: 4,
    epoch: 'e',
    schema: 4,
    clockOffset: 0,
  })
  expect([await isHere(gone.hash), await isHere(stays.hash)]).toEqual([false, true])
  await exchange.leave(true)
  expect(await isHere(stays.hash)).toBe(false)
})

test('an archive brings cards and bytes to another device, and tells of those it lacks', async () => {
  const { core, one } = await filled()
  const [paper, photo] = [await attach(core, one, PAPER, 'devis signé.pdf'), await attach(core, one, PHOTO)]
  await forgetUnnamed(new Set([paper.hash]), new Set([photo.hash]))
  const { blob } = await makeArchive(core, 'fr')
  const inside = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  expect(inside[`files/${paper.id}/devis signé.pdf`]).toEqual(PAPER)
  expect(new TextDecoder().decode(inside['LISEZ-MOI.txt'])).toContain('absentes d’ici\u202f: 1.')
  await forgetAllFiles()
  const to = await open()
  expect(await restoreBackup(to, blob)).toMatchObject({ ok: true })
  expect([...to.set.all('attachment')].map(({ name }) => name).sort()).toEqual(['bon.pdf', 'devis signé.pdf'])
  expect(new Uint8Array((await readBytes(paper.hash)) ?? new ArrayBuffer())).toEqual(PAPER)
})

test('an archive that is cut short changes nothing', async () => {
  const { core, one } = await filled()
  await attach(core, one, PAPER)
  const { blob } = await makeArchive(core, 'fr')
  const to = await open()
  ok(await record(to, [workspace({ name: 'Autre' })]))
  await expect(restoreBackup(to, blob.slice(0, blob.size - 40))).rejects.toThrow()
  expect([...to.set.all('workspace')].map(({ name }) => name)).toEqual(['Autre'])
})
