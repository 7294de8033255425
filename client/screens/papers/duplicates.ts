/** Copies of invoices that go with a paper: their files, as far as they are on this phone, and which invoices have none. */
import { thatFit } from '../../../server/domain/files/attached.ts'
import { duplicateOf } from '../../../server/domain/papers/frame.ts'
import type { Paper } from '../../../server/domain/papers/paper.ts'
import { penOf } from '../../../server/domain/papers/pen.ts'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { heldHashes } from '../../book/files.ts'
import { filesAbout } from '../files/about.ts'
import { fileOf } from '../files/of-case.ts'

export interface Duplicates {
  /** By invoice, oldest first: those that are here and fit together. */
  files: ReadonlyMap<Id, File>
  /** Not on this phone, by invoice: with an account they can be fetched first. */
  elsewhere: ReadonlyMap<Id, Attachment>
}

/** Of each invoice the newest file that a person can read: data for programs is no copy to put into an envelope. */
export async function readDuplicates(book: Book, clientId: Id, invoices: readonly Invoice[]): Promise<Duplicates> {
  const newest = new Map<Id, Attachment>()
  for (const card of filesAbout(book, { clientId }))
    if (card.kind === 'invoice' && card.type === 'application/pdf' && card.invoiceId && !newest.has(card.invoiceId))
      newest.set(card.invoiceId, card)
  const known = invoices.flatMap(({ id }) => newest.get(id) ?? [])
  // Devices that never had a file stay without a database for them.
  const hashes = known.length > 0 ? await heldHashes() : new Set<string>()
  const here = thatFit(known.filter(({ hash }) => hashes.has(hash)))
  const files = new Map<Id, File>()
  for (const card of here) {
    const file = await fileOf(card)
    if (file && card.invoiceId) files.set(card.invoiceId, file)
  }
  const elsewhere = known.filter(({ hash }) => !hashes.has(hash))
  return { files, elsewhere: new Map(elsewhere.map((card) => [card.invoiceId ?? '', card])) }
}

/** The invoices whose copies a paper says to enclose, as it was kept. */
export function enclosedIn({ enclosed, language }: Paper, invoices: readonly Invoice[]): Invoice[] {
  const pen = penOf(language)
  return enclosed ? invoices.filter((invoice) => enclosed.items.includes(duplicateOf(invoice, pen))) : []
}
