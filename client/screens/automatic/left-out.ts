/** The e-mails of one day that are not to leave: kept with the phone, so that neither Today nor the list asks for them again. */
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'

const KEY = 'automatic:left-out'

interface LeftOut {
  on: Day
  clientIds: Id[]
}

const NOBODY: ReadonlySet<Id> = new Set()

/** Those left out of that day; of another day nothing is said, as each has its own proposals. */
export async function leftOutOf(book: Book, on: Day): Promise<ReadonlySet<Id>> {
  const kept = await book.drafts.get<LeftOut>(KEY)
  return kept?.on === on ? new Set(kept.clientIds) : NOBODY
}

export const keepLeftOut = (book: Book, on: Day, clientIds: ReadonlySet<Id>): Promise<void> =>
  book.drafts.set(KEY, { on, clientIds: [...clientIds] } satisfies LeftOut)
