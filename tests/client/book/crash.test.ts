/** A phone that dies at any instant of a step that changes what it keeps finds, when it starts again, the state before or after it. */

import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '../../../client/book/backup.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { createExchange } from '../../../client/book/exchange.ts'
import { compact, place } from '../../../client/book/storage.ts'
import { record, type Wanted } from '../../../client/book/writes.ts'
import { kinds } from '../../../server/domain/records/names.ts'
import { dyingAfter } from './faults.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'

const [workspaceId, creditorId, paid, due] = [id(), id(), id(), id()]
const account = { userId: id(), email: 'perrin@exemple.fr' }
const stamps = { act: id(), at: '2026-11-21T09:00:00.000Z', device: id() }

async function saved(core: Core, wanted: Wanted[]): Promise<void> {
  const result = await record(core, wanted)
  if (!result.ok) throw new Error(JSON.stringify(result))
}

type Stores = [name: string, rows: [IDBValidKey, unknown][]][]

/** Everything in the database, store by store. */
async function dump(name: string): Promise<{ version: number; stores: Stores }> {
  const db = await openDB(name)
  const stores: Stores = []
  for (const store of db.objectStoreNames) {
    const [keys, values] = [await db.getAllKeys(store), await db.getAll(store)]
    stores.push([store, keys.map((key, n) => [key, values[n]])])
  }
  const { version } = db
  db.close()
  return { version, stores }
}

/** The same database again under another name. */
async function copy({ version, stores }: Awaited<ReturnType<typeof dump>>): Promise<string> {
  const name = `crash-${id()}`
  const db = await openDB(name, version, {
    upgrade(made) {
      for (const [store] of stores)
        made.createObjectStore(store, { autoIncrement: store === 'log' || store === 'outbox' })
    },
  })
  for (const [store, rows] of stores) for (const [key, value] of rows) await db.put(store, value, key)
  db.close()
  return name
}

/** A device alone, with chunks, cold chunks and a log that changes both. */
async function alone(): Promise<string> {
  const name = `crash-${id()}`
  const core = await openCore({ name })
  await saved(core, [workspace({ id: workspaceId }), creditor(creditorId)])
  await saved(core, [client(paid, creditorId, 'Payé'), client(due, creditorId, 'Dû')])
  await saved(core, [invoice(id(), paid, { number: '1' }), invoice(id(), due, { number: '2' })])
  await place(core.db, new Set([paid]))
  await saved(core, [note(due, 'Passe jeudi')])
  await saved(core, [{ op: 'patch', kind: 'client', id: due, fields: { city: 'Annecy' } }])
  core.close()
  return name
}

/** One with an account, a row of the server and two changes not sent. */
async function joined(): Promise<string> {
  const name = await alone()
  const core = await openCore({ name })
  await createExchange(core).joinWithRecords(account, workspaceId)
  await saved(core, [note(due, 'Pas encore parti')])
  core.close()
  return name
}

/** What a person finds: every record, what waits, what was said about it, and where the device stands. */
function found({ set, pending, verdicts, meta }: Core) {
  return {
    records: Object.fromEntries(kinds.map((kind) => [kind, new Map([...set.all(kind)].map((one) => [one.id, one]))])),
    waiting: (pending?.entries() ?? []).map(({ mutation }) => mutation.changes),
    verdicts: verdicts.map(({ status, mutation }) => [status, mutation.changes]),
    account: meta.account,
    cursor: meta.cursor,
  }
}

async function opened<T>(name: string, work: (core: Core) => T | Promise<T>): Promise<T> {
  const core = await openCore({ name })
  try {
    return await work(core)
  } finally {
    core.close()
  }
}

const pulled = { epoch: id(), clockOffset: 0, cursor: 9, settled: [], rows: [], replaces: false, from: 0 }
const rows = [
  { kind: 'client' as const, id: due, version: 9, record: { id: due, creditorId, name: 'Dû, du serveur' } },
  { kind: 'interaction' as const, id: stamps.act, version: 9, record: { id: stamps.act, ...stamps, clientId: due } },
]

const all = (core: Core, status: 'applied' | 'rejected') =>
  createExchange(core)
    .waiting()
    .map(({ mutation }) => ({ id: mutation.id, status, detail: null }))

const backup = async () => new Blob([(await opened(await alone(), makeBackup)).text])

test.each<[string, () => Promise<string>, (core: Core, file: Blob) => Promise<unknown>]>([
  ['a fold', alone, (core) => compact(core.db)],
  ['cases laid apart', alone, (core) => place(core.db, new Set([due]))],
  [
    'a write',
    alone,
    (core) => record(core, [note(due, 'Nouvelle'), invoice('019a0000-0000-7000-8000-000000000001', due)]),
  ],
  ['a write that waits to be sent', joined, (core) => record(core, [note(due, 'Nouvelle')])],
  ['a pull', joined, (core) => createExchange(core).commit({ ...pulled, rows, settled: all(core, 'applied') })],
  ['a pull that refuses', joined, (core) => createExchange(core).commit({ ...pulled, settled: all(core, 'rejected') })],
  ['a pull of everything', joined, (core) => createExchange(core).commit({ ...pulled, rows, replaces: true })],
  [
    'a fold of what was pulled',
    joined,
    async (core) => {
      await createExchange(core).commit({ ...pulled, rows })
      await compact(core.db)
    },
  ],
  ['a restore', alone, (core, file) => restoreBackup(core, file)],
  ['a join', alone, (core) => createExchange(core).joinWithRecords(account, workspaceId)],
  ['a join that lets go of what is here', alone, (core) => createExchange(core).joinEmpty(account, workspaceId)],
  ['leaving the account', joined, (core) => createExchange(core).leave(false)],
  ['leaving with nothing kept', joined, (core) => createExchange(core).leave(true)],
])('%s', async (_what, start, work) => {
  const [from, file] = [await dump(await start()), await backup()]
  const before = await opened(await copy(from), found)
  const finished = await copy(from)
  await opened(finished, (core) => work(core, file))
  const after = await opened(finished, found)
  let died = 0
  for (let lived = false; !lived; ) {
    const name = await copy(from)
    await opened(name, async (core) => {
      lived = await dyingAfter(died, () => work(core, file))
    })
    const state = await opened(name, found)
    if (lived) expect(alike(state)).toEqual(alike(after))
    else expect([alike(before), alike(after)], `dead at step ${died}`).toContainEqual(alike(state))
    if (!lived) died++
  }
  // A write is the shortest: its transaction, its put, and the draft that it ends.
  expect(died).toBeGreaterThan(2)
})

/** Stamps and new ids differ from one run of the work to the next. */
function alike(state: ReturnType<typeof found>): unknown {
  const known = new Set<unknown>([workspaceId, creditorId, paid, due, account.userId, stamps.act])
  const text = JSON.stringify(state, (key, value) => {
    if (value instanceof Map) return [...value.values()]
    return ['id', 'act', 'at', 'device'].includes(key) && !known.has(value) ? '' : value
  })
  return JSON.parse(text)
}
