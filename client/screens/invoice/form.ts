/** The form of a new invoice, kept as it is typed, and what it becomes when it is saved. */
import { addDays } from '../../../server/domain/calendar/days.ts'
import type { Client, ClientKind, Invoice } from '../../../server/domain/records/cards.ts'
import { type Day, type Id, isDay } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'

/** What is usually agreed; a proposal, to be corrected. */
const USUAL_DAYS = 30

/** A client made on the way, with the invoice. */
export interface NewClient {
  name: string
  kind: ClientKind
  creditorId: Id
}

export interface InvoiceForm {
  clientId: Id | ''
  newClient: NewClient | null
  /** The kind chosen for a known client whose kind was not known; `''` while it was left alone. */
  kind: ClientKind | ''
  number: string
  issuedOn: string
  dueOn: string
  /** The due date was typed: it no longer follows the date of issue. */
  dueTyped: boolean
  amount: number | undefined
  currency: string
  project: string
  orderReference: string
  serviceOn: string
  link: string
  sentOn: string
  nature: NonNullable<Invoice['nature']> | ''
  retentionAmount: number | undefined
  retentionUntil: string
}

export function emptyInvoice(today: Day, currency: string, clientId: Id | ''): InvoiceForm {
  return {
    clientId,
    newClient: null,
    kind: '',
    number: '',
    issuedOn: today,
    dueOn: addDays(today, USUAL_DAYS),
    dueTyped: false,
    amount: undefined,
    currency,
    project: '',
    orderReference: '',
    serviceOn: '',
    link: '',
    sentOn: '',
    nature: '',
    retentionAmount: undefined,
    retentionUntil: '',
  }
}

/** The due date follows the date of issue until it is typed. */
export const issued = (form: InvoiceForm, issuedOn: string): Partial<InvoiceForm> =>
  form.dueTyped || !isDay(issuedOn) ? { issuedOn } : { issuedOn, dueOn: addDays(issuedOn, USUAL_DAYS) }

/** What may be left out. */
export type Optional =
  | 'project'
  | 'orderReference'
  | 'serviceOn'
  | 'link'
  | 'sentOn'
  | 'nature'
  | 'retentionAmount'
  | 'retentionUntil'

export const optionalFields = (form: Pick<InvoiceForm, Optional>): Pick<Invoice, Optional> => ({
  project: form.project.trim() || undefined,
  orderReference: form.orderReference.trim() || undefined,
  serviceOn: form.serviceOn || undefined,
  link: form.link.trim() || undefined,
  sentOn: form.sentOn || undefined,
  nature: form.nature || undefined,
  retentionAmount: form.retentionAmount || undefined,
  retentionUntil: form.retentionUntil || undefined,
})

export type RetentionFault = 'retention-day' | 'retention-amount' | 'retention-above'

/** A retention of guarantee is an amount below the whole and the day it is freed: one alone says nothing. */
export function retentionFault(
  form: Pick<InvoiceForm, 'retentionAmount' | 'retentionUntil'>,
  amount: number | undefined,
): RetentionFault | null {
  if (!form.retentionAmount) return form.retentionUntil ? 'retention-amount' : null
  if (form.retentionAmount >= (amount ?? 0)) return 'retention-above'
  return form.retentionUntil ? null : 'retention-day'
}

/** One act: the client when it is new, or its kind when it becomes known, and the invoice. `ids` name what is created. */
export function invoiceWanted(
  form: InvoiceForm,
  known: Client | undefined,
  ids: { client: Id; invoice: Id },
): Wanted[] {
  const wanted: Wanted[] = []
  if (form.newClient) wanted.push({ op: 'create', kind: 'client', record: { id: ids.client, ...form.newClient } })
  else if (known && form.kind && form.kind !== known.kind)
    wanted.push({ op: 'patch', kind: 'client', id: known.id, fields: { kind: form.kind } })
  wanted.push({
    op: 'create',
    kind: 'invoice',
    record: {
      id: ids.invoice,
      clientId: form.newClient ? ids.client : form.clientId,
      number: form.number,
      issuedOn: form.issuedOn,
      dueOn: form.dueOn,
      amount: form.amount ?? 0,
      currency: form.currency,
      source: 'manual',
      ...optionalFields(form),
    },
  })
  return wanted
}
