/** Erasure as the model of the server does it: a debtor goes with all that hung on him, and nothing about him comes back. */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Entry, Fields, Row, State } from './model-state.ts'

/** What is left of a mutation about an erased debtor: whoever made it is told so. */
const forgotten = ({ detail }: { detail: Fields }): Pick<Entry, 'changes' | 'detail'> => ({
  changes: null,
  detail: { ...detail, erased: true },
})

/** The invoices a mutation made for a client, whatever became of them. */
const invoicesOf = ({ verdict, changes }: Entry, client: Id): Id[] =>
  (verdict === 'rejected' ? [] : (changes ?? [])).flatMap((change) =>
    change.op === 'create' && change.kind === 'invoice' && change.record.clientId === client ? [change.record.id] : [],
  )

/** Every record that a change speaks of. */
function namesOf(change: Change): unknown[] {
  if (change.op !== 'create') return [change.id]
  const { id, clientId, invoiceId, disputeId, target } = change.record as Fields
  return [id, clientId, invoiceId, disputeId, target]
}

/** True for a change that names something erased. */
const speaksOfErased = (state: State, change: Change): boolean =>
  namesOf(change).some((one) => state.erased.has(one as Id))

/** A mutation as the ledger keeps it: of one that came too late about an erased debtor, not its changes. */
export function kept(state: State, taken: Pick<Entry, 'verdict' | 'detail'>, changes: readonly Change[]) {
  const isErased = taken.detail.code === 'erased' || changes.some((change) => speaksOfErased(state, change))
  return { changes, ...taken, ...(taken.verdict !== 'applied' && isErased && forgotten(taken)) }
}

/** What hangs on a client, itself included. */
export const hangingOn = ({ rows }: State, client: Id): Row[] =>
  [...rows.values()].filter(({ id, record }) => record && (id === client || record.clientId === client))

/** Takes a debtor and `hanging` away under a version. */
export function erase(state: State, client: Id, hanging: Row[], version: number): void {
  // Also those that were deleted, or never came.
  const made = [...state.ledger.values()].flatMap((entry) => invoicesOf(entry, client))
  const invoices = made.filter((id) => !state.rows.get(id)?.record)
  const gone = [...hanging, ...voidsOf(state, hanging)]
  for (const row of gone) state.rows.set(row.id, { ...row, version, record: null, clock: {} })
  // Also where the card itself is deleted already, or was lost with a restored backup.
  const tombstone = { version, record: null, clock: {}, scope: client }
  state.rows.set(client, { kind: 'client', id: client, ...tombstone })
  for (const id of invoices) state.rows.set(id, { kind: 'invoice', id, ...tombstone })
  const erased = [client, ...invoices, ...gone.map(({ id }) => id)]
  state.erased = new Set([...state.erased, ...erased])
  blank(state, new Set(erased))
}

/** The ledger forgets what it kept of them. */
function blank({ ledger, erased }: State, ids: ReadonlySet<unknown>): void {
  for (const entry of ledger.values()) {
    const { lost, ...detail } = entry.detail as { lost?: Fields[] }
    if (entry.changes?.some((change) => namesOf(change).some((one) => ids.has(one))))
      ledger.set(entry.id, { ...entry, ...forgotten({ detail }) })
    else if (!entry.changes && lost) {
      const left = lost.filter(({ id }) => !erased.has(id as Id))
      ledger.set(entry.id, { ...entry, detail: { ...detail, ...(left.length > 0 && { lost: left }) } })
    }
  }
}

/** What undoes these facts, or acts of which nothing else is left; and what undoes that. */
function voidsOf(state: State, gone: Row[]): Row[] {
  const ids = new Set(gone.map(({ id }) => id))
  const others = [...state.rows.values()].filter(({ id, record, act }) => record && act && !ids.has(id))
  const left = new Set(others.map(({ act }) => act))
  const undone = new Set<unknown>([...ids, ...gone.flatMap(({ act }) => (act && !left.has(act) ? [act] : []))])
  const voids = others.filter(({ kind, record }) => kind === 'void' && undone.has(record?.target))
  return voids.length === 0 ? [] : [...voids, ...voidsOf(state, [...gone, ...voids])]
}
