/** A device as the tests play it: calls the functions of the database as its user, with records that are right. */
import { randomUUID } from 'node:crypto'
import type { Account, Engine, Row } from './engines.ts'

export interface Mutation {
  id: string
  at: string
  schema?: number
  changes: Row[]
}
export interface Settled {
  id: string
  verdict: string
  code?: string
  at?: string
  lost?: Row[]
  gone?: Row[]
}
export interface Answer {
  reset?: boolean
  epoch: string
  head: number
  cursor: number
  base: number
  more: boolean
  now: string
  changes: { kind: string; columns: string[]; rows: unknown[][] }[]
  settled: Settled[]
}

export async function call<T>(engine: Engine, user: string | Account, name: string, p?: object): Promise<T> {
  const statement = p
    ? ([`select ${name}($1::text::jsonb) answer`, JSON.stringify(p)] as const)
    : `select ${name}() answer`
  const rows = await engine.run(
    typeof user === 'string' ? { user } : user,
    typeof statement === 'string' ? statement : [...statement],
  )
  const answer = rows[0]?.answer
  return (typeof answer === 'string' ? JSON.parse(answer) : answer) as T
}

/** The error of the database that a promise fails with: its code and message. */
export async function failure(promise: Promise<unknown>): Promise<{ code: string; message: string } | undefined> {
  try {
    await promise
    return undefined
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { code, message }
  }
}

export const workspaceRecord = (id: string) => ({
  id,
  name: 'Plomberie Martin',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
})

export const mutation = (changes: Row[], at = new Date().toISOString()): Mutation => ({ id: randomUUID(), at, changes })

export const client = (fields: Row = {}) => ({
  id: randomUUID(),
  creditorId: randomUUID(),
  name: 'Dupont SARL',
  kind: 'business',
  ...fields,
})

export const fact = (fields: Row = {}) => ({
  id: randomUUID(),
  act: randomUUID(),
  at: '2026-11-21T08:00:00.000Z',
  device: randomUUID(),
  ...fields,
})

export const payment = (fields: Row = {}) =>
  fact({
    clientId: randomUUID(),
    on: '2026-11-20',
    amount: 10_000,
    currency: 'EUR',
    allocations: [{ invoiceId: randomUUID(), amount: 10_000 }],
    source: 'manual',
    ...fields,
  })

export const create = (kind: string, record: Row): Row => ({ op: 'create', kind, record })
export const patch = (kind: string, id: unknown, fields: Row, base: number): Row => ({
  op: 'patch',
  kind,
  id,
  fields,
  base,
})
export const remove = (kind: string, id: unknown): Row => ({ op: 'delete', kind, id })

/** What a device holds: rows by id with their version, and where it is in the history. */
export class Device {
  replica = randomUUID()
  epoch: string | undefined
  cursor = 0
  base = 0
  session = randomUUID()
  rows = new Map<string, Row>()
  settled = new Map<string, Settled>()
  deletions = 0
  /** The shape of records it knows. */
  schema = 4
  /** Milliseconds by which its clock is ahead. */
  ahead = 0
  readonly engine: Engine
  readonly user: string
  readonly workspace: string

  constructor(engine: Engine, user: string, workspace: string) {
    this.engine = engine
    this.user = user
    this.workspace = workspace
  }

  /** What its clock shows, some milliseconds after the present. */
  clock(later = 0): string {
    return new Date(Date.now() + this.ahead + later).toISOString()
  }

  ask(mutations: Mutation[] = [], limit?: number): Promise<Answer> {
    const { workspace, replica, epoch, cursor, base, schema } = this
    const now = this.clock()
    const caller = { user: this.user, session: this.session }
    const asked = { workspace, replica, epoch, now, cursor, base, limit, schema, mutations }
    return call<Answer>(this.engine, caller, 'sync', asked)
  }

  /** One whole cycle: sends, takes every page, keeps what came. Gives the pages. */
  async sync(mutations: Mutation[] = [], limit?: number): Promise<Answer[]> {
    const pages: Answer[] = []
    for (let more = true; more; ) {
      const answer = await this.ask(mutations, limit)
      pages.push(answer)
      if (answer.reset) {
        Object.assign(this, { cursor: 0, base: 0, epoch: undefined, rows: new Map() })
        continue
      }
      this.take(answer)
      more = answer.more
    }
    return pages
  }

  take(answer: Answer): void {
    for (const { kind, columns, rows } of answer.changes) {
      for (const values of rows) {
        const row: Row = { kind, ...Object.fromEntries(columns.map((name, place) => [name, values[place]])) }
        if (row.deleted) {
          this.deletions += 1
          this.rows.delete(String(values[2]))
        } else this.rows.set(String(row.id), row)
      }
    }
    for (const verdict of answer.settled) this.settled.set(verdict.id, verdict)
    Object.assign(this, { epoch: answer.epoch, cursor: answer.cursor, base: answer.base })
  }

  async verdict(sent: Mutation): Promise<Settled | undefined> {
    await this.sync([sent])
    return this.settled.get(sent.id)
  }

  row(id: unknown): Row | undefined {
    return this.rows.get(String(id))
  }

  version(id: unknown): number {
    return Number(this.row(id)?.version)
  }
}

/** A workspace with its owner and that owner's first device. */
export async function newWorkspace(engine: Engine): Promise<Device> {
  const [user, workspace] = [randomUUID(), randomUUID()]
  await call(engine, user, 'create_workspace', { workspace: workspaceRecord(workspace) })
  return new Device(engine, user, workspace)
}

export async function addMember(engine: Engine, workspace: string, role: string): Promise<string> {
  const user = randomUUID()
  await engine.run('owner', [
    'insert into members (workspace_id, user_id, role) values ($1, $2, $3)',
    workspace,
    user,
    role,
  ])
  return user
}

/** Two devices of one owner that both hold the same client. */
export async function twoDevices(engine: Engine): Promise<[Device, Device, ReturnType<typeof client>]> {
  const first = await newWorkspace(engine)
  const debtor = client()
  await first.sync([mutation([create('client', debtor)])])
  const second = new Device(engine, first.user, first.workspace)
  await second.sync()
  return [first, second, debtor]
}
