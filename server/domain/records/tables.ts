/** The table of each kind of record. */
import type { Kind } from './kinds.ts'

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
