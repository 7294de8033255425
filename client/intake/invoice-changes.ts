/** The records one invoice of a file becomes, in the order they can be created. */
import type { ClientKind, Invoice } from '../../server/domain/records/cards.ts'
import type { Change } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { clientChanges } from './client-changes.ts'
import type { Existing } from './existing.ts'
import type { NewId } from './gathered.ts'
import type { InvoiceDraft } from './invoice-groups.ts'
import type { Settlement } from './settlement.ts'

/** Until its chunk is known a fact has no act. */
export const NO_ACT = ''

const marks = ({ at, device, importId }: Existing) => ({ act: NO_ACT, at, device, importId })

export function invoiceChanges(
  id: Id,
  draft: InvoiceDraft,
  settlement: Settlement,
  existing: Existing,
  kindForUnknown: ClientKind | undefined,
  newId: NewId,
): Change[] {
  const { entry, first } = draft
  const client = entry.stored ? [] : clientChanges(entry, existing, kindForUnknown, newId)
  entry.stored = true
  const clientId = entry.id as Id
  const record: Invoice = {
    id,
    clientId,
    number: first.number,
    issuedOn: first.issuedOn,
    dueOn: first.dueOn,
    amount: draft.amount,
    currency: first.currency,
    ...(first.project && { project: first.project }),
    ...(first.orderReference && { orderReference: first.orderReference }),
    source: 'import',
    importId: existing.importId,
  }
  return [
    ...client,
    { op: 'create', kind: 'invoice', record },
    ...paymentChange(record, draft, settlement, existing, newId),
    ...disputeChanges(record, settlement, existing, newId),
    ...noteChange(record, first.note, existing, newId),
  ]
}

function paymentChange(
  invoice: Invoice,
  draft: InvoiceDraft,
  { paid }: Settlement,
  existing: Existing,
  newId: NewId,
): Change[] {
  if (!paid) return []
  const { method } = draft.first
  const record = {
    ...marks(existing),
    id: newId(),
    clientId: invoice.clientId,
    on: paid.on,
    amount: paid.cents,
    currency: invoice.currency,
    ...(method && { method }),
    allocations: [{ invoiceId: invoice.id, amount: Math.min(paid.cents, invoice.amount) }],
    source: 'import' as const,
  }
  return [{ op: 'create', kind: 'payment', record }]
}

function disputeChanges(invoice: Invoice, { dispute }: Settlement, existing: Existing, newId: NewId): Change[] {
  if (!dispute) return []
  const opened = { ...marks(existing), id: newId(), invoiceId: invoice.id, on: dispute.on, amount: invoice.amount }
  const opening: Change = { op: 'create', kind: 'dispute', record: opened }
  if (!dispute.settledOn) return [opening]
  const closed = {
    ...marks(existing),
    id: newId(),
    disputeId: opened.id,
    on: dispute.settledOn,
    how: 'settled' as const,
  }
  return [opening, { op: 'create', kind: 'disputeClosing', record: closed }]
}

function noteChange(invoice: Invoice, note: string, existing: Existing, newId: NewId): Change[] {
  if (note === '') return []
  const record = {
    ...marks(existing),
    id: newId(),
    clientId: invoice.clientId,
    invoiceIds: [invoice.id],
    channel: 'note' as const,
    direction: 'out' as const,
    note,
  }
  return [{ op: 'create', kind: 'interaction', record }]
}

export function creditNoteChange(id: Id, invoiceId: Id, { first, amount }: InvoiceDraft, existing: Existing): Change {
  return {
    op: 'create',
    kind: 'creditNote',
    record: { ...marks(existing), id, invoiceId, number: first.number, on: first.issuedOn, amount },
  }
}
