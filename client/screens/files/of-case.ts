/** The files of a case with their bytes, for what is made of them: a pack of evidence, a message with its invoice. */
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { readBytes } from '../../book/files.ts'
import { filesAbout } from './about.ts'

export interface CaseFile extends Attachment {
  /** Null where they are not on this phone. */
  bytes(): Promise<ArrayBuffer | null>
}

/** The newest first. */
export const caseFiles = (book: Book, clientId: Id): CaseFile[] =>
  filesAbout(book, { clientId }).map((card) => ({ ...card, bytes: () => readBytes(card.hash) }))

/** As it is handed to another app; null where its bytes are not on this phone. */
export async function fileOf({ hash, name, type }: Attachment): Promise<File | null> {
  const bytes = await readBytes(hash)
  return bytes && new File([bytes], name, { type })
}

/** The invoices themselves, as files, those that are on this phone. */
export async function invoiceFiles(book: Book, clientId: Id, invoiceIds: readonly Id[]): Promise<File[]> {
  const found: File[] = []
  for (const card of filesAbout(book, { clientId })) {
    if (card.kind !== 'invoice' || !invoiceIds.includes(card.invoiceId ?? '')) continue
    const file = await fileOf(card)
    if (file) found.push(file)
  }
  return found
}
