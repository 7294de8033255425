/**
 * Erasing a debtor on the device: every record that is or hangs on one, and every trace they left. With an account the
 * server does it for all devices (erase_client, the same rules in SQL), and what it deleted arrives by sync (traces.ts).
 */
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Core } from './core.ts'
import type { ServerRow } from './database.ts'
import { forgetUnnamed, namedHashes } from './files.ts'
import { stepMeta } from './opening.ts'
import { compact } from './storage.ts'
import { forgetTraces, mentions, TRACES } from './traces.ts'
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
    const hashes = hashesOf(core.set, rows)
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
      await forgetUnnamed(namedHashes(core), hashes)
    } catch {
      return { ok: false, code: 'storage-failed' }
    }
    return { ok: true, records: counted(rows) }
  })
}

/** The bytes that these rows take with them, unless another card names them too. To be read before they are gone. */
export const hashesOf = (set: WorkingSet, rows: readonly ServerRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ kind, id }) => (kind === 'attachment' ? (set.get(kind, id)?.hash ?? []) : [])))

/** Tombstones for all that is or hangs on a debtor, and for the voids of what is erased. */
export function belongings(set: WorkingSet, clientId: Id): ServerRow[] {
  const debtor = set.canonical(clientId)
  const clients = idsOf(set, 'client', ({ id }) => set.canonical(id) === debtor)
  const invoices = idsOf(set, 'invoice', (one) => clients.has(one.clientId ?? ''))
  const disputes = idsOf(set, 'dispute', (one) => invoices.has(one.invoiceId ?? ''))
  const rows: ServerRow[] = []
  const erased = new Map<Id, AnyRecord>()
  const erase = (kind: Kind, record: AnyRecord) => {
    rows.push({ kind, id: record.id, version: 0, record: null, erased: true })
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

/** What this tab holds of them beside the records. */
export function forgetInMemory(core: Core, ids: ReadonlySet<Id>): void {
  core.glance = undefined
  core.verdicts = core.verdicts.filter((verdict) => !mentions(verdict, ids))
  core.live.fire(['outbox'])
}
