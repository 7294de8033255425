/** Leaving for another app, in a way that what is on screen notices. */
import { createSignal } from 'solid-js'
import type { Book } from '../../book/book.ts'
import { arrive, type Departure, depart } from '../../reach/departure.ts'

const [moved, setMoved] = createSignal(0)

/** Changes each time someone left or arrived on this page. */
export { moved }

/** Not awaited by the tap that opens the link. */
export async function leave(book: Book, departure: Omit<Departure, 'at'>): Promise<void> {
  await depart(book, departure)
  setMoved((times) => times + 1)
}

export async function comeBack(book: Book): Promise<void> {
  await arrive(book)
  setMoved((times) => times + 1)
}
