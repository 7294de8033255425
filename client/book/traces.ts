/** What a device keeps about a debtor beside the records, and how it goes when the server erased the debtor. */
import { kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { replay, UnreadableChunk, unpack } from './chunks.ts'
import type { ServerRow, StoreName, Transaction } from './database.ts'
import { readEntries } from './entries.ts'
import { unreadOf } from './pending.ts'
import { createWorkingSet } from './working-set.ts'

/** Where a debtor leaves traces beside the records. */
export const TRACES = ['drafts', 'verdicts', 'glances'] as const satisfies StoreName[]

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

export const mentions = (value: unknown, ids: ReadonlySet<Id>): boolean =>
  (JSON.stringify(value) ?? '').match(UUID)?.some((id) => ids.has(id)) ?? false

/** What is half-typed about them, what the server did not take, and the screens kept for the next start. */
export async function forgetTraces(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>): Promise<void> {
  await forgetShown(tx, ids)
  await forgetIn(tx, 'verdicts', ids)
}

/** The same for what is only out of sight here: what the server did not take of it is the person's, until it is read. */
export async function forgetShown(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>): Promise<void> {
  await tx.objectStore('glances').clear()
  await forgetIn(tx, 'drafts', ids)
}

/** What was refused, with its words. What is told without any, perhaps by another tab a moment ago, is still to be read. */
export async function forgetRefused(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>): Promise<void> {
  const store = tx.objectStore('verdicts')
  const kept = await Promise.all([...ids].map((id) => store.get(id)))
  await Promise.all(unreadOf(kept.flatMap((one) => one ?? [])).map((id) => store.delete(id)))
}

async function forgetIn(
  tx: Transaction<'readwrite'>,
  store: 'drafts' | 'verdicts',
  ids: ReadonlySet<Id>,
): Promise<void> {
  let cursor = await tx.objectStore(store).openCursor()
  while (cursor) {
    if (mentions([cursor.key, cursor.value], ids)) await cursor.delete()
    cursor = await cursor.continue()
  }
}

/** Everything that these rows tell was erased: what somebody deleted leaves traces alone. */
export const erasedBy = (rows: readonly ServerRow[]): ReadonlySet<Id> =>
  new Set(rows.flatMap((row) => (row.erased ? [row.id] : [])))

/** What is held and not among `rows`, which take the place of it all: it was erased, or is somebody else's now. */
export async function missingFrom(tx: Transaction<'readwrite'>, rows: readonly ServerRow[]): Promise<ReadonlySet<Id>> {
  const [cold, warm, { entries: log }] = await Promise.all([
    tx.objectStore('cold').getAll(),
    tx.objectStore('chunks').getAll(),
    readEntries(tx, 'log'),
  ])
  const held = createWorkingSet()
  for (const chunk of [...cold, ...warm]) {
    try {
      unpack(chunk, held)
    } catch (error) {
      // Nobody can tell what was in it.
      if (!(error instanceof UnreadableChunk)) throw error
    }
  }
  for (const entry of log) replay(entry, held)
  const come = new Set(rows.map((row) => row.id))
  return new Set(kinds.flatMap((kind) => [...held.all(kind)].flatMap(({ id }) => (come.has(id) ? [] : [id]))))
}
