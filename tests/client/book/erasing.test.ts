import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import '../../../client/book/cases.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import type { ServerRow, StoreName } from '../../../client/book/database.ts'
import { createDrafts, noteDraft } from '../../../client/book/drafts.ts'
import { belongings, eraseHere, forgetErased } from '../../../client/book/erasing.ts'
import { createExchange } from '../../../client/book/exchange.ts'
import { createSearch } from '../../../client/book/search.ts'
import { compact, keepGlances, place } from '../../../client/book/storage.ts'
import { record, type Wanted } from '../../../client/book/writes.ts'
import { kinds } from '../../../server/domain/records/names.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'
import { everything } from './rulebook-records.ts'

const SECRET = 'Kowalczyk'

const opened: Core[] = []
afterEach(() => {
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

test('what the server erased leaves the chunks, the drafts and what was refused of this device', async () => {
  const { core, clientId, otherId } = await twoDebtors()
  const drafts = createDrafts(core)
  await drafts.set(noteDraft(clientId), SECRET)
  await drafts.set(noteDraft(otherId), 'autre')
  const rows: ServerRow[] = belongings(core.set, clientId)
  await core.db.write(['log', 'verdicts'], async (tx) => {
    const mutation = {
      id: id(),
      at: '2026-11-21T10:00:00.000Z',
      changes: [{ op: 'delete', kind: 'client', id: clientId } as const],
    }
    const detail = { lost: [{ id: clientId, field: 'name', lost: SECRET }] }
    await tx
      .objectStore('verdicts')
      .put({ id: mutation.id, at: mutation.at, status: 'merged', detail, mutation }, mutation.id)
    await tx.objectStore('log').add({ rows })
  })
  await forgetErased(core, rows)
  expect(await onDisk(core)).not.toContain(SECRET)
  expect(await drafts.get(noteDraft(otherId))).toBe('autre')
})

test('the deletion of a card by somebody leaves drafts and kept screens alone', async () => {
  const { core, clientId, invoiceId } = await twoDebtors()
  const drafts = createDrafts(core)
  await drafts.set(noteDraft(clientId), 'à moitié')
  await forgetErased(core, [{ kind: 'invoice', id: invoiceId, version: 3, record: null }])
  expect(await drafts.get(noteDraft(clientId))).toBe('à moitié')
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
