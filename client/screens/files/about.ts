/** The files of a debtor, merged cards included, or of one of the invoices; the newest first. */
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Book } from '../../book/book.ts'
import type { About } from './add.ts'

export function filesAbout(book: Book, { clientId, invoiceId }: About): Attachment[] {
  const canonical = book.canonical(clientId)
  return book
    .all('attachment')
    .filter((card) => book.canonical(card.clientId) === canonical && (!invoiceId || card.invoiceId === invoiceId))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
