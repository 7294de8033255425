/** Reading what the device keeps, and the one record that says where the device stands. */
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { replay, UnreadableChunk, unpack } from './chunks.ts'
import { reachesOut, touchesCold } from './cold.ts'
import type {
  Chunk,
  Database,
  LogEntry,
  Meta,
  OutboxEntry,
  ServerRow,
  StoreName,
  Transaction,
  Verdict,
} from './database.ts'
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
  const [meta, cold, cases, chunks, log, outbox, verdicts] = await db.read(STORES, (tx) =>
    Promise.all([
      tx
        .objectStore('meta')
        .get('state')
        .then((state) => {
          if (state && state.revision > 1) found?.()
          return state
        }),
      coldLater ? [] : tx.objectStore('cold').getAll(),
      tx.objectStore('coldCases').get('ids'),
      tx.objectStore('chunks').getAll(),
      tx.objectStore('log').getAll(),
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
  return {
    meta: meta ?? null,
    set,
    outbox,
    verdicts,
    logLength: log.length,
    holdsErased: log.some(tellsErasure),
    unreadable,
    withoutCold,
  }
}

/** Only an erasure deletes facts and whole debtors. */
export const isErasure = ({ kind, record }: ServerRow): boolean =>
  record === null && (isFact(kind) || kind === 'client')

const tellsErasure = (entry: LogEntry): boolean => 'rows' in entry && entry.rows.some(isErasure)

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

/** What each connection wrote last: most often, what is still there. */
const lastWritten = new WeakMap<object, Meta>()

/**
 * Read and written in one transaction, so that two tabs never overwrite each other's. What is there most often is what was
 * written last, so the next state is sent along with the question, and again only if the answer is another one.
 */
export async function stepMeta(tx: Transaction<'readwrite'>, change: (meta: Meta) => MetaChange): Promise<Meta> {
  const store = tx.objectStore('meta')
  const next = (meta: Meta): Meta => ({ ...meta, ...change(meta), revision: meta.revision + 1 })
  const last = lastWritten.get(tx.db)
  const guess = last && next(last)
  const [found] = await Promise.all([store.get('state'), guess && store.put(guess, 'state')])
  const isRight = guess !== undefined && JSON.stringify(found) === JSON.stringify(last)
  const made = isRight ? guess : next(found ?? freshMeta(''))
  if (!isRight) await store.put(made, 'state')
  lastWritten.set(tx.db, made)
  return made
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
