/** What is wrong with a legal act as it was typed: a date that cannot be, invoices that are not there. */
import type { Invoice } from '../records/cards.ts'
import type { LegalAct } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'

export type ActIssue = 'future' | 'before-invoice' | 'deadline-before' | 'published-before' | 'no-invoice'

/** The field it is about, as the record names it. */
export type ActField = 'on' | 'deadline' | 'publishedOn' | 'invoiceIds'

export type TypedAct = Pick<LegalAct, 'kind' | 'on' | 'deadline' | 'publishedOn' | 'invoiceIds'>

/**
 * An act is about an invoice that exists on its day, and has taken place. An acknowledgement may come before the invoice
 * (a signed quote), an insolvency and the declaration of a claim too.
 */
export function checkAct(act: TypedAct, invoices: readonly Invoice[], today: Day): Partial<Record<ActField, ActIssue>> {
  const found: Partial<Record<ActField, ActIssue>> = {}
  const about = invoices.filter(({ id }) => act.invoiceIds.includes(id))
  const needsInvoice = act.kind !== 'acknowledgement' && act.kind !== 'insolvency' && act.kind !== 'declaration'
  if (act.kind !== 'insolvency' && about.length === 0) found.invoiceIds = 'no-invoice'
  if (needsInvoice && act.on && about.length > 0 && about.every(({ issuedOn }) => issuedOn > act.on))
    found.on = 'before-invoice'
  if (act.on > today) found.on = 'future'
  if (act.deadline && act.deadline < act.on) found.deadline = 'deadline-before'
  if (act.publishedOn && act.publishedOn > today) found.publishedOn = 'future'
  else if (act.publishedOn && act.publishedOn < act.on) found.publishedOn = 'published-before'
  return found
}
