/** What the book already holds of a creditor, gathered for the intake: by it nothing of a file is taken twice. */
import type { Creditor, Invoice } from '../../../server/domain/records/cards.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { instant } from '../../book/clock.ts'
import type { Existing } from '../../intake/existing.ts'

/** Invoices and payments come in tens of thousands: they go to the reader with the fields it reads, and no other. */
export function existingOf(book: Book, creditorId: Id, importId: Id): Existing {
  const workspace = book.workspace()
  if (!workspace) throw new Error('an import needs a workspace')
  const clients = book.all('client').filter((client) => client.creditorId === creditorId)
  const ids = new Set(clients.map((client) => client.id))
  const ofThem = (record: { clientId: Id }) => ids.has(record.clientId)
  const invoices = book.all('invoice').filter(ofThem).map(invoiceFields)
  const invoiceIds = new Set(invoices.map((invoice) => invoice.id))
  return {
    creditorId,
    currency: workspace.currency,
    country: workspace.country,
    creditor: placeOf(book.get('creditor', creditorId)),
    today: book.today(),
    importId,
    device: book.meta().device,
    at: instant(),
    clients,
    contacts: book.all('contact').filter(ofThem),
    invoices,
    payments: book
      .all('payment')
      .filter((fact) => ofThem(fact) && !book.isVoided(fact))
      .map(paymentFields),
    creditNotes: book.all('creditNote').filter((fact) => invoiceIds.has(fact.invoiceId) && !book.isVoided(fact)),
  }
}

const placeOf = (creditor: Creditor | undefined): Existing['creditor'] =>
  creditor && { country: creditor.country, postalCode: creditor.postalCode }

const invoiceFields = ({
  id,
  clientId,
  number,
  amount,
  currency,
  issuedOn,
}: Invoice): Existing['invoices'][number] => ({
  id,
  clientId,
  number,
  amount,
  currency,
  issuedOn,
})

const paymentFields = ({ clientId, on, amount, allocations }: Payment): Existing['payments'][number] => ({
  clientId,
  on,
  amount,
  allocations,
})
