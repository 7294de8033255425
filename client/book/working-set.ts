/**
 * Every record of the workspace, in memory, with what each screen needs to find them by: plain maps, no I/O.
 * What is seen = server rows and device-only writes + pending mutations replayed over them.
 */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Kind, RecordOf } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { type AnyRecord, createRecordSet, type RecordSet } from '../../server/domain/records/record-set.ts'
import type { ServerRow } from './database.ts'

/** Which debtors and which kinds a change touched: what has to be worked out again. */
export interface Touched {
  clients: Set<Id>
  kinds: Set<Kind>
}

export const touchNothing = (): Touched => ({ clients: new Set(), kinds: new Set() })

export interface WorkingSet extends Omit<RecordSet, 'put' | 'fill' | 'remove'> {
  version(id: Id): number
  put(kind: Kind, record: { id: Id }, version: number): void
  /** Many records of a kind at once. `versions` names those the server gave. */
  fill(kind: Kind, records: readonly { id: Id }[], versions?: readonly number[]): void
  apply(changes: Change[], touched?: Touched): Touched
  applyServerRows(rows: ServerRow[], touched?: Touched): Touched
}

export function createWorkingSet(): WorkingSet {
  const records = createRecordSet()
  const versions = new Map<Id, number>()
  const find = (kind: Kind, id: Id): AnyRecord | undefined => records.get(kind, id)

  function put(kind: Kind, record: AnyRecord, version: number): void {
    records.put(kind, record)
    if (version > 0) versions.set(record.id, version)
  }

  function remove(kind: Kind, id: Id): void {
    records.remove(kind, id)
    versions.delete(id)
  }

  function touch(touched: Touched, kind: Kind, record: AnyRecord | undefined): void {
    touched.kinds.add(kind)
    if (!record) return
    const client = records.clientOf(kind, record)
    if (client) touched.clients.add(client).add(records.canonical(client))
    if (kind === 'void') touchVoided(touched, record)
  }

  // Undoing is rare and made by hand: a walk over the facts is cheaper than an index kept for every one of them.
  function touchVoided(touched: Touched, record: AnyRecord, above: readonly Id[] = []): void {
    const { undoes, target } = record as unknown as RecordOf<'void'>
    for (const kind of kinds) {
      if (!isFact(kind)) continue
      for (const fact of records.all(kind)) {
        if ((undoes === 'act' ? fact.act : fact.id) !== target) continue
        if (kind !== 'void') touch(touched, kind, fact)
        else if (!above.includes(fact.id)) touchVoided(touched, fact, [...above, record.id])
      }
    }
  }

  function applyOne(change: Change, touched: Touched): void {
    if (change.op === 'create') {
      put(change.kind, change.record, 0)
      touch(touched, change.kind, change.record)
      return
    }
    const before = find(change.kind, change.id)
    touch(touched, change.kind, before)
    if (change.op === 'delete') remove(change.kind, change.id)
    else if (before) {
      const after = patched(before, change.fields)
      put(change.kind, after, 0)
      touch(touched, change.kind, after)
    }
  }

  return {
    ...records,
    version: (id) => versions.get(id) ?? 0,
    put,
    fill(kind, given, numbers = []) {
      records.fill(kind, given)
      numbers.forEach((version, i) => {
        if (version > 0) versions.set((given[i] as AnyRecord).id, version)
      })
    },
    apply(changes, touched = touchNothing()) {
      for (const change of changes) applyOne(change, touched)
      return touched
    },
    applyServerRows(rows, touched = touchNothing()) {
      for (const row of rows) {
        touch(touched, row.kind, find(row.kind, row.id))
        if (row.record) {
          put(row.kind, row.record, row.version)
          touch(touched, row.kind, row.record)
        } else remove(row.kind, row.id)
      }
      return touched
    },
  }
}

/** The card with the fields of a patch; `null` clears. */
function patched(record: AnyRecord, fields: object): AnyRecord {
  const after: Record<string, unknown> = { ...record }
  for (const [key, value] of Object.entries(fields)) {
    if (value === null) delete after[key]
    else if (value !== undefined) after[key] = value
  }
  return after as AnyRecord
}
