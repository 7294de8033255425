/** A database of the book together with every connection the engine gave it. */
import { vi } from 'vitest'
import { type Database, openDatabase } from '../../../client/book/database.ts'
import { id } from './records.ts'

export type { Database }

export function freshDatabase(): { db: Database; handles: IDBDatabase[] } {
  const handles: IDBDatabase[] = []
  const { open } = indexedDB
  vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
    const request = open.apply(indexedDB, given)
    request.addEventListener('success', () => handles.push(request.result))
    return request
  })
  return { db: openDatabase(undefined, `handle-${id()}`), handles }
}
