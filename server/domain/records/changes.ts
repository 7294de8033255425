/** What a person did, as data: one act is one mutation, applied whole or not at all. */
import type { CardKind, Kind, RecordOf } from './kinds.ts'
import type { Id, Instant } from './primitives.ts'

/** Fields to set; `null` clears one. */
export type Patch<K extends CardKind> = { [F in keyof Omit<RecordOf<K>, 'id'>]?: RecordOf<K>[F] | null }

export type Change =
  | { [K in Kind]: { op: 'create'; kind: K; record: RecordOf<K> } }[Kind]
  | { [K in CardKind]: { op: 'patch'; kind: K; id: Id; fields: Patch<K> } }[CardKind]
  | { op: 'delete'; kind: CardKind; id: Id }

/** The most changes one mutation carries; a longer import is cut into several. */
export const MAX_CHANGES = 500

/** `id` is the act: the facts it creates carry it, and a void names it. */
export interface Mutation {
  id: Id
  at: Instant
  changes: Change[]
}
