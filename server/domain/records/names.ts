/** Names of kinds as light data, apart from the schemas, so that reading records costs no validation code. */
import type { CardKind, FactKind, Kind } from './kinds.ts'

/** Table of each kind; the order is one in which records can be created (what is referred to comes first). */
export const tables: Record<Kind, string> = {
  workspace: 'workspaces',
  creditor: 'creditors',
  mandate: 'mandates',
  client: 'clients',
  contact: 'contacts',
  invoice: 'invoices',
  script: 'scripts',
  import: 'imports',
  creditNote: 'credit_notes',
  payment: 'payments',
  interaction: 'interactions',
  promise: 'promises',
  callback: 'callbacks',
  dispute: 'disputes',
  disputeClosing: 'dispute_closings',
  pause: 'pauses',
  void: 'voids',
}

export const kinds = Object.keys(tables) as Kind[]

const cardKinds: Record<CardKind, true> = {
  workspace: true,
  creditor: true,
  mandate: true,
  client: true,
  contact: true,
  invoice: true,
  script: true,
}

export const isCard = (kind: Kind): kind is CardKind => kind in cardKinds
export const isFact = (kind: Kind): kind is FactKind => !(kind in cardKinds)
