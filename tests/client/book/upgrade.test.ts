/** A device that comes from an earlier version of the database keeps what it holds, sent or not. */
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { openBook } from '../../../client/book/book.ts'
import { openDatabase } from '../../../client/book/database.ts'
import { freshMeta } from '../../../client/book/opening.ts'
import { compact } from '../../../client/book/storage.ts'
import { client, creditor, id, note, workspace } from './records.ts'

test('a database of version 1 is opened with its log and its outbox', async () => {
  const name = `upgrade-${id()}`
  const [creditorId, clientId, act] = [id(), id(), id()]
  const old = await openDB(name, 1, {
    upgrade(db) {
      for (const store of ['meta', 'chunks', 'verdicts', 'drafts']) db.createObjectStore(store)
      for (const store of ['log', 'outbox']) db.createObjectStore(store, { autoIncrement: true })
    },
  })
  const fact = { id: id(), act, at: '2026-11-21T09:00:00.000Z', device: id() }
  const [made, said] = [
    [workspace(), creditor(creditorId), client(clientId, creditorId)],
    note(clientId, 'Passe jeudi'),
  ]
  await old.put('meta', { ...freshMeta(id()), revision: 3, account: { userId: id(), email: 'a@exemple.fr' } }, 'state')
  await old.add('log', {
    changes: made.map((one) => ({ ...one, record: { id: id(), ...(one as { record: object }).record } })),
  })
  await old.add('outbox', {
    mutation: {
      id: act,
      at: fact.at,
      changes: [{ ...said, record: { ...fact, ...(said as { record: object }).record } }],
    },
    bases: {},
    attempts: 1,
  })
  old.close()

  const book = await openBook({ name })
  expect(book.get('client', clientId)?.name).toBe('Garage du Lac')
  expect(book.outbox().map((entry) => entry.mutation.id)).toEqual([act])
  expect(book.facts(clientId)?.interactions.map((one) => one.note)).toEqual(['Passe jeudi'])
  book.close()
})

interface Former {
  version: number
  stores: Record<string, [IDBValidKey, unknown][]>
}

const former = (name: string): Former =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))

/** The database as the former version left it. */
async function written({ version, stores }: Former, name: string): Promise<void> {
  const db = await openDB(name, version, {
    upgrade(made) {
      for (const store of Object.keys(stores))
        made.createObjectStore(store, { autoIncrement: store === 'log' || store === 'outbox' })
    },
  })
  for (const [store, rows] of Object.entries(stores)) for (const [key, value] of rows) await db.put(store, value, key)
  db.close()
}

test('a database of version 2 with an account keeps its records, what is not sent, verdicts and drafts', async () => {
  const name = `upgrade-${id()}`
  const file = former('version-2-account')
  await written(file, name)
  const book = await openBook({ name })
  const [garage] = book.all('client')
  // Chunk, then the row of the log, then the unsent patch.
  expect(garage).toMatchObject({ name: 'Garage du Lac SARL', city: 'Annecy' })
  expect(book.outbox()).toEqual(file.stores.outbox?.map(([, entry]) => entry))
  expect(book.outbox()[0]).toMatchObject({ attempts: 1, failure: 'offline' })
  expect(book.verdicts()).toEqual(file.stores.verdicts?.map(([, verdict]) => verdict))
  expect(book.meta()).toEqual(file.stores.meta?.[0]?.[1])
  expect(await book.drafts.get(`note:${garage?.id}`)).toBe('À moitié écrit')
  expect(book.facts(garage?.id ?? '')?.interactions.map((one) => one.note)).toEqual(['Passe jeudi'])
  book.close()
})

test('a database of version 2 without an account is written on, folded, and holds everything after', async () => {
  const name = `upgrade-${id()}`
  await written(former('version-2-alone'), name)
  const book = await openBook({ name })
  const [garage] = book.all('client')
  await book.record([note(garage?.id ?? '', 'Rappelé depuis')])
  book.close()
  const db = openDatabase(undefined, name)
  await compact(db)
  expect(await db.read(['log'], (tx) => tx.objectStore('log').count())).toBe(0)
  db.close()
  const again = await openBook({ name })
  const notes = again.facts(garage?.id ?? '')?.interactions.map((one) => one.note)
  expect(notes).toEqual(['Passe jeudi', 'Rappelé depuis'])
  expect(again.facts(garage?.id ?? '')?.invoices).toHaveLength(1)
  again.close()
})

test('a database of version 3, whose keys are not its revisions, counts each of its writes once and takes more', async () => {
  const name = `upgrade-${id()}`
  const { stores } = former('version-2-account')
  await written({ version: 3, stores: { ...stores, cold: [], coldCases: [], glances: [] } }, name)
  const old = await openDB(name)
  const [entry] = await old.getAll('outbox')
  // An account joined with many records: each a key, all of them one revision.
  await old.put('outbox', { ...entry, mutation: { ...entry.mutation, id: id() } }, 900)
  const before = await old.get('meta', 'state')
  old.close()
  const book = await openBook({ name })
  expect(book.outbox()).toHaveLength(3)
  expect(book.meta().unsavedChanges).toBe(before.unsavedChanges)
  const [garage] = book.all('client')
  for (const said of ['un', 'deux']) await book.record([note(garage?.id ?? '', said)])
  book.close()
  const again = await openBook({ name })
  expect(again.meta()).toEqual(book.meta())
  expect(again.meta().unsavedChanges).toBe(before.unsavedChanges + 2)
  expect(again.outbox()).toHaveLength(5)
  again.close()
})

test('a database of a later version is refused, and stays as it is', async () => {
  const name = `upgrade-${id()}`
  await written({ ...former('version-2-alone'), version: 99 }, name)
  const refused = await openBook({ name }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ name: 'VersionError' })
  const db = await openDB(name)
  expect(db.version).toBe(99)
  expect(await db.count('chunks')).toBe(4)
  db.close()
})
