/** Which files of invoices go along with an e-mail that asks for them: the phone shows them, the server attaches them. */
import type { Attachment } from '../records/attachments.ts'
import type { Id } from '../records/primitives.ts'

/** In bytes. Most mail servers take 20 MB or more, and what is attached grows by a third on the way. */
export const MOST_ATTACHED = 12_000_000

/** Those that fit together, in their order. */
export function thatFit<File extends { size: number }>(files: readonly File[]): File[] {
  let left = MOST_ATTACHED
  return files.filter(({ size }) => {
    if (size > left) return false
    left -= size
    return true
  })
}

/** Of the cards of a case those that go along, the oldest first. One whose bytes have not reached the server is left out there. */
export const attachedTo = (cards: readonly Attachment[], invoiceIds: readonly Id[]): Attachment[] =>
  thatFit(
    cards
      .filter(({ kind, invoiceId }) => kind === 'invoice' && invoiceId !== undefined && invoiceIds.includes(invoiceId))
      .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1)),
  )
