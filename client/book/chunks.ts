/** How records are read back: many of a kind as one value, then what happened since. */
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Chunk, LogEntry } from './database.ts'
import type { WorkingSet } from './working-set.ts'

/** How the rows of a chunk are written; chunks without a stamp are of the first format. */
export const FORMAT = 1

/** A chunk that cannot be read, by this app at least: its records are missing, which is not the same as there being none. */
export class UnreadableChunk extends Error {
  readonly kind: Kind
  constructor(kind: Kind) {
    super(`a chunk of ${kind} records cannot be read`)
    this.kind = kind
  }
}

export function unpack(chunk: Chunk, into: WorkingSet): void {
  into.fill(chunk.kind, rowsOf(chunk), chunk.versions)
}

function rowsOf({ kind, format = FORMAT, rows }: Chunk): { id: Id }[] {
  const read = format > FORMAT ? null : parsed(rows)
  if (!Array.isArray(read) || read.some((row) => typeof row?.id !== 'string')) throw new UnreadableChunk(kind)
  return read
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

export function replay(entry: LogEntry, into: WorkingSet): void {
  if ('changes' in entry) into.apply(entry.changes)
  else into.applyServerRows(entry.rows)
}
