/** What lies on a device, read past the book with the plain interface of the browser. */
import type { Id } from '../../server/domain/records/primitives.ts'

/** Mutations in the outbox, whatever the tabs show. */
export const outboxOnDisk = async (name: string): Promise<Id[]> => {
  const entries = await onDisk(name, (db) => done(db.transaction('outbox').objectStore('outbox').getAll()))
  return ((entries ?? []) as { mutation: { id: Id } }[]).map(({ mutation }) => mutation.id)
}

/** All that lies in its stores, as JSON; of what was refused only that which `counts`. */
export const textOnDisk = async (name: string, counts: (refused: Id) => boolean): Promise<string> => {
  const values = await onDisk(name, (db) => {
    const read = async (store: string) => {
      const values: unknown[] = await done(db.transaction(store).objectStore(store).getAll())
      return store === 'verdicts' ? values.filter((one) => counts((one as { id: Id }).id)) : values
    }
    return Promise.all([...db.objectStoreNames].map(read))
  })
  return JSON.stringify(values ?? [])
}

/** Undefined for a device that nobody used. */
async function onDisk<T>(name: string, read: (db: IDBDatabase) => Promise<T>): Promise<T | undefined> {
  const known = await indexedDB.databases()
  if (!known.some((one) => one.name === name)) return undefined
  const db = await done(indexedDB.open(name))
  try {
    return await read(db)
  } finally {
    db.close()
  }
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
