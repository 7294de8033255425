import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import '../../../client/book/cases.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import type { ServerRow, StoreName } from '../../../client/book/database.ts'
import { createDrafts, noteDraft } from '../../../client/book/drafts.ts'
import { belongings, eraseHere } from '../../../client/book/erasing.ts'
import { createExchange, type Pulled } from '../../../client/book/exchange.ts'
import { createSearch } from '../../../client/book/search.ts'
import { compact, keepGlances, place } from '../../../client/book/storage.ts'
import { record, type Wanted } from '../../../client/book/writes.ts'
import type { Mutation } from '../../../server/domain/records/changes.ts'
import { kinds } from '../../../server/domain/records/names.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'
import { everything } from './rulebook-records.ts'

const SECRET = 'Kowalczyk'

const opened: Core[] = []
afterEach(() => {
  vi.unstubAllGlobals()
  for (const core of opened.splice(0)) core.close()
})

async function open(name = `erasing-${id()}`): Promise<Core> {
  const core = await openCore({ name })
  opened.push(core)
  return core
}

async function does(core: Core, ...wanted: Wanted[]): Promise<string> {
  const recorded = await record(core, wanted)
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
  return recorded.act
}

/** Two debtors, one of them with everything the rulebook knows, and the other with the same. */
async function twoDebtors(name?: string) {
  const core = await open(name)
  const [creditorId, clientId, otherId, invoiceId] = [id(), id(), id(), id()]
  await does(core, workspace(), creditor(creditorId))
  await does(core, client(clientId, creditorId, SECRET), invoice(invoiceId, clientId))
  await does(core, client(otherId, creditorId, 'Garage du Lac'), invoice(id(), otherId), note(otherId, 'reste'))
  const [, ...rest] = everything(clientId, invoiceId)
  const act = await does(core, ...rest, note(clientId, SECRET))
  await does(core, { op: 'create', kind: 'void', record: { undoes: 'act', target: act, reason: SECRET } })
  await does(core, {
    op: 'create',
    kind: 'check',
    record: { clientId, invoiceId, topic: 'paper', item: SECRET, result: 'yes', on: '2026-11-20' },
  })
  return { core, creditorId, clientId, otherId, invoiceId }
}

const STORES: StoreName[] = ['meta', 'chunks', 'cold', 'coldCases', 'log', 'outbox', 'verdicts', 'drafts', 'glances']

/** Everything on the device, keys included, as one text. */
const onDisk = ({ db }: Core): Promise<string> =>
  db.read(STORES, async (tx) => {
    const held = await Promise.all(
      STORES.map(async (name) => [await tx.objectStore(name).getAllKeys(), await tx.objectStore(name).getAll()]),
    )
    return JSON.stringify(held)
  })

const contents = (core: Core) => Object.fromEntries(kinds.map((kind) => [kind, [...core.set.all(kind)]]))

test('a debtor is erased from memory and from the device, chunks included, and nothing of another', async () => {
  const name = `erasing-${id()}`
  const { core, clientId, otherId } = await twoDebtors(name)
  await compact(core.db)
  await does(core, note(clientId, `${SECRET} encore`))
  const others = JSON.stringify([core.set.get('client', otherId), core.set.ofClient('interaction', otherId)])
  expect(await onDisk(core)).toContain(SECRET)
  const erased = await eraseHere(core, clientId)
  expect(erased).toMatchObject({ ok: true, records: { client: 1, invoice: 1, interaction: 3, void: 1, check: 2 } })
  const disk = await onDisk(core)
  expect(disk).not.toContain(SECRET)
  expect(disk).not.toContain(clientId)
  expect(JSON.stringify(contents(core))).not.toContain(clientId)
  expect(JSON.stringify([core.set.get('client', otherId), core.set.ofClient('interaction', otherId)])).toBe(others)
  const before = contents(core)
  core.close()
  const again = await open(name)
  expect(contents(again)).toEqual(before)
})

test('it leaves the cold chunks too', async () => {
  const { core, clientId, otherId } = await twoDebtors()
  await place(core.db, new Set([clientId, otherId]))
  expect(await onDisk(core)).toContain(SECRET)
  expect((await eraseHere(core, clientId)).ok).toBe(true)
  expect(await onDisk(core)).not.toContain(SECRET)
})

test('drafts and kept screens about the debtor go, drafts about others stay', async () => {
  const { core, clientId, otherId, invoiceId } = await twoDebtors()
  const drafts = createDrafts(core)
  await drafts.set(noteDraft(clientId), 'à moitié')
  await drafts.set('invoice:new', { about: [invoiceId] })
  await drafts.set(noteDraft(otherId), 'autre')
  const day = '2026-11-21'
  const { revision, unsavedChanges } = core.meta
  const glance = { revision, unsavedChanges, build: 'b', day, until: null, shown: { name: SECRET }, first: null }
  await keepGlances(core.db, [glance])
  await eraseHere(core, clientId)
  expect(await Promise.all([noteDraft(clientId), 'invoice:new', noteDraft(otherId)].map(drafts.get))).toEqual([
    undefined,
    undefined,
    'autre',
  ])
  expect(await onDisk(core)).not.toContain(SECRET)
})

test('a search finds the debtor no more', async () => {
  const { core, clientId, otherId } = await twoDebtors()
  const search = createSearch(() => core.set)
  core.onShown = (touched) => search.forget(touched?.clients ?? null)
  await search.prepare()
  expect([search.find('kowalczyk'), search.find('garage')]).toEqual([[clientId], [otherId]])
  await eraseHere(core, clientId)
  expect([search.find('kowalczyk'), search.find('garage')]).toEqual([[], [otherId]])
})

test('cards that were merged with it go too', async () => {
  const { core, creditorId, clientId } = await twoDebtors()
  const double = id()
  await does(core, client(double, creditorId, SECRET), invoice(id(), double, { number: SECRET }))
  await does(core, { op: 'patch', kind: 'client', id: double, fields: { mergedInto: clientId } })
  expect(await eraseHere(core, double)).toMatchObject({ ok: true, records: { client: 2, invoice: 2 } })
  expect(await onDisk(core)).not.toContain(SECRET)
})

test('the void of an act that other debtors share stays', async () => {
  const { core, clientId, otherId } = await twoDebtors()
  const act = await does(core, note(clientId, 'a'), note(otherId, 'b'))
  await does(core, { op: 'create', kind: 'void', record: { undoes: 'act', target: act } })
  const shared = [...core.set.all('void')].find((one) => one.target === act)
  const gone = (clientOf: string) => belongings(core.set, clientOf).some((row) => row.id === shared?.id)
  expect(gone(clientId)).toBe(false)
  await eraseHere(core, clientId)
  expect(gone(otherId)).toBe(true)
})

test('other tabs of the device follow', async () => {
  const name = `erasing-${id()}`
  const { core, clientId } = await twoDebtors(name)
  const other = await open(name)
  expect(other.set.get('client', clientId)).toBeDefined()
  await new Promise<void>((shown) => {
    other.onShown = () => other.set.get('client', clientId) ?? shown()
    void eraseHere(core, clientId)
  })
  expect(JSON.stringify(contents(other))).not.toContain(SECRET)
})

test('there is nothing to erase twice, and a device with an account leaves it to the server', async () => {
  const { core, clientId } = await twoDebtors()
  await eraseHere(core, clientId)
  expect(await eraseHere(core, clientId)).toEqual({ ok: false, code: 'missing' })
  const signedIn = await twoDebtors()
  await createExchange(signedIn.core).joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  expect(await eraseHere(signedIn.core, signedIn.clientId)).toEqual({ ok: false, code: 'signed-in' })
  expect(signedIn.core.set.get('client', signedIn.clientId)).toBeDefined()
})

/** The same two debtors on a device with an account, as the server has taken them. */
async function signedIn(name?: string) {
  const held = await twoDebtors(name)
  const exchange = createExchange(held.core)
  await exchange.joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  const rows: ServerRow[] = kinds.flatMap((kind) =>
    [...held.core.set.all(kind)].map((one): ServerRow => ({ kind, id: one.id, version: 1, record: one })),
  )
  const applied = exchange
    .waiting()
    .map(({ mutation }) => ({ id: mutation.id, status: 'applied' as const, detail: {} }))
  await exchange.commit({ ...PULL, rows, settled: applied, cursor: 1 })
  return { ...held, exchange, rows }
}

const PULL: Pulled = { rows: [], settled: [], replaces: false, from: 0, cursor: 0, epoch: 'e', clockOffset: 0 }

/** What a screen, a half-typed note and a change that was not taken as it was keep of a debtor. */
async function leaveTraces(core: Core, clientId: string): Promise<void> {
  await createDrafts(core).set(noteDraft(clientId), SECRET)
  const glance = {
    revision: 1,
    build: 'b',
    unsavedChanges: 0,
    day: '2026-11-21',
    until: null,
    shown: { name: SECRET },
    first: null,
  }
  await keepGlances(core.db, [glance])
  const at = '2026-11-21T10:00:00.000Z'
  const mutation: Mutation = { id: id(), at, changes: [{ op: 'delete', kind: 'client', id: clientId }] }
  const detail = { lost: [{ id: clientId, field: 'name', lost: SECRET }] }
  const verdict = { id: mutation.id, at, status: 'merged' as const, detail, mutation }
  await core.db.write(['verdicts'], (tx) => tx.objectStore('verdicts').put(verdict, verdict.id))
  await core.reload()
}

test('what the server erased leaves the log, the chunks, the drafts and what was refused, with the pull that tells it', async () => {
  const { core, exchange, clientId, otherId } = await signedIn()
  await compact(core.db)
  await leaveTraces(core, clientId)
  await createDrafts(core).set(noteDraft(otherId), 'autre')
  expect(core.verdicts).toHaveLength(1)
  await exchange.commit({ ...PULL, rows: belongings(core.set, clientId), cursor: 2 })
  const disk = await onDisk(core)
  expect(disk).not.toContain(SECRET)
  expect(disk).not.toContain(clientId)
  expect([core.verdicts, core.glance]).toEqual([[], undefined])
  expect(JSON.stringify(contents(core))).not.toContain(SECRET)
  expect(await createDrafts(core).get(noteDraft(otherId))).toBe('autre')
})

test('what is missing from a workspace that comes anew leaves with what was half-typed of it; what was refused stays to be read', async () => {
  const { core, exchange, rows, clientId } = await signedIn()
  await leaveTraces(core, clientId)
  const erased = new Set(belongings(core.set, clientId).map((row) => row.id))
  await exchange.commit({ ...PULL, rows: rows.filter((row) => !erased.has(row.id)), replaces: true, cursor: 2 })
  expect(await createDrafts(core).get(noteDraft(clientId))).toBeUndefined()
  expect(await core.db.read(['glances'], (tx) => tx.objectStore('glances').getAll())).toEqual([])
  expect(core.verdicts).toHaveLength(1)
  expect(core.set.get('client', clientId)).toBeUndefined()
})

test('a workspace that comes anew with everything leaves what is half-typed alone', async () => {
  const { core, exchange, rows, clientId } = await signedIn()
  await leaveTraces(core, clientId)
  await exchange.commit({ ...PULL, rows, replaces: true, cursor: 2 })
  expect(await createDrafts(core).get(noteDraft(clientId))).toBe(SECRET)
  expect(core.verdicts).toHaveLength(1)
})

test('a change that came too late is told as such, without a word of it', async () => {
  const { core, exchange, clientId } = await signedIn()
  const rows = belongings(core.set, clientId)
  const act = await does(core, note(clientId, `${SECRET} rappelle`))
  const detail = { code: 'erased', gone: [{ kind: 'interaction', id: id() }] }
  await exchange.commit({ ...PULL, rows, settled: [{ id: act, status: 'gone', detail }], cursor: 2 })
  expect(core.verdicts).toMatchObject([{ id: act, status: 'gone', detail, mutation: { id: act, changes: [] } }])
  expect(await onDisk(core)).not.toContain(SECRET)
})

test('what could not be folded when it was erased is folded when the device is opened again', async () => {
  const name = `erasing-${id()}`
  const { core, clientId } = await signedIn(name)
  const rows = belongings(core.set, clientId)
  await core.db.write(['log'], (tx) => tx.objectStore('log').add({ rows }))
  core.close()
  const locks = {
    request: (_name: string, _options: object, work: (lock: object) => unknown) => Promise.resolve(work({})),
  }
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => idle())
  const again = await open(name)
  await vi.waitFor(async () => expect(await onDisk(again)).not.toContain(SECRET))
})

test('the deletion of a card by somebody leaves drafts alone', async () => {
  const { core, exchange, clientId, invoiceId } = await signedIn()
  await createDrafts(core).set(noteDraft(clientId), 'à moitié')
  await exchange.commit({ ...PULL, rows: [{ kind: 'invoice', id: invoiceId, version: 3, record: null }], cursor: 2 })
  expect(await createDrafts(core).get(noteDraft(clientId))).toBe('à moitié')
})

test('a void that was erased, or refused by the server, undoes nothing any more', async () => {
  const { core, otherId } = await twoDebtors()
  const act = await does(core, note(otherId, 'annulée'))
  await does(core, { op: 'create', kind: 'void', record: { undoes: 'act', target: act } })
  const fact = { id: id(), act }
  expect(core.set.isVoided(fact)).toBe(true)
  const undoing = [...core.set.all('void')].find((one) => one.target === act)
  core.set.applyServerRows([{ kind: 'void', id: undoing?.id ?? '', version: 2, record: null }])
  expect(core.set.isVoided(fact)).toBe(false)
})
