/** Who wrote what: only what others did is signed, and names that are missing are asked for once. */
import { createEffect, createSignal } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { nameOf } from './words.ts'

/** Null for what the member on this device did, and on a device alone. */
export function authorOf(book: Book, by: Id | undefined): string | null {
  const { account } = book.meta()
  return !by || !account || by === account.userId ? null : nameOf(book, by)
}

/** Asks the server once for the names of those it has not told of yet. */
export function createNames(book: Book, ids: () => Iterable<Id | undefined>): void {
  const [asked, setAsked] = createSignal(false)
  createEffect(() => {
    const { account, team } = book.meta()
    if (asked() || !account) return
    const known = new Set([account.userId, ...(team ?? []).map((one) => one.id)])
    if ([...ids()].every((id) => !id || known.has(id))) return
    setAsked(true)
    void import('../../sync/team.ts').then(({ askMembers }) => askMembers(book)).catch(() => {})
  })
}
