/** The overlay of changes the server has not settled yet: what is seen = server rows, then these, in order. */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Kind, RecordOf } from '../../server/domain/records/kinds.ts'
import type { Id, Instant } from '../../server/domain/records/primitives.ts'
import type { OutboxEntry, Role, ServerRow, Verdict } from './database.ts'
import { type Touched, touchNothing, type WorkingSet } from './working-set.ts'

/** What one cycle of sync brought. */
export interface Pulled {
  rows: ServerRow[]
  settled: { id: Id; status: 'applied' | Verdict['status']; detail: unknown }[]
  /** True when `rows` is everything there is, to be put in place of the server rows held here. */
  replaces: boolean
  /** The cursor that `rows` follow on. */
  from: number
  cursor: number
  epoch: string
  /** The shape of records it was asked for in. */
  schema?: number
  /** Server clock minus ours, in milliseconds. */
  clockOffset: number
  role?: Role
}

/** What was not taken as it was is kept, with the mutation, until the person has read it. */
export function verdictsOf(waiting: readonly OutboxEntry[], { settled }: Pulled, at: Instant): Verdict[] {
  const byId = new Map(waiting.map((entry) => [entry.mutation.id, entry.mutation]))
  // Every page of a long answer names what is settled: it is told once.
  const named = new Map(settled.map((one) => [one.id, one]))
  return [...named.values()].flatMap(({ id, status, detail }) => {
    const mutation = byId.get(id)
    if (status === 'applied' || !mutation) return []
    return [{ id, at, status, detail, mutation: isErased(detail) ? { ...mutation, changes: [] } : mutation }]
  })
}

/** It was about a debtor who was erased: that it was not taken is told, and its words are not kept. */
const isErased = (detail: unknown): boolean => {
  const { code, erased } = (detail ?? {}) as { code?: string; erased?: boolean }
  return erased === true || code === 'erased'
}

/** What was refused and is kept here with its words: asked about again when the device begins anew, as it may have missed something. */
export const unreadOf = (verdicts: readonly Verdict[]): Id[] =>
  verdicts.flatMap(({ id, mutation }) => (mutation.changes.length > 0 ? [id] : []))

/** Of these nothing is kept: their debtor was erased, or they had arrived after all before this device was shut out. */
export const obsoleteIn = ({ settled }: Pulled): ReadonlySet<Id> =>
  new Set(settled.flatMap(({ id, status, detail }) => (status === 'applied' || isErased(detail) ? [id] : [])))

export interface Pending {
  /** Shows one more change, which is durable in the outbox already. */
  add(entry: OutboxEntry): Touched
  /** Puts what the server sent below the changes that still wait; those it settled are dropped. */
  rebase(rows: ServerRow[], settled: ReadonlySet<Id>): Touched
  /** One more try came to nothing. */
  failed(ids: ReadonlySet<Id>, failure: string): void
  entries(): readonly OutboxEntry[]
  /** Server version of each card a change is about, as it is seen now. */
  basesOf(changes: Change[]): Record<Id, number>
}

export function createPending(set: WorkingSet): Pending {
  let waiting: OutboxEntry[] = []
  // What stood on the server below each record that a waiting change touched; null where there was nothing.
  const below = new Map<Id, { kind: Kind; record: RecordOf<Kind> | null; version: number }>()

  function keepBelow(change: Change): void {
    const id = change.op === 'create' ? change.record.id : change.id
    if (!below.has(id))
      below.set(id, { kind: change.kind, record: set.get(change.kind, id) ?? null, version: set.version(id) })
  }

  function lay(entry: OutboxEntry, touched: Touched): void {
    for (const change of entry.mutation.changes) keepBelow(change)
    set.apply(entry.mutation.changes, touched)
  }

  function lift(touched: Touched): void {
    for (const [id, { kind, record, version }] of below) set.applyServerRows([{ kind, id, version, record }], touched)
    below.clear()
  }

  return {
    add(entry) {
      waiting.push(entry)
      const touched = touchNothing()
      lay(entry, touched)
      return touched
    },
    rebase(rows, settled) {
      const touched = touchNothing()
      lift(touched)
      set.applyServerRows(rows, touched)
      waiting = waiting.filter((entry) => !settled.has(entry.mutation.id))
      for (const entry of waiting) lay(entry, touched)
      return touched
    },
    failed(ids, failure) {
      waiting = waiting.map((entry) =>
        ids.has(entry.mutation.id) ? { ...entry, failure, attempts: entry.attempts + 1 } : entry,
      )
    },
    entries: () => waiting,
    basesOf(changes) {
      const bases: Record<Id, number> = {}
      for (const change of changes) if (change.op !== 'create') bases[change.id] = set.version(change.id)
      return bases
    },
  }
}
