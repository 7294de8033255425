/** What is half-typed, or under way in another app: kept as it is typed, so that a killed page loses nothing. */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Core } from './core.ts'

/** Where the note that is being typed about a client is kept. */
export const noteDraft = (clientId: Id): string => `note:${clientId}`

export interface Drafts {
  get<T>(key: string): Promise<T | undefined>
  set(key: string, value: unknown): Promise<void>
  clear(key: string): Promise<void>
}

export const createDrafts = ({ db, drafted }: Pick<Core, 'db' | 'drafted'>): Drafts => ({
  async get<T>(key: string) {
    const kept = await db.read(['drafts'], (tx) => tx.objectStore('drafts').get(key))
    if (kept !== undefined) drafted.add(key)
    return kept as T | undefined
  },
  set(key, value) {
    drafted.add(key)
    return db.write(['drafts'], async (tx) => void (await tx.objectStore('drafts').put(value, key)))
  },
  clear(key) {
    drafted.delete(key)
    return db.write(['drafts'], (tx) => tx.objectStore('drafts').delete(key))
  },
})
