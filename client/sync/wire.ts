/** What goes over the wire to the `sync` function and what comes back, and how one becomes the other. */
import type { Change, Mutation } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id, Instant } from '../../server/domain/records/primitives.ts'
import type { OutboxEntry, Role, ServerRow } from '../book/database.ts'
import type { Pulled } from '../book/exchange.ts'

/** The shape of records this app writes; the server takes it and older ones. */
export const SCHEMA = 1

export interface Request {
  workspace: Id
  replica: Id
  epoch: string | null
  cursor: number
  base?: number
  pending: Id[]
  limit: number
  mutations: unknown[]
}

interface Table {
  kind: Kind
  /** `version` and `deleted` first, then the fields of the record; of a deleted one its id, and whether it was erased. */
  columns: string[]
  rows: unknown[][]
}

interface Settled {
  id: Id
  verdict: 'applied' | 'merged' | 'gone' | 'rejected'
  [detail: string]: unknown
}

export type Answer =
  | { reset: true; epoch: string; now: Instant; role?: Role }
  | {
      reset?: undefined
      epoch: string
      cursor: number
      base: number
      more: boolean
      now: Instant
      /** What the member may do; servers of the first days do not say. */
      role?: Role
      changes: Table[]
      settled: Settled[]
    }

/** The server takes at most 100 mutations a call, and this many characters keep a call short on a slow network. */
const MOST_MUTATIONS = 100
const MOST_CHARACTERS = 256_000

/** A clock that is this far from the server's is wrong; less is the time a call takes. */
export const WRONG_CLOCK = 60_000

/** The oldest entries, in order, as many as one call may carry: at least one, however large. */
export function batch(entries: readonly OutboxEntry[], clockOffset = 0): { mutations: unknown[]; ids: Id[] } {
  const mutations: unknown[] = []
  const ids: Id[] = []
  let characters = 0
  for (const entry of entries.slice(0, MOST_MUTATIONS)) {
    const mutation = onWire(entry, Math.abs(clockOffset) > WRONG_CLOCK ? clockOffset : 0)
    characters += JSON.stringify(mutation).length
    if (ids.length > 0 && characters > MOST_CHARACTERS) break
    mutations.push(mutation)
    ids.push(entry.mutation.id)
  }
  return { mutations, ids }
}

/** When it was made is told by the server's clock: of two edits the later one wins, not the one of the faster clock. */
function onWire({ mutation, bases }: OutboxEntry, clockOffset: number): unknown {
  const { id, changes }: Mutation = mutation
  const at = clockOffset === 0 ? mutation.at : new Date(Date.parse(mutation.at) + clockOffset).toISOString()
  const withBase = (change: Change) => (change.op === 'patch' ? { ...change, base: bases[change.id] ?? 0 } : change)
  return { id, at, schema: SCHEMA, changes: changes.map(withBase) }
}

/** Rows of an answer as records: what is null there is absent here. */
export function rowsOf(changes: Table[]): ServerRow[] {
  return changes.flatMap(({ kind, columns, rows }) =>
    rows.map(([version, deleted, ...values]): ServerRow => {
      const [id, erased] = values
      if (deleted)
        return { kind, id: id as Id, version: version as number, record: null, ...(erased === true && { erased }) }
      const record: Record<string, unknown> = {}
      columns.slice(2).forEach((column, i) => {
        if (values[i] !== null) record[column] = values[i]
      })
      return { kind, id: record.id as Id, version: version as number, record: record as { id: Id } }
    }),
  )
}

export const settledOf = (settled: Settled[]): Pulled['settled'] =>
  settled.map(({ id, verdict, ...detail }) => ({ id, status: verdict, detail }))
