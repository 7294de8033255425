/**
 * Where the session is kept: in a database of its own, which the service worker can read too. A mark in localStorage says
 * to a page, at once and without loading anything, that there is one.
 */
import { type IDBPDatabase, openDB } from 'idb'
import { forgetAnswers } from './last-answer.ts'

export const SESSION_KEY = 'encaisse.session'
const STORE = 'session'

/** Opened for each use, a few times a cycle: a handle that is not kept cannot die behind our back. */
async function use<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB(SESSION_KEY, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

// A worker has no localStorage, and nobody to tell.
const mark = (yes: boolean): void => {
  if (typeof localStorage === 'undefined') return
  if (yes) localStorage.setItem(SESSION_KEY, '1')
  else localStorage.removeItem(SESSION_KEY)
}

/** As supabase-js wants it. */
export const sessionStore = {
  async getItem(key: string): Promise<string | null> {
    const kept = (await use((db) => db.get(STORE, key))) as string | undefined
    // The browser may have thrown away the one and not the other.
    if (kept === undefined && key === SESSION_KEY) mark(false)
    return kept ?? null
  },
  async setItem(key: string, value: string): Promise<void> {
    await use((db) => db.put(STORE, value, key))
    if (key === SESSION_KEY) mark(true)
  },
  async removeItem(key: string): Promise<void> {
    if (key === SESSION_KEY) mark(false)
    await use((db) => db.delete(STORE, key))
  },
}

/** Drops the session of this device, whatever the server knows of it, with what was told to whoever had it. */
export async function dropSession(): Promise<void> {
  forgetAnswers()
  await sessionStore.removeItem(SESSION_KEY)
}
