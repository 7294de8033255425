/**
 * The server as the protocol says it is, in memory and without anything clever: what `sync` must answer. The SQL is held
 * against it call by call.
 */
import type { ServerRow } from '../../client/book/database.ts'
import type { Answer, Request } from '../../client/sync/wire.ts'
import type { Change } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { erase, hangingOn, kept } from './model-erasure.ts'
import type { Fields, Row, Stamp, State } from './model-state.ts'
import type { Assigned } from './places.ts'
import { canonical, type Held, type Member, Refused, type Role, type Server } from './server.ts'

/** A mutation on the wire: a patch says which version its author had seen. */
interface Sent {
  id: Id
  at: string
  schema: number
  changes: (Change & { base?: number })[]
}

/** Who writes, and under what. */
interface Writer {
  user: Id
  role: Role
  replica: string
  at: number
  version: number
  sameEpoch: boolean
}

/** What became of one change. */
interface Came {
  lost?: Fields[]
  gone?: Fields[]
  code?: string
}

const gone = (kind: Kind, id: Id, isErased: boolean): Came => ({
  gone: [{ kind, id }],
  ...(isErased && { code: 'erased' }),
})

/** A field no table has: a device of the simulation sends it where the server is to refuse for good. */
export const UNHEARD_OF = 'unheardOf'

const refuse = (code: string, at?: string): never => {
  throw new Rejected(code, at)
}
class Rejected extends Error {
  readonly at: string | undefined
  constructor(code: string, at?: string) {
    super(code)
    this.at = at
  }
}

const isoOf = (at: number): string => new Date(at).toISOString()
const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)
const without = ({ by: _by, ...rest }: Fields): Fields => rest

export class Model implements Server {
  readonly concurrent = false
  epoch = 'epoch-1'
  private workspace: Id | null = null
  private schema = 1
  private kept: State | null = null
  private state: State = {
    head: 0,
    floor: 0,
    rows: new Map(),
    ledger: new Map(),
    members: new Map(),
    replicas: new Map(),
    erased: new Set(),
  }

  async createWorkspace(owner: Id, record: { id: Id }, replica: Id, now: number): Promise<void> {
    if (this.state.rows.has(record.id)) return
    this.workspace = record.id
    const version = this.nextVersion()
    const clock = { '*': { version, writer: replica, at: now } }
    this.put({ kind: 'workspace', id: record.id, version, record: { ...record }, clock, scope: record.id })
    await this.addMember(owner, owner, 'owner')
  }

  async addMember(_owner: Id, user: Id, role: Role): Promise<void> {
    this.state.members.set(user, { user, role, revoked: false, access: 0 })
  }

  async changeMember(_owner: Id, user: Id, change: Partial<Omit<Member, 'user'>>): Promise<void> {
    const member = this.state.members.get(user)
    if (!member) return
    const changed = { ...member, ...change }
    if (changed.role === member.role && changed.revoked === member.revoked) return
    this.state.members.set(user, { ...changed, access: this.nextVersion() })
  }

  async signOut(_owner: Id, replica: Id): Promise<void> {
    const known = this.state.replicas.get(replica)
    if (!known) throw new Refused('unknown_device')
    this.state.replicas.set(replica, { ...known, signedOut: true })
  }

  async assigned(): Promise<Assigned> {
    const clients = [...this.state.rows.values()].filter(({ kind, record }) => kind === 'client' && record)
    return new Map(clients.map(({ id, record }) => [id, (record?.assignedTo as Id | undefined) ?? null]))
  }

  async sync(user: Id, request: Request, now: number): Promise<Answer> {
    const member = this.state.members.get(user)
    const replica = this.state.replicas.get(request.replica) ?? { user, signedOut: false }
    if (replica.user === user && replica.signedOut) throw new Refused('device_signed_out')
    if (!member || member.revoked) throw new Refused('not_a_member')
    if (replica.user !== user) throw new Refused('replica_taken')
    const sent = request.mutations as Sent[]
    if (sent.some(({ schema }) => schema > this.schema)) throw new Refused('schema_too_new')
    this.state.replicas.set(request.replica, replica)
    this.push(member, request, sent, now)
    const pending = new Set([...request.pending, ...sent.map(({ id }) => id)])
    return this.pull(this.state.members.get(user) ?? member, request, pending, now)
  }

  private nextVersion(): number {
    this.state.head += 1
    return this.state.head
  }

  private push({ user, role }: Member, { replica, epoch }: Request, sent: Sent[], now: number): void {
    let version = 0
    for (const mutation of sent) {
      if (this.state.ledger.has(mutation.id)) continue
      version ||= this.nextVersion()
      const at = Math.min(Date.parse(mutation.at), now)
      const writer = { user, role, replica, at, version, sameEpoch: epoch === this.epoch }
      const { id, changes } = mutation
      const taken = this.take(writer, mutation)
      this.state.ledger.set(id, { id, replica, user, version, ...kept(this.state, taken, changes) })
    }
  }

  /** Whole or not at all. */
  private take(writer: Writer, { changes }: Sent): { verdict: string; detail: Fields } {
    const before = { rows: new Map(this.state.rows), members: new Map(this.state.members) }
    try {
      const came = changes.map((change) => this.apply(writer, change))
      const gone = came.flatMap((one) => one.gone ?? [])
      const lost = came.flatMap((one) => one.lost ?? [])
      const code = came.find((one) => one.code)?.code
      const detail = {
        ...(gone.length > 0 && { gone }),
        ...(code !== undefined && { code }),
        ...(lost.length > 0 && { lost }),
      }
      if (gone.length > 0 && gone.length === changes.length) return { verdict: 'gone', detail }
      return { verdict: gone.length + lost.length > 0 ? 'merged' : 'applied', detail }
    } catch (error) {
      if (!(error instanceof Rejected)) throw error
      Object.assign(this.state, before)
      const at = error.at === undefined ? {} : { at: error.at }
      return { verdict: 'rejected', detail: { code: error.message, ...at } }
    }
  }

  private apply(writer: Writer, change: Sent['changes'][number]): Came {
    const { kind } = change
    const id = change.op === 'create' ? change.record.id : change.id
    const isOwners = writer.role === 'owner' && id === this.workspace && change.op !== 'delete'
    const mayWrite = kind === 'workspace' ? isOwners : writer.role !== 'viewer'
    if (!mayWrite) refuse('forbidden')
    let given: Fields =
      change.op === 'create' ? { ...change.record } : change.op === 'patch' ? { ...change.fields } : {}
    if (UNHEARD_OF in given) refuse('unknown_field', UNHEARD_OF)
    const row = this.state.rows.get(id)
    const isErased = this.concernsErased({ ...given, id }, row?.scope)
    if ((row && !row.record) || isErased) return change.op === 'delete' ? {} : gone(kind, id, isErased)
    if (writer.role === 'collector') given = this.permit(writer, change.op, kind, row, given)
    else if (kind === 'client') given = this.assignable(change.op, given)
    if (isFact(kind)) return this.append(writer, kind, { ...given, by: writer.user })
    if (change.op === 'delete') {
      if (!row) return {}
      this.put({ ...row, version: writer.version, record: null, clock: {} })
      if (kind === 'client') this.moves(writer.version, [row.record?.assignedTo])
      return {}
    }
    if (row) return this.merge(writer, row, given, change.op === 'patch' && writer.sameEpoch ? (change.base ?? 0) : 0)
    if (change.op === 'patch') refuse('missing')
    const { version, replica, at } = writer
    if (kind === 'client' && this.hangsOn(id).length > 0) this.moves(version, [given.assignedTo])
    const scope = this.scopeOf(kind, { id, ...given })
    this.put({ kind, id, version, record: given, clock: { '*': { version, writer: replica, at } }, scope })
    return {}
  }

  /** What a collector may not do: settings, what all share, the cases of others, and cards that others made. */
  private permit({ user }: Writer, op: Change['op'], kind: Kind, row: Row | undefined, given: Fields): Fields {
    if (kind === 'creditor') refuse('forbidden')
    const maker = row?.clock['*']?.writer
    if (op === 'delete' && (!maker || this.state.replicas.get(maker)?.user !== user)) refuse('forbidden')
    const isNew = kind === 'client' && !row && op === 'create'
    const assignedTo = isNew ? user : row?.record?.assignedTo
    const wanted = isNew ? { assignedTo, ...given } : given
    if (!isNew && !this.reaches(user, op, kind, row, given)) refuse('not_assigned')
    if ('assignedTo' in wanted && !same(wanted.assignedTo, assignedTo)) refuse('forbidden', 'assignedTo')
    return wanted
  }

  private reaches(user: Id, op: Change['op'], kind: Kind, row: Row | undefined, given: Fields): boolean {
    if (!row && op !== 'create') return false
    if (row && !this.collects(user, row.scope)) return false
    if (kind === 'client' || op === 'delete') return true
    return this.collects(user, this.scopeOf(kind, { ...row?.record, ...given }))
  }

  /** True for what is everybody's and what hangs on a client assigned to the user. */
  private collects(user: Id, scope: Id | null): boolean {
    return scope !== null && (scope === this.workspace || this.state.rows.get(scope)?.record?.assignedTo === user)
  }

  /** Only somebody who can work on a client gets it. */
  private assignable(op: Change['op'], given: Fields): Fields {
    if ((given.assignedTo ?? null) === null) return given
    const member = this.state.members.get(given.assignedTo as Id)
    if (member && !member.revoked && member.role !== 'viewer') return given
    if (op === 'patch') refuse('unknown_member', 'assignedTo')
    const { assignedTo: _, ...rest } = given
    return rest
  }

  /** These collectors see something else now: their devices begin again. */
  private moves(version: number, users: unknown[]): void {
    for (const member of this.state.members.values())
      if (member.role === 'collector' && users.includes(member.user))
        this.state.members.set(member.user, { ...member, access: version })
  }

  private hangsOn(client: Id): Row[] {
    return [...this.state.rows.values()].filter(({ scope }) => scope === client)
  }

  private scopeOf(kind: Kind, record: Fields): Id | null {
    if (kind === 'client') return record.id as Id
    if (kind !== 'void') return (record.clientId as Id | undefined) ?? this.workspace
    const undone = [...this.state.rows.values()].filter(
      (row) => row.act === record.target && (row.kind !== 'void' || row.scope !== null),
    )
    const [first, ...others] = new Set(undone.map(({ scope }) => scope))
    return others.length > 0 ? this.workspace : (first ?? null)
  }

  private append({ version }: Writer, kind: Kind, fact: Fields): object {
    const id = fact.id as Id
    const known = this.state.rows.get(id)?.record
    if (!known) {
      const scope = this.scopeOf(kind, fact)
      this.put({ kind, id, version, record: fact, clock: {}, scope, act: fact.act as Id })
      if (scope !== null) this.adopt([fact.act, id], scope, version)
    } else if (!same(without(known), without(fact))) refuse('fact_differs')
    return {}
  }

  /** What came before that which it undoes waited for it: it is sent now to who may see it. */
  private adopt(come: unknown[], scope: Id, version: number): void {
    for (const row of this.state.rows.values()) {
      if (row.scope !== null || !come.includes(row.record?.target)) continue
      this.put({ ...row, scope, version })
      this.adopt([row.record?.act, row.id], scope, version)
    }
  }

  /** Each field by itself: who had seen the present value, or wrote it, wins; else the later edit does. */
  private merge({ version, replica, at }: Writer, row: Row, given: Fields, seen: number): { lost: Fields[] } {
    const stamp = { version, writer: replica, at }
    const record = { ...row.record }
    const clock = { ...row.clock }
    const lost: Fields[] = []
    for (const [field, wanted] of Object.entries(given)) {
      if (field === 'id' || same(record[field], wanted)) continue
      const known = row.clock[field] ?? row.clock['*']
      const wins = !known || known.version <= seen || known.writer === replica || isEarlier(known, stamp)
      if (wins) Object.assign(clock, { [field]: stamp })
      if (wins) record[field] = wanted
      else lost.push({ kind: row.kind, id: row.id, field, kept: record[field] ?? null, lost: wanted })
    }
    if (!same(record, row.record)) this.put({ ...row, version, record, clock })
    const [former, present] = [row.record?.assignedTo, record.assignedTo]
    if (row.kind === 'client' && !same(former, present)) this.moves(version, [former, present])
    return { lost }
  }

  /** True for what is or hangs on an erased debtor, or undoes something of one. */
  private concernsErased(given: Fields, scope: Id | null | undefined): boolean {
    const undone = 'undoes' in given ? this.scopeOf('void', given) : null
    const named = [given.id, scope, given.clientId, given.invoiceId, given.disputeId, undone]
    return named.some((one) => this.state.erased.has(one as Id))
  }

  async eraseClient(_owner: Id, client: Id): Promise<void> {
    const hanging = hangingOn(this.state, client)
    if (hanging.length === 0) throw new Refused('missing')
    const version = this.nextVersion()
    erase(this.state, client, hanging, version)
    this.moves(version, [...this.state.members.keys()])
  }

  private put(row: Row): void {
    this.state.rows.set(row.id, row)
  }

  private pull(member: Member & { access: number }, request: Request, pending: Set<Id>, now: number): Answer {
    const { head, floor } = this.state
    const after = request.cursor
    const base = after === 0 ? head : (request.base ?? after)
    const stale = request.epoch !== this.epoch || base < floor || base < member.access || after > head
    const { role } = member
    if (after > 0 && stale) return { reset: true, epoch: this.epoch, role, head, now: isoOf(now) } as Answer

    const news = [...this.state.rows.values()].filter(
      (row) => row.version > after && (row.record || row.version > base) && this.sees(member, row),
    )
    const page = news.map(({ version }) => version).sort((a, b) => a - b)
    const last = page[request.limit]
    const upto = last === undefined ? head : Math.max(last - 1, page[0] ?? 0)
    const settled = [...this.state.ledger.values()].filter(
      ({ id, user, version }) => pending.has(id) && user === member.user && version <= upto,
    )
    return {
      epoch: this.epoch,
      role,
      cursor: upto,
      base: upto < head ? base : upto,
      more: upto < head,
      now: isoOf(now),
      changes: news.filter((row) => row.version <= upto).map((row) => asTable(row, this.state.erased.has(row.id))),
      settled: settled.map(({ id, verdict, detail }) => ({ id, verdict, ...detail })) as never,
    }
  }

  private sees({ user, role }: Member, { scope }: Row): boolean {
    return role !== 'collector' || this.collects(user, scope)
  }

  async edit(id: Id, city: string, now: number): Promise<void> {
    const row = this.state.rows.get(id)
    if (!row?.record || row.record.city === city) return
    const version = this.nextVersion()
    const clock = { ...row.clock, city: { version, writer: 'server', at: now } }
    this.put({ ...row, version, record: { ...row.record, city }, clock })
  }

  async purge(): Promise<void> {
    this.state.floor = this.state.head
    for (const [id, { record }] of this.state.rows) if (!record) this.state.rows.delete(id)
  }

  async backup(): Promise<void> {
    this.kept = structuredClone(this.state)
  }

  async restore(epoch = `${this.epoch}+`): Promise<void> {
    if (!this.kept) return
    this.state = structuredClone(this.kept)
    this.epoch = epoch
  }

  async upgrade(schema: number): Promise<void> {
    this.schema = schema
  }

  async held(): Promise<Held> {
    return {
      head: this.state.head,
      rows: [...this.state.rows.values()].map(asRow),
      ledger: [...this.state.ledger.values()].map(({ id, replica, version, verdict }) => ({
        id,
        replica,
        version,
        verdict,
      })),
      members: [...this.state.members.values()].map(({ user, role, revoked }) => ({ user, role, revoked })),
    }
  }
}

const isEarlier = (a: Stamp, b: Stamp): boolean => a.at < b.at || (a.at === b.at && a.writer < b.writer)

const asRow = ({ kind, id, version, record }: Row): ServerRow => ({
  kind,
  id,
  version,
  record: record && (withoutNulls(record) as { id: Id }),
})

const withoutNulls = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))

/** On the wire, as the SQL sends it. */
function asTable({ kind, id, version, record }: Row, erased: boolean) {
  const { id: _id, ...fields } = record ?? {}
  const values = record ? [id, ...Object.values(fields)] : [id, erased]
  return { kind, columns: ['version', 'deleted', 'id', ...Object.keys(fields)], rows: [[version, !record, ...values]] }
}
