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

/** What a fold has to read and write again of one kind. */
export interface Worn {
  kind: Kind
  /** How many chunks before these stay as they are. */
  kept: number
  keys: string[]
}

/**
 * The chunks that the log changes. Where a kind only grew, its full chunks stay and the new records follow: an import of
 * thousands of lines never writes again what it wrote before.
 */
export function worn(keys: readonly string[], log: LogEntry[]): Worn[] {
  return [...kindsOf(log)].map((kind) => {
    const own = keys.filter((key) => key.startsWith(`${kind}/`)).sort()
    const kept = onlyGrows(kind, log) ? Math.max(0, own.length - 1) : 0
    return { kind, kept, keys: own.slice(kept) }
  })
}

export interface Folded {
  remove: string[]
  put: [key: string, chunk: Chunk][]
}

/** Folds the log into the worn chunks, which `chunks` holds. */
export function fold(parts: readonly Worn[], chunks: ReadonlyMap<string, Chunk>, log: LogEntry[]): Folded {
  const folded: Folded = { remove: [], put: [] }
  for (const { kind, kept, keys } of parts) {
    const set = createWorkingSet()
    for (const key of keys) unpack(chunks.get(key) as Chunk, set)
    for (const entry of log) replay(only(kind, entry), set)
    folded.remove.push(...keys)
    folded.put.push(...packAll(kind, set, kept))
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

/**
 * True when the log only adds to a kind. A record that comes twice is no matter: the later copy is read. What the server
 * sends of a card may be a new version, again and again: then the chunks are written anew, so that they do not pile up.
 */
function onlyGrows(kind: Kind, log: LogEntry[]): boolean {
  return log.every((entry) =>
    'changes' in entry
      ? entry.changes.every((change) => change.kind !== kind || change.op === 'create')
      : entry.rows.every((row) => row.kind !== kind || (isFact(kind) && row.record !== null)),
  )
}

function only(kind: Kind, entry: LogEntry): LogEntry {
  if ('changes' in entry) return { changes: entry.changes.filter((change: Change) => change.kind === kind) }
  return { rows: entry.rows.filter((row) => row.kind === kind) }
}
