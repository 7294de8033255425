/** Reading what the device keeps, and the one record that says where the device stands. */
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { replay, UnreadableChunk, unpack } from './chunks.ts'
import { reachesOut, touchesCold } from './cold.ts'
import type { Chunk, Database, LogEntry, Meta, OutboxEntry, StoreName, Transaction, Verdict } from './database.ts'
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
  const [meta, logKeys, cold, cases, chunks, log, outboxKeys, outbox, verdicts] = await db.read(STORES, (tx) =>
    Promise.all([
      tx
        .objectStore('meta')
        .get('state')
        .then(told((state) => state !== undefined && state.revision > 1)),
      tx
        .objectStore('log')
        .getAllKeys()
        .then(told((keys) => keys.length > 0)),
      coldLater ? [] : tx.objectStore('cold').getAll(),
      tx.objectStore('coldCases').get('ids'),
      tx.objectStore('chunks').getAll(),
      tx.objectStore('log').getAll(),
      tx.objectStore('outbox').getAllKeys(),
      tx.objectStore('outbox').getAll(),
      tx.objectStore('verdicts').getAll(),
    ]),
  )
  const set = createWorkingSet()
  // What is both in a cold chunk and in another one was written later there.
  const unreadable = await unpackAll([...cold, ...chunks], set, pause)
  const since: LogEntry[] = [...log, ...outbox.map(({ mutation }) => mutation)]
  const withoutCold = coldLater === true && cases !== undefined
  if (withoutCold && (touchesCold(since, new Set(cases)) || since.some((entry) => reachesOut(entry, set))))
    return load(db, { found, pause })
  for (const entry of log) replay(entry, set)
  const stands = meta && standing(meta, meta.account ? [outboxKeys, outbox] : [logKeys, log])
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
  const store = tx.objectStore(writtenTo(meta))
  return standing(meta, await Promise.all([store.getAllKeys(after), store.getAll(after)]))
}

/** Where a device writes; nothing newer than its state lies anywhere else. */
export const writtenTo = ({ account }: Pick<Meta, 'account'>) => (account ? 'outbox' : 'log')

type Written = [keys: number[], entries: (LogEntry | OutboxEntry)[]]

function standing(meta: Meta, [keys, entries]: Written): Meta {
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
 * stores that are written to: a tab that does not know of the step is given a later one, and learns by it. `steps`: how many
 * revisions it makes, the last of which is the state's.
 */
export async function stepMeta(
  tx: Transaction<'readwrite'>,
  change: (meta: Meta) => MetaChange,
  steps = 1,
): Promise<Meta> {
  const before = (await readMeta(tx)) ?? freshMeta('')
  const made = { ...before, ...change(before), revision: before.revision + steps }
  const [log, outbox] = [tx.objectStore('log'), tx.objectStore('outbox')]
  await Promise.all([
    tx.objectStore('meta').put(made, 'state'),
    log.put({ rows: [] }, made.revision),
    log.delete(made.revision),
    outbox.put({} as OutboxEntry, made.revision),
    outbox.delete(made.revision),
  ])
  return made
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
