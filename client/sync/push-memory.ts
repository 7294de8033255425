/**
 * What the device remembers of push, in a database of its own: the service worker must be able to show a message whatever
 * becomes of the data. Gone when nobody is signed in any more.
 */
import { type IDBPDatabase, openDB } from 'idb'
import type { Id, Instant, Language } from '../../server/domain/records/primitives.ts'

/** Pages that show when the last message came listen here. */
export const PUSH_CHANNEL = 'encaisse:push'

/** What the server was told of this device, so that a lost or replaced subscription is noticed. */
export interface Told {
  userId: Id
  device: Id
  endpoint: string
  /** The public key of the server that it was made with, in base64url. */
  serverKey: string
  language: Language
  at: Instant
}

/** Where a tap on a notification wants the app to be. */
export interface Asked {
  path: string
  at: Instant
}

interface Kept {
  told: Told
  /** When the last message arrived. */
  received: Instant
  /** Ids of the reminders shown last, the newest at the end. */
  shown: readonly string[]
  asked: Asked
}

const NAME = 'encaisse.push'
const STORE = 'kept'
/** A repeat comes within days: by then not so many others have come. */
const REMEMBERED = 200

/** Opened for each use: a handle that is not kept cannot die behind our back. */
async function use<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB(NAME, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

export const recall = <K extends keyof Kept>(key: K): Promise<Kept[K] | undefined> =>
  use((db) => db.get(STORE, key) as Promise<Kept[K] | undefined>)

export const keep = <K extends keyof Kept>(key: K, value: Kept[K]): Promise<void> =>
  use(async (db) => void (await db.put(STORE, value, key)))

export const forgetPush = (): Promise<void> => use((db) => db.clear(STORE))

export async function wasShown(id: string): Promise<boolean> {
  return ((await recall('shown')) ?? []).includes(id)
}

export const noteShown = (id: string): Promise<void> =>
  use(async (db) => {
    const tx = db.transaction(STORE, 'readwrite')
    const shown = ((await tx.store.get('shown')) as Kept['shown'] | undefined) ?? []
    await tx.store.put([...shown.filter((one) => one !== id), id].slice(-REMEMBERED), 'shown')
    await tx.done
  })

/** What was asked for last, given to one caller only. */
export const takeAsked = (): Promise<Asked | undefined> =>
  use(async (db) => {
    const tx = db.transaction(STORE, 'readwrite')
    const asked = (await tx.store.get('asked')) as Asked | undefined
    if (asked) await tx.store.delete('asked')
    await tx.done
    return asked
  })
