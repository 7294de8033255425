/** What the model of the server remembers: rows with a clock per field, the ledger, members and their devices. */
import type { Change } from '../../server/domain/records/changes.ts'
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
  /** That recorded it, of a fact. */
  act?: Id
}

export interface Replica {
  user: Id
  signedOut: boolean
}

export interface Entry extends LedgerEntry {
  user: Id
  detail: Fields
  /** As they were sent; null once a debtor they speak of was erased. */
  changes: readonly Change[] | null
}

export interface State {
  head: number
  floor: number
  rows: Map<Id, Row>
  ledger: Map<Id, Entry>
  members: Map<Id, Member & { access: number }>
  replicas: Map<Id, Replica>
  /** Erased debtors and all that hung on them: nothing about them comes back. */
  erased: Set<Id>
}
