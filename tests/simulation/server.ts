/** What the simulation asks of a server, whichever it is: the model. */
import type { ServerRow } from '../../client/book/database.ts'
import { type Answer, type Request, rowsOf, settledOf } from '../../client/sync/wire.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Assigned } from './places.ts'

export type Role = 'owner' | 'collector' | 'viewer'

export interface Member {
  user: Id
  role: Role
  revoked: boolean
}

export interface LedgerEntry {
  id: Id
  replica: Id
  version: number
  verdict: string
}

/** What a device gets instead of an answer: the word our functions raise. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** All that the server holds of the workspace. */
export interface Held {
  head: number
  rows: ServerRow[]
  /** In the order in which the mutations were taken. */
  ledger: LedgerEntry[]
  members: Member[]
}

/** How long a call takes to arrive, and its commit to be made, in milliseconds. */
export interface Lag {
  before: number
  after: number
}

export interface Server {
  /** True where calls may overlap; elsewhere they follow each other. */
  readonly concurrent: boolean
  createWorkspace(owner: Id, record: { id: Id }, replica: Id, now: number): Promise<void>
  /** The owner invites, and the other one accepts. */
  addMember(owner: Id, user: Id, role: Role): Promise<void>
  /** Another role, or in or out of the workspace. */
  changeMember(owner: Id, user: Id, change: Partial<Omit<Member, 'user'>>): Promise<void>
  /** An owner signs a device out. Rejects when the server never heard of it. */
  signOut(owner: Id, replica: Id): Promise<void>
  /** Clients that are there, with whom they are assigned to. */
  assigned(): Promise<Assigned>
  /** The function that devices call. Rejects with the error a device gets. */
  sync(user: Id, request: Request, now: number, lag?: Lag): Promise<Answer>
  /** A job of the server edits a card. */
  edit(id: Id, city: string, now: number): Promise<void>
  /** The owner erases a debtor for good. Rejects when nothing is left of it. */
  eraseClient(owner: Id, clientId: Id): Promise<void>
  /** Forgets the deletions made so far. */
  purge(): Promise<void>
  backup(): Promise<void>
  /** Puts the last backup in place of what there is, in a new epoch. */
  restore(): Promise<void>
  upgrade(schema: number): Promise<void>
  held(): Promise<Held>
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** JSON with its members in one order: two values that are the same give the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byText(a, b)))
      : inner,
  )
}

const rowText = (row: ServerRow): string => canonical(row)

/** An answer as text, however the server orders what has no order. */
export function answerText(answer: Answer): string {
  if (answer.reset) return canonical(answer)
  const { epoch, cursor, base, more, now } = answer
  const settled = settledOf(answer.settled).map(({ id, status, detail }) => {
    const { lost = [], ...rest } = detail as { lost?: object[] }
    return canonical({ id, status, ...rest, lost: lost.map(canonical).sort() })
  })
  const rows = rowsOf(answer.changes).map(rowText).sort()
  return canonical({ epoch, cursor, base, more, now, rows, settled: settled.sort() })
}

export const heldText = ({ head, rows, ledger, members }: Held): string =>
  canonical({ head, rows: rows.map(rowText).sort(), ledger, members: members.map(canonical).sort() })
