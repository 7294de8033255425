/** Erases the workspace at the server, for every member and device, and then this device. */
import type { Book } from '../../book/book.ts'
import { codeOf } from '../../sync/server-error.ts'
import { setSyncState } from '../../sync/state.ts'

/** Null when it is done, else the code of the refusal: then nothing was erased. */
export async function eraseWorkspace(book: Book, name: string): Promise<string | null> {
  const { callServer } = await import('../../sync/server-call.ts')
  try {
    await callServer('erase_workspace', { workspace: book.meta().workspaceId, name })
  } catch (error) {
    return codeOf(error)
  }
  // At once, before a sync is told that this device belongs to a workspace no more, and says so as if it were shut out.
  await (await book.exchange()).leave(true)
  const { keepApart } = await import('../../sync/account.ts')
  await keepApart()
  setSyncState('alone')
  return null
}
