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

export const createDrafts = ({ db }: Core): Drafts => ({
  get: <T>(key: string) => db.read(['drafts'], (tx) => tx.objectStore('drafts').get(key)) as Promise<T | undefined>,
  set: (key, value) => db.write(['drafts'], async (tx) => void (await tx.objectStore('drafts').put(value, key))),
  clear: (key) => db.write(['drafts'], (tx) => tx.objectStore('drafts').delete(key)),
})
