/**
 * The local database: its stores, its versions, and one way to run a transaction that survives a handle
 * the browser has closed behind our back.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { RateTable } from '../../server/domain/interest/rates/tables.ts'
import type { Change, Mutation } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Day, Id, Instant } from '../../server/domain/records/primitives.ts'
import type { Glance } from './glance.ts'

/**
 * Hundreds of records of one kind, as one value: the cost of IndexedDB is per record, not per byte.
 * `rows` is JSON, which the engine reads faster than it clones objects.
 */
export interface Chunk {
  kind: Kind
  /** How the rows are written; absent in those written before there was a stamp. */
  format?: number
  rows: string
  /** Server version of each row, 0 for one that was never sent; absent when none was. */
  versions?: number[]
}

/** A server row as it came down: `record` is null for a deleted one. */
export interface ServerRow {
  kind: Kind
  id: Id
  version: number
  record: { id: Id } | null
  /** It is gone because its debtor was erased: no trace of it is kept. */
  erased?: boolean
}

/** The revision an entry was meant to make: under another key it does not count. Absent where the key was known beforehand. */
interface Meant {
  revision?: number
}

/** What happened since the chunks were written. Replaying an entry twice changes nothing. */
export type LogEntry = ({ changes: Change[] } | { rows: ServerRow[] }) & Meant

/** A mutation the server has not named as settled yet. */
export interface OutboxEntry extends Meant {
  mutation: Mutation
  /** Server version of each patched card, as the person saw it. */
  bases: Record<Id, number>
  attempts: number
  /** Why the last attempt failed; absent before the first. */
  failure?: string
}

/** A change the server did not take as it was: kept until the person has read it. */
export interface Verdict {
  id: Id
  at: Instant
  status: 'merged' | 'gone' | 'rejected'
  detail: unknown
  mutation: Mutation
}

/** The account this device sends to. Absent on a device alone. */
export interface Account {
  userId: Id
  email: string
}

/** What a member may do: everything, work on the cases assigned to him, or look. */
export type Role = 'owner' | 'collector' | 'viewer'

/** Somebody of the workspace, as far as the device was told; those who were removed still stand in the journal. */
export interface Teammate {
  id: Id
  name: string | null
  role: Role
  removed?: true
}

export interface Meta {
  device: Id
  workspaceId: Id | null
  account: Account | null
  /** Of this member, as the server said last; null or absent on a device alone. */
  role?: Role | null
  team?: readonly Teammate[]
  cursor: number
  epoch: string | null
  /** The shape of records that was asked for up to the cursor; absent for the first. */
  schema?: number
  /** Server clock minus ours, in milliseconds, as last seen. */
  clockOffset: number
  lastSyncAt: Instant | null
  /** Changes recorded since the last backup file, and when that was. */
  unsavedChanges: number
  backupAt: Instant | null
  /**
   * Counts the writes: a tab that missed one of another tab's sees it here, and reads everything again. What is recorded lies
   * in the log or the outbox under the revision it made, so that a write is one put and its key says what it followed.
   */
  revision: number
}

/** Rates of one country as the server gave them last. They belong to no workspace, and stay when one is erased. */
export interface KeptRates {
  country: string
  tables: readonly RateTable[]
  /** Of the answer, to be asked by whether there is another one; absent where the server gave none. */
  etag?: string
  /** When tables came that differ from those before. */
  updatedAt: Instant
}

/** What a write moves of where the device stands. */
export type Step = Pick<Meta, 'revision' | 'unsavedChanges'>

interface Schema extends DBSchema {
  meta: { key: 'state'; value: Meta }
  chunks: { key: string; value: Chunk }
  log: { key: number; value: LogEntry }
  outbox: { key: number; value: OutboxEntry }
  verdicts: { key: Id; value: Verdict }
  drafts: { key: string; value: unknown }
  glances: { key: Day; value: Glance }
  /** Chunks of the cold cases, and whose these are. */
  cold: { key: string; value: Chunk }
  coldCases: { key: 'ids'; value: Id[] }
  rates: { key: string; value: KeptRates }
}

export type StoreName = StoreNames<Schema>
export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<Schema, StoreName[], M>

const NAME = 'encaisse'
const VERSION = 5

export interface Database {
  read<T>(stores: StoreName[], work: (tx: Transaction<'readonly'>) => Promise<T>): Promise<T>
  /** Resolves when the transaction is complete on disk (durability: strict), and rejects with nothing written. */
  write<T>(stores: StoreName[], work: (tx: Transaction<'readwrite'>) => Promise<T>): Promise<T>
  close(): void
}

/** Up to version 3 the revision was counted apart from the keys: from now on none of them lies above it. */
async function countByKeys(tx: IDBPTransaction<Schema, StoreName[], 'versionchange'>): Promise<void> {
  const [log, outbox, store] = [tx.objectStore('log'), tx.objectStore('outbox'), tx.objectStore('meta')]
  const keys = await Promise.all([log.add({ rows: [] }), outbox.add({} as OutboxEntry)])
  await Promise.all([log.delete(keys[0]), outbox.delete(keys[1])])
  const meta = await store.get('state')
  if (meta) await store.put({ ...meta, revision: Math.max(meta.revision, ...keys) }, 'state')
}

/** Engines report a connection they dropped with one of these names, when a transaction is opened on it. */
const DEAD_HANDLE = new Set(['InvalidStateError', 'UnknownError'])
const isDeadHandle = (error: unknown): boolean => error instanceof DOMException && DEAD_HANDLE.has(error.name)

/** `onOutdated` is called when a newer version of the app, in another tab, waits for this one to let go. */
export function openDatabase(onOutdated: () => void = () => {}, name = NAME): Database {
  let handle: Promise<IDBPDatabase<Schema>> | null = null

  const open = (): Promise<IDBPDatabase<Schema>> => {
    handle ??= openDB<Schema>(name, VERSION, {
      upgrade(db, from, _to, tx) {
        if (from < 1) {
          db.createObjectStore('meta')
          db.createObjectStore('chunks')
          db.createObjectStore('log', { autoIncrement: true })
          db.createObjectStore('outbox', { autoIncrement: true })
          db.createObjectStore('verdicts')
          db.createObjectStore('drafts')
        }
        if (from < 2) db.createObjectStore('glances')
        if (from < 3) {
          db.createObjectStore('cold')
          db.createObjectStore('coldCases')
        }
        if (from < 5) db.createObjectStore('rates')
        if (from > 0 && from < 4) void countByKeys(tx)
      },
      blocking(_current, _blocked, event) {
        const db = event.target
        if (db instanceof IDBDatabase) db.close()
        onOutdated()
      },
      terminated() {
        handle = null
      },
    })
    return handle
  }

  // WebKit ends the database process of a tab in the background; only a fresh handle helps, and once is enough.
  async function begin<M extends 'readonly' | 'readwrite'>(stores: StoreName[], mode: M): Promise<Transaction<M>> {
    const start = async () => (await open()).transaction(stores, mode, { durability: 'strict' })
    try {
      return await start()
    } catch (error) {
      if (!isDeadHandle(error)) throw error
      handle = null
      return await start()
    }
  }

  async function run<T, M extends 'readonly' | 'readwrite'>(
    stores: StoreName[],
    mode: M,
    work: (tx: Transaction<M>) => Promise<T>,
  ): Promise<T> {
    const tx = await begin(stores, mode)
    const done = tx.done
    // Whoever asked is told below; a transaction that ends before its work does must not be reported a second time.
    done.catch(() => {})
    try {
      const result = await work(tx)
      await done
      return result
    } catch (error) {
      // Whatever went wrong half-way, nothing of it is kept. Aborting an aborted transaction throws: no matter.
      try {
        tx.abort()
      } catch {}
      throw error
    }
  }

  // At once, so that whoever needs a moment before the first transaction takes it meanwhile; that one says what went wrong.
  open().catch(() => {})

  return {
    read: (stores, work) => run(stores, 'readonly', work),
    write: (stores, work) => run(stores, 'readwrite', work),
    close: () => void handle?.then((db) => db.close()),
  }
}
