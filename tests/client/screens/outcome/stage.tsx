/** A case on a stage: a book with one debtor, and the picker shown in French on Saturday 21 November 2026. */
import 'fake-indexeddb/auto'
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import type { JSX } from 'solid-js'
import { onTestFinished } from 'vitest'
import { type Book, openBook } from '../../../../client/book/book.ts'
import { BookContext } from '../../../../client/book/context.ts'
import type { Wanted } from '../../../../client/book/writes.ts'
import { loadRest, setLanguage } from '../../../../client/i18n/index.ts'
import { client, creditor, id, invoice, workspace } from '../../book/records.ts'

export const NOW = '2026-11-21T09:07:00.000Z'

export interface Stage {
  book: Book
  clientId: string
  contactId: string
  /** Oldest due first. */
  invoiceIds: string[]
}

/** A book that is closed when the test is over: its timers would go on without a page. */
export async function openForTest(name: string): Promise<Book> {
  const book = await openBook({ name })
  onTestFinished(() => book.close())
  return book
}

/** One debtor with one contact and one late invoice of 1,250.00 EUR, and what is added. */
export async function setUp(more: (set: Omit<Stage, 'book'>) => Wanted[] = () => []): Promise<Stage> {
  await setLanguage('fr')
  await loadRest()
  const book = await openForTest(`stage-${id()}`)
  const ours = id()
  const set = { clientId: id(), contactId: id(), invoiceIds: [id()] }
  await must(book, [
    workspace(),
    creditor(ours),
    client(set.clientId, ours),
    {
      op: 'create',
      kind: 'contact',
      record: { id: set.contactId, clientId: set.clientId, lastName: 'Perrin', phones: [{ number: '+33612345678' }] },
    },
    invoice(set.invoiceIds[0] ?? '', set.clientId),
  ])
  const added = more(set)
  if (added.length > 0) await must(book, added)
  return { ...set, book }
}

export async function must(book: Book, wanted: Wanted[]): Promise<void> {
  const recorded = await book.record(wanted)
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
}

/** Renders a screen or a part of one at an address. */
export function show(book: Book, path: string, what: () => JSX.Element, route = '*'): void {
  const history = createMemoryHistory()
  history.set({ value: path })
  render(() => (
    <BookContext.Provider value={book}>
      <MemoryRouter history={history}>
        <Route path={route} component={what} />
      </MemoryRouter>
    </BookContext.Provider>
  ))
}

/** Taps what has this name, once it is there; the number of taps is counted by the test. */
export async function tap(name: string | RegExp): Promise<void> {
  const buttons = await screen.findAllByRole('button', { name })
  fireEvent.click(buttons[0] as HTMLElement)
}

/** Chooses a chip of a radio group. */
export async function pick(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByLabelText(name))
}

export const soon = (expected: () => void | Promise<void>): Promise<void> => waitFor(expected)
