/** Erases a debtor: here on a device alone; with an account by the server, for every device, this one included. */

import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { codeOf } from '../../sync/server-error.ts'
import { syncNow } from '../../sync/state.ts'

/** `here` is false while this device has not learnt of it yet: the network went away in between. */
export type ErasedDebtor = { ok: true; here: boolean } | { ok: false; code: string }

export async function eraseDebtor(book: Book, clientId: Id, reason: string): Promise<ErasedDebtor> {
  if (book.meta().account) return eraseEverywhere(book, clientId, reason)
  const erased = await book.eraseClient(clientId)
  return erased.ok ? { ok: true, here: true } : erased
}

async function eraseEverywhere(book: Book, clientId: Id, reason: string): Promise<ErasedDebtor> {
  // What still waits here may be about them: sent first, it is erased with the rest instead of being refused later.
  if (book.outbox().length > 0) await syncNow(book)
  const { callServer } = await import('../../sync/server-call.ts')
  try {
    await callServer('erase_client', { workspace: book.meta().workspaceId, clientId, reason })
  } catch (error) {
    const code = codeOf(error)
    // Erased from another device, or by a request whose answer was lost: this one learns it now.
    if (code === 'missing') await syncNow(book)
    return { ok: false, code }
  }
  await syncNow(book)
  return { ok: true, here: book.get('client', clientId) === undefined }
}
