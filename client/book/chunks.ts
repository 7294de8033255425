/** How records are read back: up to 500 of a kind as one value, then what happened since. */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Chunk, LogEntry } from './database.ts'
import type { WorkingSet } from './working-set.ts'

export function unpack(chunk: Chunk, into: WorkingSet): void {
  into.fill(chunk.kind, JSON.parse(chunk.rows) as { id: Id }[], chunk.versions)
}

export function replay(entry: LogEntry, into: WorkingSet): void {
  if ('changes' in entry) into.apply(entry.changes)
  else into.applyServerRows(entry.rows)
}
