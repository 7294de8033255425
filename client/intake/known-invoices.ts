/** The invoices of the book and of this file so far, found by client and number. */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { ClientEntry, ClientLedger } from './client-ledger.ts'
import type { Existing } from './existing.ts'
import { foldInvoiceNumber } from './fold.ts'

export interface KnownInvoice {
  id: Id
  number: string
  amount: number
  currency?: string
}

export interface KnownInvoices {
  find(entry: ClientEntry, number: string): KnownInvoice | undefined
  /** For a line that names no client: the invoice of that number, when there is exactly one. */
  findByNumber(number: string): { entry: ClientEntry; invoice: KnownInvoice } | undefined
  add(entry: ClientEntry, invoice: KnownInvoice): void
  /** What the book already put on an invoice, in cents. */
  paidOf(id: Id): number
  pay(id: Id, cents: number): void
  hasCreditNote(invoiceId: Id, number: string, amount: number): boolean
}

export function knownInvoices(existing: Existing, ledger: ClientLedger): KnownInvoices {
  const byEntry = new Map<ClientEntry, Map<string, KnownInvoice>>()
  const byNumber = new Map<string, { entry: ClientEntry; invoice: KnownInvoice }[]>()
  const paid = new Map<Id, number>()
  const add: KnownInvoices['add'] = (entry, invoice) => {
    const key = foldInvoiceNumber(invoice.number)
    const numbers = byEntry.get(entry) ?? new Map<string, KnownInvoice>()
    byEntry.set(entry, numbers)
    if (!numbers.has(key)) numbers.set(key, invoice)
    const same = byNumber.get(key) ?? []
    same.push({ entry, invoice })
    byNumber.set(key, same)
  }
  for (const invoice of existing.invoices) {
    const entry = ledger.entryOf(invoice.clientId)
    if (entry) add(entry, invoice)
  }
  const pay: KnownInvoices['pay'] = (id, cents) => void paid.set(id, (paid.get(id) ?? 0) + cents)
  for (const { allocations } of existing.payments) for (const part of allocations) pay(part.invoiceId, part.amount)
  const credited = new Set(
    existing.creditNotes.map((note) => creditKey(note.invoiceId, note.number ?? '', note.amount)),
  )
  return {
    find: (entry, number) => byEntry.get(entry)?.get(foldInvoiceNumber(number)),
    findByNumber: (number) => {
      const same = byNumber.get(foldInvoiceNumber(number))
      return same?.length === 1 ? same[0] : undefined
    },
    add,
    paidOf: (id) => paid.get(id) ?? 0,
    pay,
    hasCreditNote: (invoiceId, number, amount) => credited.has(creditKey(invoiceId, number, amount)),
  }
}

const creditKey = (invoiceId: Id, number: string, amount: number): string =>
  [invoiceId, foldInvoiceNumber(number), amount].join(' ')
