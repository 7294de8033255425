/**
 * Bytes of files on the device: kept under their hash in a database of their own, so that opening the book never waits for
 * them. The cards are records like all others; what no card names any more goes. Loaded with the first file.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { sha256 } from '../../server/domain/files/sha256.ts'
import type { Change } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { now } from './clock.ts'
import type { Core } from './core.ts'

interface Schema extends DBSchema {
  bytes: { key: string; value: ArrayBuffer }
  /** Small pictures of the images, made when they are first shown. */
  thumbs: { key: string; value: ArrayBuffer }
  /** Hashes that no card named, and since when, in milliseconds since 1970. */
  unnamed: { key: string; value: number }
  /** Cards whose bytes the server said it has. */
  stored: { key: 'ids'; value: Id[] }
}

const NAME = 'encaisse-files'
const STORES = ['bytes', 'thumbs', 'unnamed', 'stored'] as const

/** Milliseconds that bytes stay after their card was deleted: a deletion can be undone. */
const GRACE = 86_400_000

/** Hashes of what was kept in this tab within the last minute. */
const justKept = new Set<string>()
const MOMENT = 60_000

export type Kept = { ok: true; hash: string } | { ok: false; code: 'storage-full' | 'storage-failed' }

let handle: Promise<IDBPDatabase<Schema>> | undefined

async function open(): Promise<IDBPDatabase<Schema>> {
  handle ??= openDB<Schema>(NAME, 1, {
    upgrade(db) {
      for (const store of STORES) db.createObjectStore(store)
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      handle = undefined
    },
    terminated() {
      handle = undefined
    },
  })
  try {
    return await handle
  } catch (error) {
    handle = undefined
    throw error
  }
}

/** A connection that the browser closed behind our back is opened once more. */
async function withDatabase<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await work(await open())
  } catch (error) {
    if (!(error instanceof DOMException) || !['InvalidStateError', 'UnknownError'].includes(error.name)) throw error
    handle = undefined
    return work(await open())
  }
}

/** Durable once it resolves. The same bytes are kept once, however many cards name them. */
export async function keepBytes(bytes: ArrayBuffer): Promise<Kept> {
  try {
    const hash = await sha256(bytes)
    justKept.add(hash)
    setTimeout(() => justKept.delete(hash), MOMENT)
    await withDatabase(async (db) => {
      const tx = db.transaction(['bytes', 'unnamed'], 'readwrite', { durability: 'strict' })
      await Promise.all([tx.objectStore('bytes').put(bytes, hash), tx.objectStore('unnamed').delete(hash), tx.done])
    })
    return { ok: true, hash }
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    return { ok: false, code: isFull ? 'storage-full' : 'storage-failed' }
  }
}

/** Null when they are not on this device. */
export const readBytes = async (hash: string): Promise<ArrayBuffer | null> =>
  (await withDatabase((db) => db.get('bytes', hash))) ?? null

/** Hashes of all that is kept here. */
export const heldHashes = async (): Promise<ReadonlySet<string>> =>
  new Set(await withDatabase((db) => db.getAllKeys('bytes')))

export const readThumb = async (hash: string): Promise<ArrayBuffer | null> =>
  (await withDatabase((db) => db.get('thumbs', hash))) ?? null

/** A picture that finds no room is made again the next time. */
export const keepThumb = (hash: string, bytes: ArrayBuffer): Promise<void> =>
  withDatabase(async (db) => void (await db.put('thumbs', bytes, hash))).catch(() => {})

/** Cards whose bytes are at the server, as it said last. */
export const storedIds = async (): Promise<ReadonlySet<Id>> =>
  new Set((await withDatabase((db) => db.get('stored', 'ids'))) ?? [])

export const noteStored = (ids: readonly Id[]): Promise<void> =>
  withDatabase(async (db) => void (await db.put('stored', [...ids], 'ids')))

/**
 * Lets go of what no card names: of these at once, of the others once it has been so for a day; of `all` at once, but for
 * what was kept a moment ago and whose card is still to come. Devices that never had a file stay without a database for them.
 */
export async function forgetUnnamed(named: ReadonlySet<string>, gone: ReadonlySet<string> | 'all'): Promise<void> {
  if (!(await exists())) return
  await withDatabase(async (db) => {
    const tx = db.transaction(['bytes', 'thumbs', 'unnamed'], 'readwrite')
    const [bytes, thumbs, unnamed] = [tx.objectStore('bytes'), tx.objectStore('thumbs'), tx.objectStore('unnamed')]
    const keys = new Set([...(await bytes.getAllKeys()), ...(await thumbs.getAllKeys())])
    for (const hash of keys) {
      if (named.has(hash)) await unnamed.delete(hash)
      else {
        const since = await unnamed.get(hash)
        const isOver = gone === 'all' ? !justKept.has(hash) : gone.has(hash) || (since && now() - since >= GRACE)
        if (isOver) await Promise.all([bytes.delete(hash), thumbs.delete(hash), unnamed.delete(hash)])
        else if (!since) await unnamed.put(now(), hash)
      }
    }
    await tx.done
  })
}

/** Everything, with what the server said of it. */
export async function forgetAllFiles(): Promise<void> {
  if (!(await exists())) return
  await withDatabase(async (db) => {
    const tx = db.transaction(STORES, 'readwrite')
    await Promise.all([...STORES.map((store) => tx.objectStore(store).clear()), tx.done])
  })
}

/** Where the browser does not tell which databases there are, it is opened to see. */
async function exists(): Promise<boolean> {
  if (handle) return true
  if (typeof indexedDB.databases !== 'function') return true
  return (await indexedDB.databases()).some(({ name }) => name === NAME)
}

/** What the cards of this device name, and those that the server did not take, which a person may still mend. */
export function namedHashes({ set, verdicts }: Pick<Core, 'set' | 'verdicts'>): ReadonlySet<string> {
  const refused = verdicts.flatMap(({ mutation }) => mutation.changes).flatMap(hashIn)
  return new Set([...[...set.all('attachment')].map(({ hash }) => hash), ...refused])
}

const hashIn = (change: Change): string[] =>
  change.op === 'create' && change.kind === 'attachment' ? [change.record.hash] : []
