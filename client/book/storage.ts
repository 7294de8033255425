/** Each step that changes what the device keeps: every function here is one transaction. Loaded with the first write. */
import type { Change, Mutation } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { replay, unpack } from './chunks.ts'
import { touchesCold } from './cold.ts'
import type { Core } from './core.ts'
import type { Chunk, Database, Meta, OutboxEntry, ServerRow, StoreName, Transaction, Verdict } from './database.ts'
import { counts, readEntries } from './entries.ts'
import { fold, packApart, packEverything, packServerRows, worn } from './folding.ts'
import type { Glance } from './glance.ts'
import { type MetaChange, readMeta, stepMeta, writtenTo } from './opening.ts'
import { erasedBy, forgetRefused, forgetShown, forgetTraces, missingFrom, TRACES } from './traces.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

/** Where the records lie that are not in the outbox: what empties one of these stores empties all of them. */
export const RECORDS: StoreName[] = ['chunks', 'cold', 'coldCases', 'log']

/** Another tab changed what the step was worked out from: nothing of it is stored, and it is to be worked out again. */
export class Outdated extends Error {}

export interface Write {
  store: 'log' | 'outbox'
  entry: { changes: Change[] } | OutboxEntry
  /** How many changes it is of. */
  count: number
  /** Drafts that it makes a record of, gone in the same step. */
  done: readonly string[]
}

/**
 * What a person did: on a device alone in the log, with an account in the outbox only, until the server names it as settled.
 * `from`: where the device stands, as this tab knows it.
 */
export async function append(db: Database, write: Write, from: Meta): Promise<Meta> {
  return (await appendNext(db, write, from)) ?? appendAnyway(db, write, from)
}

/** One put, which costs half of one that asks first. Null, with nothing that counts, when another tab wrote since. */
async function appendNext(db: Database, { store, entry, count, done }: Write, from: Meta): Promise<Meta | null> {
  const revision = from.revision + 1
  const key = await db.write(done.length > 0 ? [store, 'drafts'] : [store], async (tx) => {
    const asked = [tx.objectStore(store).add({ ...entry, revision }), ...forgetDrafts(tx, done)] as const
    tx.commit()
    const [given] = await Promise.all(asked)
    return given
  })
  return key === revision ? { ...from, revision, unsavedChanges: from.unsavedChanges + count } : null
}

function appendAnyway(db: Database, { store, entry, count, done }: Write, from: Meta): Promise<Meta> {
  return db.write(['log', 'outbox', 'drafts', 'meta'], async (tx) => {
    const meta = await stepMeta(tx, ({ unsavedChanges }) => ({ unsavedChanges: unsavedChanges + count }))
    // Signed in or out meanwhile, nobody would ever send it, or show it.
    if (writtenTo(meta) !== store || meta.workspaceId !== from.workspaceId) throw new Outdated()
    await Promise.all([tx.objectStore(store).put(entry, meta.revision), ...forgetDrafts(tx, done)])
    return meta
  })
}

const forgetDrafts = (tx: Transaction<'readwrite'>, keys: readonly string[]): Promise<void>[] =>
  keys.map((key) => tx.objectStore('drafts').delete(key))

export interface Settled {
  /** Whose it is. */
  workspaceId: Id | null
  rows: ServerRow[]
  settled: ReadonlySet<Id>
  verdicts: Verdict[]
  /** What was refused and is not kept any longer, where all begins anew. */
  obsolete: ReadonlySet<Id>
  /** True when `rows` is the whole workspace, to be put in place of what is here. */
  replaces: boolean
  /** The cursor that `rows` follow on. */
  from: number
}

export interface Committed {
  meta: Meta
  /** What an erasure took from the device with this pull: nothing about these is kept. */
  erased: ReadonlySet<Id>
}

/**
 * What a pull brought, with the outbox entries it settles and the cursor it reached: all of it or nothing. Null when the
 * device has left the workspace meanwhile, in another tab perhaps, or stands before where the rows begin, because another
 * tab began anew: nothing of it is stored, as what lies in between would never be asked for. What an erasure took leaves
 * the drafts, the kept screens and the verdicts in the same step, and the text of the chunks and the log right after.
 */
export async function commitPull(db: Database, pulled: Settled, change: MetaChange): Promise<Committed | null> {
  const committed = await db.write([...RECORDS, ...TRACES, 'outbox', 'meta'], async (tx) => {
    const before = await tx.objectStore('meta').get('state')
    if ((before?.workspaceId ?? null) !== pulled.workspaceId) return null
    if (!pulled.replaces && (before?.cursor ?? 0) < pulled.from) return null
    const meta = await stepMeta(tx, () => change)
    const erased = erasedBy(pulled.rows)
    if (pulled.replaces) {
      await forgetShown(tx, await missingFrom(tx, pulled.rows))
      await replaceChunks(tx, packServerRows(pulled.rows))
    } else if (pulled.rows.length > 0) await tx.objectStore('log').put({ rows: pulled.rows }, meta.revision)
    await dropFromOutbox(tx, pulled.settled)
    if (erased.size > 0) await forgetTraces(tx, erased)
    if (pulled.replaces) await forgetRefused(tx, pulled.obsolete)
    await Promise.all(pulled.verdicts.map((verdict) => tx.objectStore('verdicts').put(verdict, verdict.id)))
    return { meta, erased }
  })
  // What cannot be folded now is folded when the device is opened again; the pull is stored whatever becomes of it.
  if (committed && committed.erased.size > 0 && !pulled.replaces) await compact(db).catch(() => {})
  return committed
}

async function replaceChunks(
  tx: Transaction<'readwrite'>,
  warm: [string, Chunk][],
  cold: [string, Chunk][] = [],
  cases: ReadonlySet<Id> = new Set(),
): Promise<void> {
  await Promise.all(RECORDS.map((store) => tx.objectStore(store).clear()))
  await Promise.all([
    ...warm.map(([key, chunk]) => tx.objectStore('chunks').put(chunk, key)),
    ...cold.map(([key, chunk]) => tx.objectStore('cold').put(chunk, key)),
    ...(cases.size > 0 ? [tx.objectStore('coldCases').put([...cases], 'ids')] : []),
  ])
}

/** With what never counted: the words of a write that another tab overtook, whose own tab died over it. */
async function dropFromOutbox(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>): Promise<void> {
  let cursor = await tx.objectStore('outbox').openCursor()
  while (cursor) {
    if (ids.has(cursor.value.mutation.id) || !counts(cursor.value, cursor.key)) await cursor.delete()
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

/** One tab folds, when the phone has nothing better to do, and lays apart what has become cold of what it holds. */
export function foldWhenIdle(db: Database, name: string, core: Core): void {
  const work = async (lock: Lock | null) => {
    if (!lock) return
    await compact(db)
    if (!core.partial) await (await import('./cooling.ts')).coolWhenWorthIt(db, core)
  }
  // What cannot be folded, for want of space or of a chunk that can be read, stays in the log, where it is as safe.
  const fold = () => void navigator.locks?.request(`${name}:fold`, { ifAvailable: true }, work).catch(() => {})
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fold, { timeout: 10_000 })
  else setTimeout(fold, 1000)
}

/** Folds the log into the chunks. What is held does not change, so no other tab needs to know. */
export function compact(db: Database): Promise<void> {
  return db.write([...RECORDS, 'meta'], async (tx) => {
    const store = tx.objectStore('chunks')
    const [keys, { entries: log }, ids] = await Promise.all([
      store.getAllKeys(),
      readEntries(tx, 'log'),
      tx.objectStore('coldCases').get('ids'),
    ])
    if (log.length === 0) return
    const cold = new Set(ids)
    if (touchesCold(log, cold)) return placeAll(tx, new Set())
    const parts = worn(keys, log)
    const read = parts.flatMap((part) => part.keys)
    const chunks = await Promise.all(read.map((key) => store.get(key)))
    const folded = fold(parts, new Map(read.map((key, i) => [key, chunks[i] as Chunk])), log)
    if (folded.reachesOut && cold.size > 0) return placeAll(tx, new Set())
    await settleMeta(tx)
    await Promise.all(folded.remove.map((key) => store.delete(key)))
    await Promise.all(folded.put.map(([key, chunk]) => store.put(chunk, key)))
    await tx.objectStore('log').clear()
  })
}

/** What the log says of where the device stands is kept apart from it, before it goes. */
async function settleMeta(tx: Transaction<'readwrite'>): Promise<void> {
  const kept = await tx.objectStore('meta').get('state')
  const meta = kept && writtenTo(kept) === 'log' && (await readMeta(tx))
  if (meta) await tx.objectStore('meta').put(meta, 'state')
}

/** Writes every record where it belongs: those of the cold cases apart from all others, unless some were recorded since `from`. */
export const place = (db: Database, cases: ReadonlySet<Id>, from?: Pick<Meta, 'revision'>): Promise<void> =>
  db.write([...RECORDS, 'outbox', 'meta'], async (tx) => {
    const meta = from && (await readMeta(tx))
    if (meta?.revision === from?.revision) await placeAll(tx, cases)
  })

async function placeAll(tx: Transaction<'readwrite'>, cases: ReadonlySet<Id>): Promise<void> {
  const [cold, warm, { entries: log }] = await Promise.all([
    tx.objectStore('cold').getAll(),
    tx.objectStore('chunks').getAll(),
    readEntries(tx, 'log'),
  ])
  const set = createWorkingSet()
  for (const chunk of [...cold, ...warm]) unpack(chunk, set)
  for (const entry of log) replay(entry, set)
  const apart = packApart(set, cases)
  await settleMeta(tx)
  await replaceChunks(tx, apart.warm, apart.cold, cases)
}

/**
 * Puts a whole workspace in place of what is here: a restored backup, the example, or an empty one. `from`: where the
 * device stood when the set was made of what it held; left out when it holds nothing of that.
 */
export function replaceEverything(
  db: Database,
  set: WorkingSet,
  change: MetaChange,
  from?: Pick<Meta, 'revision'>,
): Promise<Meta> {
  return db.write([...RECORDS, 'outbox', 'verdicts', 'drafts', 'glances', 'meta'], async (tx) => {
    const meta = await stepMeta(tx, following(change, from))
    await Promise.all([
      tx.objectStore('glances').clear(),
      tx.objectStore('outbox').clear(),
      tx.objectStore('verdicts').clear(),
      tx.objectStore('drafts').clear(),
    ])
    await replaceChunks(tx, packEverything(set))
    return meta
  })
}

/** The change, provided that the device still stands where the step was worked out. */
const following =
  (change: MetaChange, from: Pick<Meta, 'revision'> | undefined) =>
  ({ revision }: Meta): MetaChange => {
    if (from && revision !== from.revision) throw new Outdated()
    return change
  }

/**
 * The device joins an account: what it holds leaves the chunks for the outbox, as creates, so that each record is in
 * one place only. `kept` stays in the chunks (the workspace card, made by the server's own function). `from`: where it
 * stood when the mutations were made.
 */
export function moveToOutbox(
  db: Database,
  mutations: Mutation[],
  kept: Change[],
  change: MetaChange,
  from: Pick<Meta, 'revision'>,
): Promise<Meta> {
  return db.write([...RECORDS, 'outbox', 'meta'], async (tx) => {
    // Each is a write that waits, with a key of its own.
    const steps = Math.max(1, mutations.length)
    const meta = await stepMeta(tx, following(change, from), steps)
    await replaceChunks(tx, [])
    await tx.objectStore('log').put({ changes: kept }, meta.revision)
    const outbox = tx.objectStore('outbox')
    const first = meta.revision - steps + 1
    await Promise.all(mutations.map((mutation, n) => outbox.put({ mutation, bases: {}, attempts: 0 }, first + n)))
    return meta
  })
}
