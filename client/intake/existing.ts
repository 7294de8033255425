/** What the taking of a file is given: what the book already holds of the creditor, and the marks of this import. */
import type { Client, Contact, Invoice } from '../../server/domain/records/cards.ts'
import type { CreditNote, Payment } from '../../server/domain/records/facts.ts'
import type { Currency, Day, Id, Instant } from '../../server/domain/records/primitives.ts'

/** Facts that were voided are left out by the caller. Whole records may be handed in; these fields are read. */
export interface Existing {
  creditorId: Id
  /** Currency of amounts that name none. */
  currency: Currency
  /** ISO code: phone numbers without a prefix are of this country. */
  country: string
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
