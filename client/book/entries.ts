/**
 * What was recorded and is not folded or sent yet. A write is handed over whole, without waiting to hear under which key it
 * lies: that saves a journey to the database and back. It bears the revision it was meant to make, and counts only under that
 * key. Under another one, some other tab had written first: nobody was told that it is kept, and whoever made it writes it anew.
 */
import type { LogEntry, OutboxEntry, StoreName, Transaction } from './database.ts'

interface Stores {
  log: LogEntry
  outbox: OutboxEntry
}

export interface Entries<T> {
  keys: number[]
  entries: T[]
}

export const counts = ({ revision }: LogEntry | OutboxEntry, key: number): boolean =>
  revision === undefined || revision === key

/** Those that count, oldest first, with the revision each made. */
export async function readEntries<S extends keyof Stores & StoreName>(
  tx: Transaction<'readonly' | 'readwrite'>,
  name: S,
  range?: IDBKeyRange,
): Promise<Entries<Stores[S]>> {
  const store = tx.objectStore(name)
  const [keys, entries] = (await Promise.all([store.getAllKeys(range), store.getAll(range)])) as [number[], Stores[S][]]
  const counted = (_: unknown, n: number) => counts(entries[n] as Stores[S], keys[n] as number)
  return { keys: keys.filter(counted), entries: entries.filter(counted) }
}
