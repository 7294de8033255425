/** The archive of everything, with the journal where the server gives it, and the reason where it does not. */
import type { Archive, JournalCall } from '../../book/archive.ts'
import type { Book } from '../../book/book.ts'
import { language } from '../../i18n/index.ts'
import { codeOf, isSignedOut } from '../../sync/server-error.ts'

export type JournalState = 'with' | 'alone' | 'unreachable' | 'forbidden' | 'signed-out' | 'refused'

export interface MadeArchive extends Archive {
  journal: JournalState
}

export const callJournal: JournalCall = async (p) =>
  (await import('../../sync/server-call.ts')).callServer('journal', p)

export async function makeArchive(book: Book): Promise<MadeArchive> {
  const without = async (journal: JournalState) => ({ ...(await book.archive(language())), journal })
  if (!book.meta().account) return without('alone')
  try {
    return { ...(await book.archive(language(), callJournal)), journal: 'with' }
  } catch (error) {
    return without(journalFault(error))
  }
}

/** Why the server did not give the journal. */
export function journalFault(error: unknown): Exclude<JournalState, 'with' | 'alone'> {
  const code = codeOf(error)
  if (isSignedOut(code)) return 'signed-out'
  return code === 'forbidden' || code === 'unreachable' ? code : 'refused'
}
