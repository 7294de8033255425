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
import {
  canonical,
  type Held,
  type LedgerEntry,
  type Member,
  maySee,
  Refused,
  type Role,
  type Server,
} from './server.ts'

type Fields = Record<string, unknown>

interface Stamp {
  version: number
  writer: string
  at: number
}

interface Row {
  kind: Kind
  id: Id
  version: number
  /** Null once deleted. */
  record: Fields | null
  /** Who edited each field last; `*` is the creation. */
  clock: Record<string, Stamp>
}

interface Entry extends LedgerEntry {
  user: Id
  detail: Fields
}

interface State {
  head: number
  floor: number
  rows: Map<Id, Row>
  ledger: Map<Id, Entry>
  members: Map<Id, Member & { access: number }>
  replicas: Map<Id, Id>
}

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

/** A field no table has: a device of the simulation sends it where the server is to refuse for good. */
export const UNHEARD_OF = 'unheardOf'

const refuse = (code: string): never => {
  throw new Rejected(code)
}
class Rejected extends Error {}

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
  }

  async createWorkspace(owner: Id, record: { id: Id }, replica: Id, now: number): Promise<void> {
    if (this.state.rows.has(record.id)) return
    this.workspace = record.id
    const version = this.nextVersion()
    const clock = { '*': { version, writer: replica, at: now } }
    this.state.rows.set(record.id, { kind: 'workspace', id: record.id, version, record: { ...record }, clock })
    await this.addMember(owner, 'owner')
  }

  async addMember(user: Id, role: Role): Promise<void> {
    this.state.members.set(user, { user, role, revoked: false, access: 0 })
  }

  async changeMember(user: Id, change: Partial<Omit<Member, 'user'>>): Promise<void> {
    const member = this.state.members.get(user)
    if (!member) return
    const changed = { ...member, ...change }
    if (changed.role === member.role && changed.revoked === member.revoked) return
    this.state.members.set(user, { ...changed, access: this.nextVersion() })
  }

  async sync(user: Id, request: Request, now: number): Promise<Answer> {
    const member = this.state.members.get(user)
    if (!member || member.revoked) throw new Refused('not_a_member')
    const holder = this.state.replicas.get(request.replica) ?? user
    if (holder !== user) throw new Refused('replica_taken')
    const sent = request.mutations as Sent[]
    if (sent.some(({ schema }) => schema > this.schema)) throw new Refused('schema_too_new')
    this.state.replicas.set(request.replica, user)
    this.push(member, request, sent, now)
    const pending = new Set([...request.pending, ...sent.map(({ id }) => id)])
    return this.pull(member, request, pending, now)
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
      this.state.ledger.set(mutation.id, { id: mutation.id, replica, user, version, ...this.take(writer, mutation) })
    }
  }

  /** Whole or not at all. */
  private take(writer: Writer, { changes }: Sent): { verdict: string; detail: Fields } {
    const before = new Map(this.state.rows)
    try {
      const came = changes.map((change) => this.apply(writer, change))
      const gone = came.flatMap((one) => one.gone ?? [])
      const lost = came.flatMap((one) => one.lost ?? [])
      const detail = { ...(gone.length > 0 ? { gone } : {}), ...(lost.length > 0 ? { lost } : {}) }
      if (gone.length > 0 && gone.length === changes.length) return { verdict: 'gone', detail }
      return { verdict: gone.length + lost.length > 0 ? 'merged' : 'applied', detail }
    } catch (error) {
      if (!(error instanceof Rejected)) throw error
      this.state.rows = before
      const at = error.message === 'unknown_field' ? { at: UNHEARD_OF } : {}
      return { verdict: 'rejected', detail: { code: error.message, ...at } }
    }
  }

  private apply(writer: Writer, change: Sent['changes'][number]): { lost?: Fields[]; gone?: Fields[] } {
    const { kind } = change
    const id = change.op === 'create' ? change.record.id : change.id
    const mayWrite = kind === 'workspace' ? writer.role === 'owner' && id === this.workspace : writer.role !== 'viewer'
    if (!mayWrite) refuse('forbidden')
    const given: Fields =
      change.op === 'create' ? { ...change.record } : change.op === 'patch' ? { ...change.fields } : {}
    if (UNHEARD_OF in given) refuse('unknown_field')
    const row = this.state.rows.get(id)
    if (row && !row.record) return change.op === 'delete' ? {} : { gone: [{ kind, id }] }
    if (isFact(kind)) return this.append(writer, kind, { ...given, by: writer.user })
    if (change.op === 'delete') {
      if (row) this.put({ ...row, version: writer.version, record: null, clock: {} })
      return {}
    }
    if (row) return this.merge(writer, row, given, change.op === 'patch' && writer.sameEpoch ? (change.base ?? 0) : 0)
    if (change.op === 'patch') refuse('missing')
    const { version, replica, at } = writer
    this.put({ kind, id, version, record: given, clock: { '*': { version, writer: replica, at } } })
    return {}
  }

  private append({ version }: Writer, kind: Kind, fact: Fields): object {
    const id = fact.id as Id
    const known = this.state.rows.get(id)?.record
    if (!known) this.put({ kind, id, version, record: fact, clock: {} })
    else if (!same(without(known), without(fact))) refuse('fact_differs')
    return {}
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
    return { lost }
  }

  private put(row: Row): void {
    this.state.rows.set(row.id, row)
  }

  private pull(member: Member & { access: number }, request: Request, pending: Set<Id>, now: number): Answer {
    const { head, floor } = this.state
    const after = request.cursor
    const base = after === 0 ? head : (request.base ?? after)
    const stale = request.epoch !== this.epoch || base < floor || base < member.access || after > head
    if (after > 0 && stale) return { reset: true, epoch: this.epoch, head, now: isoOf(now) } as Answer

    const news = [...this.state.rows.values()].filter(
      (row) => row.version > after && (row.record || row.version > base),
    )
    const page = news.map(({ version }) => version).sort((a, b) => a - b)
    const last = page[request.limit]
    const upto = last === undefined ? head : Math.max(last - 1, page[0] ?? 0)
    const settled = [...this.state.ledger.values()].filter(
      ({ id, user, version }) => pending.has(id) && user === member.user && version <= upto,
    )
    return {
      epoch: this.epoch,
      cursor: upto,
      base: upto < head ? base : upto,
      more: upto < head,
      now: isoOf(now),
      changes: news.filter((row) => row.version <= upto && maySee(member, asRow(row))).map(asTable),
      settled: settled.map(({ id, verdict, detail }) => ({ id, verdict, ...detail })) as never,
    }
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
function asTable({ kind, id, version, record }: Row) {
  const { id: _id, ...fields } = record ?? {}
  const values = record ? [id, ...Object.values(fields)] : [id]
  return { kind, columns: ['version', 'deleted', 'id', ...Object.keys(fields)], rows: [[version, !record, ...values]] }
}
