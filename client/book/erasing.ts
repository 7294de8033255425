/**
 * Erasing a debtor on the device: every record that is or hangs on one, and every trace they left. With an account the
 * server does it for all devices (erase_client, the same rules in SQL), and what it deleted arrives by sync.
 */
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Core } from './core.ts'
import type { ServerRow, StoreName, Transaction } from './database.ts'
import { stepMeta } from './opening.ts'
import { compact } from './storage.ts'
import type { WorkingSet } from './working-set.ts'

type AnyRecord = { id: Id; act?: Id; clientId?: Id; invoiceId?: Id; disputeId?: Id; target?: Id }

export type Erased =
  | { ok: true; records: Partial<Record<Kind, number>> }
  /** `signed-in`: the server has to do it. `missing`: there is no such debtor, or no longer. */
  | { ok: false; code: 'signed-in' | 'missing' | 'storage-failed' }

/** Erases a debtor of a device alone, merged cards included: out of the chunks and the log, not only hidden. */
export function eraseHere(core: Core, clientId: Id): Promise<Erased> {
  return core.inTurn(async () => {
    if (core.meta.account) return { ok: false, code: 'signed-in' }
    const rows = belongings(core.set, clientId)
    if (rows.length === 0) return { ok: false, code: 'missing' }
    const ids = new Set(rows.map((row) => row.id))
    try {
      const meta = await core.db.write(['log', 'outbox', ...TRACES, 'meta'], async (tx) => {
        const made = await stepMeta(tx, ({ unsavedChanges }) => ({ unsavedChanges: unsavedChanges + 1 }))
        await tx.objectStore('log').put({ rows }, made.revision)
        await forgetTraces(tx, ids)
        return made
      })
      core.tabs.tell({ type: 'replaced', meta })
      await core.wrote(meta, () => core.set.applyServerRows(rows))
      forgetInMemory(core, ids)
      await compact(core.db)
    } catch {
      return { ok: false, code: 'storage-failed' }
    }
    return { ok: true, records: counted(rows) }
  })
}

/**
 * To be called once a pull is stored: only an erasure deletes facts or whole debtors, and then they leave the chunks, the
 * drafts and the kept screens of this device too.
 */
export async function forgetErased(core: Core, rows: readonly ServerRow[]): Promise<void> {
  const gone = rows.filter((row) => row.record === null)
  if (!gone.some((row) => isFact(row.kind) || row.kind === 'client')) return
  const ids = new Set(gone.map((row) => row.id))
  await core.db.write([...TRACES], (tx) => forgetTraces(tx, ids))
  forgetInMemory(core, ids)
  await compact(core.db)
}

/** Tombstones for all that is or hangs on a debtor, and for the voids of what is erased. */
export function belongings(set: WorkingSet, clientId: Id): ServerRow[] {
  const debtor = set.canonical(clientId)
  const clients = idsOf(set, 'client', ({ id }) => set.canonical(id) === debtor)
  const invoices = idsOf(set, 'invoice', (one) => clients.has(one.clientId ?? ''))
  const disputes = idsOf(set, 'dispute', (one) => invoices.has(one.invoiceId ?? ''))
  const rows: ServerRow[] = []
  const erased = new Map<Id, AnyRecord>()
  const erase = (kind: Kind, record: AnyRecord) => {
    rows.push({ kind, id: record.id, version: 0, record: null })
    erased.set(record.id, record)
  }
  for (const kind of kinds)
    for (const record of set.all(kind) as Iterable<AnyRecord>)
      if (
        (kind === 'client' && clients.has(record.id)) ||
        clients.has(record.clientId ?? '') ||
        invoices.has(record.invoiceId ?? '') ||
        disputes.has(record.disputeId ?? '')
      )
        erase(kind, record)
  eraseVoids(set, erased, erase)
  return rows
}

/** The voids of erased facts, and of acts of which nothing is left; then the voids of those voids. */
function eraseVoids(
  set: WorkingSet,
  erased: ReadonlyMap<Id, AnyRecord>,
  erase: (kind: Kind, record: AnyRecord) => void,
): void {
  for (let before = -1; before !== erased.size; ) {
    before = erased.size
    const left = actsLeft(set, erased)
    const gone = new Set<Id>()
    for (const { id, act } of erased.values()) {
      gone.add(id)
      if (act && !left.has(act)) gone.add(act)
    }
    for (const one of set.all('void')) if (gone.has(one.target) && !erased.has(one.id)) erase('void', one)
  }
}

function actsLeft(set: WorkingSet, erased: ReadonlyMap<Id, unknown>): Set<Id> {
  const left = new Set<Id>()
  for (const kind of kinds) {
    if (!isFact(kind)) continue
    for (const { id, act } of set.all(kind)) if (!erased.has(id)) left.add(act)
  }
  return left
}

function idsOf(set: WorkingSet, kind: Kind, isOf: (record: AnyRecord) => boolean): Set<Id> {
  const found = new Set<Id>()
  for (const record of set.all(kind) as Iterable<AnyRecord>) if (isOf(record)) found.add(record.id)
  return found
}

function counted(rows: readonly ServerRow[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {}
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Where a debtor leaves traces beside the records. */
const TRACES = ['drafts', 'verdicts', 'glances'] as const satisfies StoreName[]

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const mentions = (value: unknown, ids: ReadonlySet<Id>): boolean =>
  (JSON.stringify(value) ?? '').match(UUID)?.some((id) => ids.has(id)) ?? false

/** What is half-typed about them, what the server did not take, and the screens kept for the next start. */
async function forgetTraces(tx: Transaction<'readwrite'>, ids: ReadonlySet<Id>): Promise<void> {
  await tx.objectStore('glances').clear()
  for (const store of ['drafts', 'verdicts'] as const) {
    let cursor = await tx.objectStore(store).openCursor()
    while (cursor) {
      if (mentions([cursor.key, cursor.value], ids)) await cursor.delete()
      cursor = await cursor.continue()
    }
  }
}

function forgetInMemory(core: Core, ids: ReadonlySet<Id>): void {
  core.glance = undefined
  core.verdicts = core.verdicts.filter((verdict) => !mentions(verdict, ids))
  core.live.fire(['outbox'])
}
