/** Reading what the device keeps, and the one record that says where the device stands. */
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { replay, UnreadableChunk, unpack } from './chunks.ts'
import { reachesOut, touchesCold } from './cold.ts'
import type { Chunk, Database, LogEntry, Meta, OutboxEntry, StoreName, Transaction, Verdict } from './database.ts'
import { type Entries, readEntries } from './entries.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

export interface Loaded {
  meta: Meta | null
  set: WorkingSet
  outbox: OutboxEntry[]
  verdicts: Verdict[]
  logLength: number
  /** True when the log still hides the text of what was erased: it is to be folded, however short it is. */
  holdsErased: boolean
  /** Kinds of which a chunk could not be read: its records are missing here, and still on the device. */
  unreadable: Kind[]
  /** True when cold cases were left out, without which the first screen says the same. */
  withoutCold: boolean
}

const STORES: StoreName[] = ['meta', 'chunks', 'cold', 'coldCases', 'log', 'outbox', 'verdicts']

export interface LoadOptions {
  /** Hears of earlier writes while the rest is still being read. */
  found?: () => void
  /** Called between two chunks: where a screen is already in use, to give way to its taps. */
  pause?: () => Promise<void>
  /** The cold cases may wait, if there are any that nothing has touched. */
  coldLater?: boolean
}

/** Everything, in one read: one `getAll` per store. */
export async function load(db: Database, { found, pause, coldLater }: LoadOptions = {}): Promise<Loaded> {
  const told =
    <T>(speaksOfWrites: (read: T) => boolean) =>
    (read: T): T => {
      if (speaksOfWrites(read)) found?.()
      return read
    }
  const [meta, written, cold, cases, chunks, waiting, verdicts] = await db.read(STORES, (tx) =>
    Promise.all([
      tx
        .objectStore('meta')
        .get('state')
        .then(told((state) => state !== undefined && state.revision > 1)),
      readEntries(tx, 'log').then(told(({ keys }) => keys.length > 0)),
      coldLater ? [] : tx.objectStore('cold').getAll(),
      tx.objectStore('coldCases').get('ids'),
      tx.objectStore('chunks').getAll(),
      readEntries(tx, 'outbox'),
      tx.objectStore('verdicts').getAll(),
    ]),
  )
  const [log, outbox] = [written.entries, waiting.entries]
  const set = createWorkingSet()
  // What is both in a cold chunk and in another one was written later there.
  const unreadable = await unpackAll([...cold, ...chunks], set, pause)
  const since: LogEntry[] = [...log, ...outbox.map(({ mutation }) => mutation)]
  const withoutCold = coldLater === true && cases !== undefined
  if (withoutCold && (touchesCold(since, new Set(cases)) || since.some((entry) => reachesOut(entry, set))))
    return load(db, { found, pause })
  for (const entry of log) replay(entry, set)
  const stands = meta && standing(meta, meta.account ? waiting : written)
  return {
    meta: stands ?? null,
    set,
    outbox,
    verdicts,
    logLength: log.length,
    holdsErased: log.some(tellsErasure),
    unreadable,
    withoutCold,
  }
}

const tellsErasure = (entry: LogEntry): boolean => 'rows' in entry && entry.rows.some((row) => row.erased)

/** Returns the kinds of the chunks that could not be read. */
async function unpackAll(chunks: Chunk[], into: WorkingSet, pause?: () => Promise<void>): Promise<Kind[]> {
  const unreadable = new Set<Kind>()
  for (const chunk of chunks) {
    try {
      unpack(chunk, into)
    } catch (error) {
      if (!(error instanceof UnreadableChunk)) throw error
      unreadable.add(error.kind)
    }
    await pause?.()
  }
  return [...unreadable]
}

export type MetaChange = Partial<Omit<Meta, 'revision'>>

/** Where the device stands: what was kept of it last, and the writes since, which lie under the revisions they made. */
export async function readMeta(tx: Transaction<'readonly' | 'readwrite'>): Promise<Meta | undefined> {
  const meta = await tx.objectStore('meta').get('state')
  if (!meta) return
  const after = IDBKeyRange.lowerBound(meta.revision, true)
  return standing(meta, await readEntries(tx, writtenTo(meta), after))
}

/** Where a device writes; nothing newer than its state lies anywhere else. */
export const writtenTo = ({ account }: Pick<Meta, 'account'>) => (account ? 'outbox' : 'log')

function standing(meta: Meta, { keys, entries }: Entries<LogEntry | OutboxEntry>): Meta {
  let { revision, unsavedChanges } = meta
  for (const [n, key] of keys.entries()) {
    if (key <= meta.revision) continue
    const entry = entries[n] as LogEntry | OutboxEntry
    const made = 'mutation' in entry ? entry.mutation : entry
    revision = key
    if ('changes' in made) unsavedChanges += made.changes.length
  }
  return { ...meta, revision, unsavedChanges }
}

/**
 * Read and written in one transaction, so that two tabs never overwrite each other's. It takes the key of its revision in both
 * stores that are written to: a tab that does not know of the step is given a later one, and learns by it. What lies under keys
 * that do not count is passed over. `steps`: how many revisions it makes, the last of which is the state's.
 */
export async function stepMeta(
  tx: Transaction<'readwrite'>,
  change: (meta: Meta) => MetaChange,
  steps = 1,
): Promise<Meta> {
  const before = (await readMeta(tx)) ?? freshMeta('')
  const changed = change(before)
  const next = Math.max(before.revision + 1, ...(await Promise.all([takeKey(tx, 'log'), takeKey(tx, 'outbox')])))
  const made = { ...before, ...changed, revision: next + steps - 1 }
  await Promise.all([
    tx.objectStore('meta').put(made, 'state'),
    takeKey(tx, 'log', made.revision),
    takeKey(tx, 'outbox', made.revision),
  ])
  return made
}

/** The next key of the store, or the one given: nothing is given it after this. */
async function takeKey(tx: Transaction<'readwrite'>, name: 'log' | 'outbox', given?: number): Promise<number> {
  // What lies there is deleted at once: the stores are alike in all that matters here.
  const store = tx.objectStore(name as 'outbox')
  const key = await store.put({} as OutboxEntry, given)
  await store.delete(key)
  return key
}

export const updateMeta = (db: Database, change: MetaChange): Promise<Meta> =>
  db.write(['meta', 'log', 'outbox'], (tx) => stepMeta(tx, () => change))

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
