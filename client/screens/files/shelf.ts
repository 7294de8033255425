/** Where the bytes of each file are, as far as this device knows, followed by the screens. */
import { createEffect, createResource, on } from 'solid-js'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Book } from '../../book/book.ts'
import { heldHashes, storedIds } from '../../book/files.ts'
import { rest } from '../../i18n/index.ts'
import { fileSending, filesChanged } from '../../sync/files.ts'

export type Whereabouts = 'here' | 'waiting' | 'sending' | 'stored' | 'remote' | 'elsewhere' | 'gone'

export interface Shelf {
  /** Undefined for the moment it takes to look. */
  whereIs(card: Attachment): Whereabouts | undefined
}

export function createShelf(book: Book): Shelf {
  const [known, { refetch }] = createResource(async () => {
    const [held, stored] = await Promise.all([heldHashes(), storedIds()])
    return { held, stored }
  })
  createEffect(on([filesChanged, () => book.all('attachment')], () => void refetch(), { defer: true }))
  return {
    whereIs({ id, hash }) {
      const now = known.latest
      if (!now) return undefined
      const [here, isStored] = [now.held.has(hash), now.stored.has(id)]
      if (!book.meta().account) return here ? 'here' : 'gone'
      if (!here) return isStored ? 'remote' : 'elsewhere'
      if (isStored) return 'stored'
      return fileSending()?.id === id ? 'sending' : 'waiting'
    },
  }
}

export function whereWords(at: Whereabouts): string {
  const words = rest().files.states
  const under = fileSending()
  return at === 'sending' ? words.sending(under ? Math.floor((100 * under.sent) / under.size) : 0) : words[at]
}
