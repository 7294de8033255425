/** What goes over the wire to the `sync` function and what comes back, and how one becomes the other. */
import type { Change, Mutation } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id, Instant } from '../../server/domain/records/primitives.ts'
import { isKnown, type Rows, recordOf } from '../../server/domain/records/rows.ts'
import type { OutboxEntry, Role, ServerRow } from '../book/database.ts'
import type { Pulled } from '../book/exchange.ts'

/**
 * The shape of records this app knows. A server that knows a newer one leaves out what an older app could not hold, and the
 * app asks for everything again once it has grown.
 */
export const SCHEMA = 4

export interface Request {
  workspace: Id
  replica: Id
  epoch: string | null
  cursor: number
  base?: number
  pending: Id[]
  limit: number
  schema: number
  mutations: unknown[]
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
      changes: Rows[]
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
  return { id, at, schema: schemaOf(changes), changes: changes.map(withBase) }
}

/** The fields that later shapes brought to kinds there were. */
const ADDED: Readonly<Partial<Record<Kind, Record<string, number>>>> = {
  client: { contractRatePercent: 2 },
  creditor: { contractRatePercent: 2, imputation: 2 },
  interaction: { template: 4 },
  mail: { template: 4 },
  script: { reason: 4, sentences: 4, questions: 4 },
  workspace: { street: 4, postalCode: 4, city: 4, signature: 4, email: 4, phone: 4 },
}

/** Scripts of the others came with the fourth shape. */
const FIRST_SCRIPTS: readonly unknown[] = ['friendly', 'firm', 'promise-broken', 'voicemail']
const ofStage = (change: Change): number =>
  change.kind === 'script' && change.op === 'create' && !FIRST_SCRIPTS.includes(change.record.stage) ? 4 : 1

/** The kinds that later shapes brought. */
const SINCE: Partial<Record<Kind, number>> = {
  interestStatement: 2,
  mail: 3,
  mailState: 3,
  attachment: 4,
  template: 4,
  paper: 4,
  paperState: 4,
  signature: 4,
}

/** The shape a server has to know to take them: only what is new waits for one that is older than the app. */
function schemaOf(changes: readonly Change[]): number {
  const fieldsOf = (change: Change) =>
    Object.keys(change.op === 'create' ? change.record : change.op === 'patch' ? change.fields : {})
  const shapes = changes.flatMap((change) => [
    SINCE[change.kind] ?? 1,
    ofStage(change),
    ...fieldsOf(change).map((field) => ADDED[change.kind]?.[field] ?? 1),
  ])
  return Math.max(1, ...shapes)
}

/** Rows of an answer as records. A kind that this app has no place for is left out. */
export function rowsOf(changes: Rows[]): ServerRow[] {
  return changes.filter(isKnown).flatMap(({ kind, columns, rows }) =>
    rows.map((row): ServerRow => {
      const [version, deleted, id, erased] = row as [number, boolean, Id, unknown]
      if (deleted) return { kind, id, version, record: null, ...(erased === true && { erased }) }
      const record = recordOf(columns, row)
      return { kind, id: record.id, version, record }
    }),
  )
}

export const settledOf = (settled: Settled[]): Pulled['settled'] =>
  settled.map(({ id, verdict, ...detail }) => ({ id, status: verdict, detail }))
