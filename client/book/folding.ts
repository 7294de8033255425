/** How records are packed: hundreds of a kind as one value, written anew when the log has grown. */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { FORMAT, replay, unpack } from './chunks.ts'
import { COLD_KINDS, reachesOut } from './cold.ts'
import type { Chunk, LogEntry, ServerRow } from './database.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

export const CHUNK_ROWS = 500

/** Facts never change, so that only their last chunk is ever written again: it may be a large one. */
const rowsPerChunk = (kind: Kind): number => (isFact(kind) ? 4 * CHUNK_ROWS : CHUNK_ROWS)

/** Keys sort by kind, then by number. */
export const chunkKey = (kind: Kind, n: number): string => `${kind}/${String(n).padStart(6, '0')}`

export function pack(kind: Kind, records: { id: Id }[], versionOf: (id: Id) => number): Chunk {
  const versions = records.map((record) => versionOf(record.id))
  const chunk: Chunk = { kind, format: FORMAT, rows: JSON.stringify(records) }
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
  /** True when the log changes something that the worn chunks do not hold. */
  reachesOut: boolean
}

/** Folds the log into the worn chunks, which `chunks` holds. */
export function fold(parts: readonly Worn[], chunks: ReadonlyMap<string, Chunk>, log: LogEntry[]): Folded {
  const folded: Folded = { remove: [], put: [], reachesOut: false }
  for (const { kind, kept, keys } of parts) {
    const set = createWorkingSet()
    for (const key of keys) unpack(chunks.get(key) as Chunk, set)
    for (const entry of log) {
      const own = only(kind, entry)
      folded.reachesOut ||= reachesOut(own, set)
      replay(own, set)
    }
    folded.remove.push(...keys)
    folded.put.push(...packAll(kind, set, kept))
  }
  return folded
}

type Packed = [key: string, chunk: Chunk][]

const packAll = (kind: Kind, set: WorkingSet, from = 0): Packed => packRows(kind, [...set.all(kind)], set.version, from)

function packRows(kind: Kind, records: { id: Id }[], versionOf: (id: Id) => number, from = 0): Packed {
  const [packed, rows]: [Packed, number] = [[], rowsPerChunk(kind)]
  for (let i = 0; i * rows < records.length; i++)
    packed.push([chunkKey(kind, from + i), pack(kind, records.slice(i * rows, (i + 1) * rows), versionOf)])
  return packed
}

export const packEverything = (set: WorkingSet): Packed => kinds.flatMap((kind) => packAll(kind, set))

/** The rows of a whole workspace; of those that come twice the later counts. No set in between: it would cost as much again. */
export function packServerRows(rows: readonly ServerRow[]): Packed {
  const latest = new Map<Kind, Map<Id, ServerRow>>(kinds.map((kind) => [kind, new Map()]))
  for (const row of rows) {
    if (row.record) latest.get(row.kind)?.set(row.id, row)
    else latest.get(row.kind)?.delete(row.id)
  }
  return [...latest].flatMap(([kind, byId]) => {
    const records = [...byId.values()].flatMap(({ record }) => record ?? [])
    return packRows(kind, records, (id) => byId.get(id)?.version ?? 0)
  })
}

/** Everything, with the records of the cold cases in chunks apart. */
export function packApart(set: WorkingSet, cases: ReadonlySet<Id>): { warm: Packed; cold: Packed } {
  const apart: { warm: Packed; cold: Packed } = { warm: [], cold: [] }
  for (const kind of kinds) {
    const isCold = (record: { id: Id }) => COLD_KINDS.has(kind) && cases.has(set.clientOf(kind, record) ?? '')
    const records: { id: Id }[] = [...set.all(kind)]
    apart.warm.push(
      ...packRows(
        kind,
        records.filter((one) => !isCold(one)),
        set.version,
      ),
    )
    apart.cold.push(...packRows(kind, records.filter(isCold), set.version))
  }
  return apart
}

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
