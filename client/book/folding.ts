/** How records are packed: up to 500 of a kind as one value, written anew when the log has grown. */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { replay, unpack } from './chunks.ts'
import type { Chunk, LogEntry } from './database.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

export const CHUNK_ROWS = 500

/** Keys sort by kind, then by number. */
export const chunkKey = (kind: Kind, n: number): string => `${kind}/${String(n).padStart(6, '0')}`

export function pack(kind: Kind, records: { id: Id }[], versionOf: (id: Id) => number): Chunk {
  const versions = records.map((record) => versionOf(record.id))
  const chunk: Chunk = { kind, rows: JSON.stringify(records) }
  return versions.some((version) => version > 0) ? { ...chunk, versions } : chunk
}

/** Kinds that the log has something new about. */
export function kindsOf(log: LogEntry[]): Set<Kind> {
  const found = new Set<Kind>()
  for (const entry of log)
    for (const item of 'changes' in entry ? (entry.changes as { kind: Kind }[]) : entry.rows) found.add(item.kind)
  return found
}

export interface Folded {
  remove: string[]
  put: [key: string, chunk: Chunk][]
}

/**
 * Folds the log into the chunks it is about. Facts are only ever added, so their full chunks stay as they are and the
 * new ones follow; the chunks of a card kind are written again.
 */
export function fold(chunks: Map<string, Chunk>, log: LogEntry[]): Folded {
  const folded: Folded = { remove: [], put: [] }
  for (const kind of kindsOf(log)) {
    const keys = [...chunks.keys()].filter((key) => chunks.get(key)?.kind === kind).sort()
    const kept = isFact(kind) && onlyAdds(kind, log) ? keys.slice(0, -1) : []
    const set = createWorkingSet()
    for (const key of keys.slice(kept.length)) unpack(chunks.get(key) as Chunk, set)
    for (const entry of log) replay(only(kind, entry), set)
    folded.remove.push(...keys.slice(kept.length))
    folded.put.push(...packAll(kind, set, kept.length))
  }
  return folded
}

export function packAll(kind: Kind, set: WorkingSet, from = 0): [string, Chunk][] {
  const records = [...set.all(kind)]
  const packed: [string, Chunk][] = []
  for (let i = 0; i * CHUNK_ROWS < records.length; i++) {
    const slice = records.slice(i * CHUNK_ROWS, (i + 1) * CHUNK_ROWS)
    packed.push([chunkKey(kind, from + i), pack(kind, slice, set.version)])
  }
  return packed
}

export const packEverything = (set: WorkingSet): [string, Chunk][] => kinds.flatMap((kind) => packAll(kind, set))

/** Only an erased fact makes its chunk be written again: one that comes twice is the same fact, and the later copy is read. */
function onlyAdds(kind: Kind, log: LogEntry[]): boolean {
  return log.every((entry) => 'changes' in entry || entry.rows.every((row) => row.kind !== kind || row.record !== null))
}

function only(kind: Kind, entry: LogEntry): LogEntry {
  if ('changes' in entry) return { changes: entry.changes.filter((change: Change) => change.kind === kind) }
  return { rows: entry.rows.filter((row) => row.kind === kind) }
}
