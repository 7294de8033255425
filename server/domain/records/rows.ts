/** Records as the database hands them out: by kind, the names of the columns once, then a row for each. */
import type { Kind } from './kinds.ts'
import { kinds } from './names.ts'
import type { Id } from './primitives.ts'
import { createRecordSet, type RecordSet } from './record-set.ts'

export interface Rows {
  kind: Kind
  /** `version` and `deleted` first, then the fields of the record; of a deleted one its id, and whether it was erased. */
  columns: string[]
  rows: unknown[][]
}

/** A kind that this build has no place for is left out: the database may be newer. */
export const isKnown = ({ kind }: Rows): boolean => kinds.includes(kind)

/** The record of a row that was not deleted: what is null there is absent here. */
export function recordOf(columns: readonly string[], row: readonly unknown[]): { id: Id } {
  const record: Record<string, unknown> = {}
  for (let i = 2; i < columns.length; i++) {
    const [column, value] = [columns[i], row[i]]
    if (column && value !== null) record[column] = value
  }
  return record as { id: Id }
}

/** What has come or changed since, or was deleted. */
export function applyRows(set: RecordSet, tables: readonly Rows[]): void {
  for (const { kind, columns, rows } of tables.filter(isKnown)) {
    const come: { id: Id }[] = []
    for (const row of rows) {
      const [, deleted, id] = row
      if (deleted) set.remove(kind, String(id))
      else come.push(recordOf(columns, row))
    }
    set.fill(kind, come)
  }
}

/** All records of a workspace, or those of it that one person may see. */
export function recordsIn(tables: readonly Rows[]): RecordSet {
  const set = createRecordSet()
  applyRows(set, tables)
  return set
}
