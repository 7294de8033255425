/** What the taking of a file is given: what the book already holds of the creditor, and the marks of this import. */
import type { Client, Contact, Creditor, Invoice } from '../../server/domain/records/cards.ts'
import type { CreditNote, Payment } from '../../server/domain/records/facts.ts'
import type { Currency, Day, Id, Instant } from '../../server/domain/records/primitives.ts'

/** Facts that were voided are left out by the caller. Whole records may be handed in; these fields are read. */
export interface Existing {
  creditorId: Id
  /** Currency of amounts that name none. */
  currency: Currency
  /** ISO code: phone numbers without a prefix are of this country. */
  country: string
  /** Where the creditor is; in that country when it is not told. */
  creditor?: Pick<Creditor, 'country' | 'postalCode'>
  today: Day
  importId: Id
  device: Id
  /** The moment of the import: `at` of its facts, and of its ids. */
  at: Instant
  /** The clients of this creditor. */
  clients: readonly Client[]
  contacts: readonly Contact[]
  invoices: readonly Pick<Invoice, 'id' | 'clientId' | 'number' | 'amount' | 'currency' | 'issuedOn'>[]
  payments: readonly Pick<Payment, 'clientId' | 'on' | 'amount' | 'allocations'>[]
  creditNotes: readonly Pick<CreditNote, 'invoiceId' | 'number' | 'on' | 'amount'>[]
}

const PART = 5000

/** The same in parts of a few thousand records: copied to another thread in one go, it would hold the screen. */
export function* inParts(existing: Existing): Generator<Existing> {
  const { clients, contacts, invoices, payments, creditNotes } = existing
  const longest = Math.max(...[clients, contacts, invoices, payments, creditNotes].map((list) => list.length))
  for (let from = 0; from === 0 || from < longest; from += PART) {
    const part = <T>(list: readonly T[]): readonly T[] => list.slice(from, from + PART)
    yield {
      ...existing,
      clients: part(clients),
      contacts: part(contacts),
      invoices: part(invoices),
      payments: part(payments),
      creditNotes: part(creditNotes),
    }
  }
}

export const joined = (known: Existing, part: Existing): Existing => ({
  ...part,
  clients: known.clients.concat(part.clients),
  contacts: known.contacts.concat(part.contacts),
  invoices: known.invoices.concat(part.invoices),
  payments: known.payments.concat(part.payments),
  creditNotes: known.creditNotes.concat(part.creditNotes),
})
