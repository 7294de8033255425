/** Each step that changes what the device keeps: every function here is one transaction. Loaded with the first write. */
import type { Change, Mutation } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Chunk, Database, Meta, OutboxEntry, ServerRow, Transaction, Verdict } from './database.ts'
import { fold, packEverything, worn } from './folding.ts'
import type { Glance } from './glance.ts'
import { type MetaChange, stepMeta } from './opening.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

const countChanges =
  (count: number) =>
  (meta: Meta): MetaChange => ({ unsavedChanges: meta.unsavedChanges + count })

/** A write of a device alone. `done`: drafts that it makes a record of, gone in the same step. */
export function appendLog(db: Database, changes: Change[], done: readonly string[]): Promise<Meta> {
  return db.write(['log', 'drafts', 'meta'], async (tx) => {
    for (const key of done) await tx.objectStore('drafts').delete(key)
    await tx.objectStore('log').add({ changes })
    return stepMeta(tx, countChanges(changes.length))
  })
}

/** A write of a device with an account: in the outbox only, until the server names it as settled. */
export function appendOutbox(db: Database, entry: OutboxEntry, done: readonly string[]): Promise<Meta> {
  return db.write(['outbox', 'drafts', 'meta'], async (tx) => {
    for (const key of done) await tx.objectStore('drafts').delete(key)
    await tx.objectStore('outbox').add(entry)
    return stepMeta(tx, countChanges(entry.mutation.changes.length))
  })
}

export interface Settled {
  rows: ServerRow[]
  settled: ReadonlySet<Id>
  verdicts: Verdict[]
  /** True when `rows` is the whole workspace, to be put in place of what is here. */
  replaces: boolean
}

/** What a pull brought, with the outbox entries it settles and the cursor it reached: all of it or nothing. */
export function commitPull(db: Database, pulled: Settled, change: MetaChange): Promise<Meta> {
  return db.write(['chunks', 'log', 'outbox', 'verdicts', 'meta'], async (tx) => {
    if (pulled.replaces) await replaceRows(tx, pulled.rows)
    else if (pulled.rows.length > 0) await tx.objectStore('log').add({ rows: pulled.rows })
    await dropFromOutbox(tx, pulled.settled)
    await Promise.all(pulled.verdicts.map((verdict) => tx.objectStore('verdicts').put(verdict, verdict.id)))
    return stepMeta(tx, () => change)
  })
}

async function replaceRows(tx: Transaction<'readwrite'>, rows: ServerRow[]): Promise<void> {
  const set = createWorkingSet()
  set.applyServerRows(rows)
  await replaceChunks(tx, packEverything(set))
}

async function replaceChunks(tx: Transaction<'readwrite'>, packed: [string, Chunk][]): Promise<void> {
  const chunks = tx.objectStore('chunks')
  await Promise.all([tx.objectStore('log').clear(), chunks.clear()])
  await Promise.all(packed.map(([key, chunk]) => chunks.put(chunk, key)))
}

async function dropFromOutbox(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>): Promise<void> {
  if (ids.size === 0) return
  let cursor = await tx.objectStore('outbox').openCursor()
  while (cursor) {
    if (ids.has(cursor.value.mutation.id)) await cursor.delete()
    cursor = await cursor.continue()
  }
}

/** Remembers why the entries could not be sent. */
export function noteFailure(db: Database, ids: ReadonlySet<Id>, failure: string): Promise<void> {
  return db.write(['outbox'], async (tx) => {
    let cursor = await tx.objectStore('outbox').openCursor()
    while (cursor) {
      const entry = cursor.value
      if (ids.has(entry.mutation.id)) await cursor.update({ ...entry, attempts: entry.attempts + 1, failure })
      cursor = await cursor.continue()
    }
  })
}

/** In place of those that were kept before. */
export const keepGlances = (db: Database, glances: readonly Glance[]): Promise<void> =>
  db.write(['glances'], async (tx) => {
    const store = tx.objectStore('glances')
    await Promise.all([store.clear(), ...glances.map((glance) => store.put(glance, glance.day))])
  })

export const dropVerdict = (db: Database, id: Id): Promise<void> =>
  db.write(['verdicts'], (tx) => tx.objectStore('verdicts').delete(id))

/** One tab folds, when the phone has nothing better to do. */
export function foldWhenIdle(db: Database, name: string): void {
  const fold = () => void navigator.locks?.request(`${name}:fold`, { ifAvailable: true }, (lock) => lock && compact(db))
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fold, { timeout: 10_000 })
  else setTimeout(fold, 1000)
}

/** Folds the log into the chunks. What is held does not change, so no other tab needs to know. */
export function compact(db: Database): Promise<void> {
  return db.write(['chunks', 'log'], async (tx) => {
    const store = tx.objectStore('chunks')
    const [keys, log] = await Promise.all([store.getAllKeys(), tx.objectStore('log').getAll()])
    if (log.length === 0) return
    const parts = worn(keys, log)
    const read = parts.flatMap((part) => part.keys)
    const chunks = await Promise.all(read.map((key) => store.get(key)))
    const folded = fold(parts, new Map(read.map((key, i) => [key, chunks[i] as Chunk])), log)
    await Promise.all(folded.remove.map((key) => store.delete(key)))
    await Promise.all(folded.put.map(([key, chunk]) => store.put(chunk, key)))
    await tx.objectStore('log').clear()
  })
}

/** Puts a whole workspace in place of what is here: a restored backup, the example, or an empty one. */
export function replaceEverything(db: Database, set: WorkingSet, change: MetaChange): Promise<Meta> {
  return db.write(['chunks', 'log', 'outbox', 'verdicts', 'drafts', 'glances', 'meta'], async (tx) => {
    await Promise.all([
      tx.objectStore('glances').clear(),
      tx.objectStore('outbox').clear(),
      tx.objectStore('verdicts').clear(),
      tx.objectStore('drafts').clear(),
    ])
    await replaceChunks(tx, packEverything(set))
    return stepMeta(tx, () => change)
  })
}

/**
 * The device joins an account: what it holds leaves the chunks for the outbox, as creates, so that each record is in
 * one place only. `kept` stays in the chunks (the workspace card, made by the server's own function).
 */
export function moveToOutbox(db: Database, mutations: Mutation[], kept: Change[], change: MetaChange): Promise<Meta> {
  return db.write(['chunks', 'log', 'outbox', 'meta'], async (tx) => {
    await replaceChunks(tx, [])
    await tx.objectStore('log').add({ changes: kept })
    const outbox = tx.objectStore('outbox')
    await Promise.all(mutations.map((mutation) => outbox.add({ mutation, bases: {}, attempts: 0 })))
    return stepMeta(tx, () => change)
  })
}
