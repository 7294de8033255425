/** Invoices of one creditor that bear the same number: two devices offline may make them; they are shown, never refused. */
import type { Invoice } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { foldInvoiceNumber } from '../../intake/fold.ts'

/** The other invoices of the creditor with this number. */
export function sameNumber(book: Book, creditorId: Id, number: string, except?: Id): Invoice[] {
  const folded = foldInvoiceNumber(number)
  if (!folded) return []
  return book
    .all('invoice')
    .filter(
      (one) =>
        one.id !== except &&
        foldInvoiceNumber(one.number) === folded &&
        book.get('client', one.clientId)?.creditorId === creditorId,
    )
}

/** Of these numbers, folded, those that more than one invoice of the creditor bears. One walk however many are asked. */
export function sharedNumbers(book: Book, creditorId: Id, numbers: readonly string[]): ReadonlySet<string> {
  const asked = new Map(numbers.map((number) => [foldInvoiceNumber(number), 0]))
  for (const one of book.all('invoice')) {
    const folded = foldInvoiceNumber(one.number)
    const seen = asked.get(folded)
    if (seen !== undefined && book.get('client', one.clientId)?.creditorId === creditorId) asked.set(folded, seen + 1)
  }
  return new Set([...asked].filter(([, seen]) => seen > 1).map(([folded]) => folded))
}
