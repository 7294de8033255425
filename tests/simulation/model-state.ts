/** What the model of the server remembers: rows with a clock per field, the ledger, members and their devices. */
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { LedgerEntry, Member } from './server.ts'

export type Fields = Record<string, unknown>

export interface Stamp {
  version: number
  writer: string
  at: number
}

export interface Row {
  kind: Kind
  id: Id
  version: number
  /** Null once deleted. */
  record: Fields | null
  /** Who edited each field last; `*` is the creation. */
  clock: Record<string, Stamp>
  /** The client it hangs on, or the workspace for what is everybody's; null while that has not come. */
  scope: Id | null
}

export interface Replica {
  user: Id
  signedOut: boolean
}

export interface Entry extends LedgerEntry {
  user: Id
  detail: Fields
}

export interface State {
  head: number
  floor: number
  rows: Map<Id, Row>
  ledger: Map<Id, Entry>
  members: Map<Id, Member & { access: number }>
  replicas: Map<Id, Replica>
}
