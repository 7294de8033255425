/**
 * Records by kind, with what belongs to whom: plain maps, no I/O. Merged cards are brought together and undone facts left
 * out here and nowhere else, so that phone and server read the same case out of the same records.
 */
import type { FactKind, Kind, RecordOf } from './kinds.ts'
import { kinds } from './names.ts'
import type { Id } from './primitives.ts'

/** What the links between records are read from. */
export type AnyRecord = { id: Id; act?: Id; clientId?: Id; invoiceId?: Id; disputeId?: Id }
type Stamped = { id: Id; act: Id }
type Table = Map<Id, AnyRecord>

export interface RecordSet {
  get<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined
  all<K extends Kind>(kind: K): Iterable<RecordOf<K>>
  count(kind: Kind): number
  /** Records that belong to a debtor (its merged cards included), by kind; the list itself is only good until the next change. */
  ofClient<K extends Kind>(kind: K, clientId: Id): readonly RecordOf<K>[]
  /** Facts of a debtor that nobody undid. */
  standing<K extends FactKind>(kind: K, clientId: Id): readonly RecordOf<K>[]
  /** Ids of the debtors: client cards that were not merged into another. */
  debtors(): Id[]
  /** The card a client's records are shown on, once duplicates were merged. */
  canonical(clientId: Id): Id
  isVoided(fact: { id: Id; act: Id }): boolean
  /** The debtor that a record belongs to, as it is written on it. */
  clientOf(kind: Kind, record: { id: Id }): Id | null
  /** True when other cards were merged into this one. */
  hasMerged(clientId: Id): boolean
  put(kind: Kind, record: { id: Id }): void
  /** Many records of a kind at once. */
  fill(kind: Kind, records: readonly { id: Id }[]): void
  remove(kind: Kind, id: Id): void
}

/** How a kind hangs on its client: it names the client, unless it names something that does. What names neither hangs on nobody. */
const parentOf = (kind: Kind): 'clientId' | 'invoiceId' | 'disputeId' =>
  kind === 'creditNote' || kind === 'dispute' ? 'invoiceId' : kind === 'disputeClosing' ? 'disputeId' : 'clientId'

const NONE: readonly never[] = []

export function createRecordSet(): RecordSet {
  const tables = new Map<Kind, Table>(kinds.map((kind) => [kind, new Map()]))
  // kind -> parent id -> records; the parent is a client, an invoice or a dispute.
  const children = new Map<Kind, Map<Id, AnyRecord[]>>()
  const mergedFrom = new Map<Id, Set<Id>>()
  // Act or fact -> the voids that undo it; a void can be undone in its turn.
  const voids = new Map<Id, Stamped[]>()

  const table = (kind: Kind): Table => tables.get(kind) as Table

  function canonical(clientId: Id): Id {
    const path: Id[] = []
    for (let id = clientId; ; ) {
      path.push(id)
      const into = (table('client').get(id) as { mergedInto?: Id } | undefined)?.mergedInto
      if (!into || !table('client').has(into)) return id
      // A ring, made by two devices that merged both ways offline: every card of it leads to the same one.
      const ring = path.indexOf(into)
      if (ring >= 0) return path.slice(ring).sort()[0] ?? clientId
      id = into
    }
  }

  function clientOf(kind: Kind, record: AnyRecord): Id | null {
    if (kind === 'client') return record.id
    switch (parentOf(kind)) {
      case 'invoiceId':
        return table('invoice').get(record.invoiceId ?? '')?.clientId ?? null
      case 'disputeId': {
        const dispute = table('dispute').get(record.disputeId ?? '')
        return dispute ? clientOf('dispute', dispute) : null
      }
      default:
        return record.clientId ?? null
    }
  }

  function childrenMap(kind: Kind): Map<Id, AnyRecord[]> {
    const known = children.get(kind)
    if (known) return known
    const made = new Map<Id, AnyRecord[]>()
    children.set(kind, made)
    return made
  }

  function link(kind: Kind, record: AnyRecord): void {
    const key = record[parentOf(kind)]
    if (key) append(childrenMap(kind), key, record)
  }

  function unlink(kind: Kind, record: AnyRecord): void {
    const key = record[parentOf(kind)]
    const siblings = key ? children.get(kind)?.get(key) : undefined
    const place = siblings?.indexOf(record) ?? -1
    if (place >= 0) siblings?.splice(place, 1)
  }

  function noteMerge(before: AnyRecord | undefined, after: AnyRecord | null): void {
    const from = (before as { mergedInto?: Id } | undefined)?.mergedInto
    const into = (after as { mergedInto?: Id } | null)?.mergedInto
    if (from) mergedFrom.get(from)?.delete(before?.id ?? '')
    if (into && after) mergedFrom.set(into, (mergedFrom.get(into) ?? new Set()).add(after.id))
  }

  function noteVoid(record: AnyRecord): void {
    const { target } = record as unknown as RecordOf<'void'>
    const known = voids.get(target) ?? []
    if (!known.some((one) => one.id === record.id)) voids.set(target, [...known, record as Stamped])
  }

  function forgetVoid({ id }: AnyRecord, { target }: RecordOf<'void'>): void {
    const left = (voids.get(target) ?? []).filter((one) => one.id !== id)
    if (left.length > 0) voids.set(target, left)
    else voids.delete(target)
  }

  function isVoided({ id, act }: Stamped, above: readonly Id[] = []): boolean {
    const undoing = voids.get(act) ?? voids.get(id)
    if (!undoing) return false
    const all = [...(voids.get(act) ?? []), ...(voids.get(id) ?? [])]
    // A ring of voids can only come from a forged file: it undoes nothing.
    return all.some((one) => one.id !== id && !above.includes(one.id) && !isVoided(one, [...above, id]))
  }

  function put(kind: Kind, record: AnyRecord): void {
    const before = table(kind).get(record.id)
    if (before) unlink(kind, before)
    if (kind === 'client') noteMerge(before, record)
    table(kind).set(record.id, record)
    link(kind, record)
    if (kind === 'void') noteVoid(record)
  }

  function fill(kind: Kind, records: readonly AnyRecord[]): void {
    const rows = table(kind)
    const parent = parentOf(kind)
    const byParent = childrenMap(kind)
    for (const record of records) {
      // What was there before, and what changes how others are read, take the long way.
      if (kind === 'client' || kind === 'void' || rows.has(record.id)) put(kind, record)
      else {
        rows.set(record.id, record)
        const key = record[parent]
        if (key) append(byParent, key, record)
      }
    }
  }

  function remove(kind: Kind, id: Id): void {
    const before = table(kind).get(id)
    if (!before) return
    unlink(kind, before)
    if (kind === 'client') noteMerge(before, null)
    if (kind === 'void') forgetVoid(before, before as unknown as RecordOf<'void'>)
    table(kind).delete(id)
  }

  return {
    get: <K extends Kind>(kind: K, id: Id) => table(kind).get(id) as RecordOf<K> | undefined,
    all: <K extends Kind>(kind: K) => table(kind).values() as Iterable<RecordOf<K>>,
    count: (kind) => table(kind).size,
    ofClient: <K extends Kind>(kind: K, clientId: Id) => ofClient(kind, clientId) as unknown as readonly RecordOf<K>[],
    standing<K extends FactKind>(kind: K, clientId: Id) {
      const all = ofClient(kind, clientId) as unknown as readonly RecordOf<K>[]
      return voids.size === 0 || all.length === 0 ? all : all.filter((fact) => !isVoided(fact))
    },
    debtors() {
      const found: Id[] = []
      for (const client of table('client').values()) if (canonical(client.id) === client.id) found.push(client.id)
      return found
    },
    canonical,
    isVoided: (fact) => isVoided(fact),
    clientOf,
    hasMerged: (id) => (mergedFrom.get(id)?.size ?? 0) > 0,
    put,
    fill,
    remove,
  }

  function mergedTree(clientId: Id, seen = new Set<Id>([clientId])): Id[] {
    const found: Id[] = []
    for (const id of mergedFrom.get(clientId) ?? []) {
      if (seen.has(id)) continue
      seen.add(id)
      found.push(id, ...mergedTree(id, seen))
    }
    return found
  }

  function ofClient(kind: Kind, clientId: Id): readonly AnyRecord[] {
    const own = childrenOf(kind, clientId)
    // Almost no card was ever merged: then there is nothing to bring together.
    if (mergedFrom.size === 0) return own
    const merged = mergedTree(clientId)
    return merged.length === 0 ? own : [own, ...merged.map((id) => childrenOf(kind, id))].flat()
  }

  function childrenOf(kind: Kind, clientId: Id): readonly AnyRecord[] {
    const parent = parentOf(kind)
    const byParent = children.get(kind)
    if (!byParent?.size) return NONE
    if (parent === 'clientId') return byParent.get(clientId) ?? NONE
    const found: AnyRecord[] = []
    for (const above of childrenOf(parent === 'invoiceId' ? 'invoice' : 'dispute', clientId)) {
      const records = byParent.get(above.id)
      if (records) found.push(...records)
    }
    return found
  }
}

function append(byParent: Map<Id, AnyRecord[]>, key: Id, record: AnyRecord): void {
  const siblings = byParent.get(key)
  if (siblings) siblings.push(record)
  else byParent.set(key, [record])
}
