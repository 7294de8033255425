/**
 * Every record of the workspace, in memory, with what each screen needs to find them by: plain maps, no I/O.
 * What is seen = server rows and device-only writes + pending mutations replayed over them.
 */
import type { Change } from '../../server/domain/records/changes.ts'
import type { FactKind, Kind, RecordOf } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { ServerRow } from './database.ts'

type AnyRecord = { id: Id; act?: Id; clientId?: Id; invoiceId?: Id; disputeId?: Id }
type Stamped = { id: Id; act: Id }
type Table = Map<Id, AnyRecord>

/** Which debtors and which kinds a change touched: what has to be worked out again. */
export interface Touched {
  clients: Set<Id>
  kinds: Set<Kind>
}

export const touchNothing = (): Touched => ({ clients: new Set(), kinds: new Set() })

export interface WorkingSet {
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
  version(id: Id): number
  put(kind: Kind, record: { id: Id }, version: number): void
  /** Many records of a kind at once. `versions` names those the server gave. */
  fill(kind: Kind, records: readonly { id: Id }[], versions?: readonly number[]): void
  apply(changes: Change[], touched?: Touched): Touched
  applyServerRows(rows: ServerRow[], touched?: Touched): Touched
}

/** Kinds that hang on a client, and how. */
const PARENT: Partial<Record<Kind, 'clientId' | 'invoiceId' | 'disputeId'>> = {
  contact: 'clientId',
  invoice: 'clientId',
  payment: 'clientId',
  interaction: 'clientId',
  promise: 'clientId',
  callback: 'clientId',
  pause: 'clientId',
  instalmentPlan: 'clientId',
  instalmentPlanEnd: 'clientId',
  arrangement: 'clientId',
  arrangementEnd: 'clientId',
  legalAct: 'clientId',
  bill: 'clientId',
  billState: 'clientId',
  check: 'clientId',
  creditNote: 'invoiceId',
  dispute: 'invoiceId',
  disputeClosing: 'disputeId',
}

const NONE: readonly never[] = []

export function createWorkingSet(): WorkingSet {
  const tables = new Map<Kind, Table>(kinds.map((kind) => [kind, new Map()]))
  const versions = new Map<Id, number>()
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
    switch (PARENT[kind]) {
      case 'clientId':
        return record.clientId ?? null
      case 'invoiceId':
        return table('invoice').get(record.invoiceId ?? '')?.clientId ?? null
      case 'disputeId': {
        const dispute = table('dispute').get(record.disputeId ?? '')
        return dispute ? clientOf('dispute', dispute) : null
      }
      default:
        return null
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
    const parent = PARENT[kind]
    const key = parent && record[parent]
    if (key) append(childrenMap(kind), key, record)
  }

  function unlink(kind: Kind, record: AnyRecord): void {
    const parent = PARENT[kind]
    const key = parent && record[parent]
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

  function put(kind: Kind, record: AnyRecord, version: number): void {
    const before = table(kind).get(record.id)
    if (before) unlink(kind, before)
    if (kind === 'client') noteMerge(before, record)
    table(kind).set(record.id, record)
    if (version > 0) versions.set(record.id, version)
    link(kind, record)
    if (kind === 'void') noteVoid(record)
  }

  function fill(kind: Kind, records: readonly AnyRecord[], given: readonly number[] = []): void {
    const rows = table(kind)
    const parent = PARENT[kind]
    const byParent = childrenMap(kind)
    for (let i = 0; i < records.length; i++) {
      const record = records[i] as AnyRecord
      const version = given[i] ?? 0
      // What was there before, and kinds that hang on nothing, take the long way.
      if (!parent || rows.has(record.id)) put(kind, record, version)
      else {
        rows.set(record.id, record)
        if (version > 0) versions.set(record.id, version)
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
    versions.delete(id)
  }

  function touch(touched: Touched, kind: Kind, record: AnyRecord | undefined): void {
    touched.kinds.add(kind)
    if (!record) return
    const client = clientOf(kind, record)
    if (client) touched.clients.add(client).add(canonical(client))
    if (kind === 'void') touchVoided(touched, record)
  }

  // Undoing is rare and made by hand: a walk over the facts is cheaper than an index kept for every one of them.
  function touchVoided(touched: Touched, record: AnyRecord, above: readonly Id[] = []): void {
    const { undoes, target } = record as unknown as RecordOf<'void'>
    for (const kind of kinds) {
      if (!isFact(kind)) continue
      for (const fact of table(kind).values()) {
        if ((undoes === 'act' ? fact.act : fact.id) !== target) continue
        if (kind !== 'void') touch(touched, kind, fact)
        else if (!above.includes(fact.id)) touchVoided(touched, fact, [...above, record.id])
      }
    }
  }

  function applyOne(change: Change, touched: Touched): void {
    if (change.op === 'create') {
      put(change.kind, change.record, 0)
      touch(touched, change.kind, change.record)
      return
    }
    const before = table(change.kind).get(change.id)
    touch(touched, change.kind, before)
    if (change.op === 'delete') remove(change.kind, change.id)
    else if (before) {
      const after = patched(before, change.fields)
      put(change.kind, after, versions.get(change.id) ?? 0)
      touch(touched, change.kind, after)
    }
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
    version: (id) => versions.get(id) ?? 0,
    put,
    fill,
    apply(changes, touched = touchNothing()) {
      for (const change of changes) applyOne(change, touched)
      return touched
    },
    applyServerRows(rows, touched = touchNothing()) {
      for (const row of rows) {
        touch(touched, row.kind, table(row.kind).get(row.id))
        if (row.record) {
          put(row.kind, row.record, row.version)
          touch(touched, row.kind, row.record)
        } else remove(row.kind, row.id)
      }
      return touched
    },
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
    const parent = PARENT[kind]
    const byParent = children.get(kind)
    if (!parent || !byParent?.size) return NONE
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

/** The card with the fields of a patch; `null` clears. */
function patched(record: AnyRecord, fields: object): AnyRecord {
  const after: Record<string, unknown> = { ...record }
  for (const [key, value] of Object.entries(fields)) {
    if (value === null) delete after[key]
    else if (value !== undefined) after[key] = value
  }
  return after as AnyRecord
}
