/** Reading what the device keeps, and the one record that says where the device stands. */
import type { Id } from '../../server/domain/records/primitives.ts'
import { replay, unpack } from './chunks.ts'
import type { Database, Meta, OutboxEntry, StoreName, Transaction, Verdict } from './database.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

export interface Loaded {
  meta: Meta | null
  set: WorkingSet
  outbox: OutboxEntry[]
  verdicts: Verdict[]
  logLength: number
}

const STORES: StoreName[] = ['meta', 'chunks', 'log', 'outbox', 'verdicts']

export interface LoadOptions {
  /** Hears of earlier writes while the rest is still being read. */
  found?: () => void
  /** Called between two chunks: where a screen is already in use, to give way to its taps. */
  pause?: () => Promise<void>
}

/** Everything, in one read: one `getAll` per store. */
export async function load(db: Database, { found, pause }: LoadOptions = {}): Promise<Loaded> {
  const [meta, chunks, log, outbox, verdicts] = await db.read(STORES, (tx) =>
    Promise.all([
      tx
        .objectStore('meta')
        .get('state')
        .then((state) => {
          if (state && state.revision > 1) found?.()
          return state
        }),
      tx.objectStore('chunks').getAll(),
      tx.objectStore('log').getAll(),
      tx.objectStore('outbox').getAll(),
      tx.objectStore('verdicts').getAll(),
    ]),
  )
  const set = createWorkingSet()
  for (const chunk of chunks) {
    unpack(chunk, set)
    await pause?.()
  }
  for (const entry of log) replay(entry, set)
  return { meta: meta ?? null, set, outbox, verdicts, logLength: log.length }
}

export type MetaChange = Partial<Omit<Meta, 'revision'>>

/** Read and written in one transaction, so that two tabs never overwrite each other's. */
export async function stepMeta(tx: Transaction<'readwrite'>, change: (meta: Meta) => MetaChange): Promise<Meta> {
  const store = tx.objectStore('meta')
  const meta = (await store.get('state')) ?? freshMeta('')
  const next = { ...meta, ...change(meta), revision: meta.revision + 1 }
  await store.put(next, 'state')
  return next
}

export const updateMeta = (db: Database, change: MetaChange): Promise<Meta> =>
  db.write(['meta'], (tx) => stepMeta(tx, () => change))

export const freshMeta = (device: Id): Meta => ({
  device,
  workspaceId: null,
  account: null,
  cursor: 0,
  epoch: null,
  clockOffset: 0,
  lastSyncAt: null,
  unsavedChanges: 0,
  backupAt: null,
  revision: 0,
})
