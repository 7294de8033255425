/** What Today showed last is shown at once at the next start, and only while it is still true. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Book, openBook } from '../../../client/book/book.ts'
import { openDatabase } from '../../../client/book/database.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'

const NOW = '2026-11-21T09:00:00.000Z'
const shown = { ids: ['a', 'b'] }

const opened: Book[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) })
})
afterEach(() => {
  for (const book of opened.splice(0)) book.close()
  vi.useRealTimers()
})

async function open(name: string): Promise<Book> {
  const book = await openBook({ name })
  opened.push(book)
  return book
}

/** A book with one case, in which Today was seen. */
async function seen(until: string | null = null) {
  const name = `glance-${id()}`
  const [creditorId, clientId] = [id(), id()]
  const book = await open(name)
  await book.record([workspace(), creditor(creditorId), client(clientId, creditorId), invoice(id(), clientId)])
  await book.keepGlance(shown, until)
  return { name, book, clientId }
}

test('is there at the next start', async () => {
  const { name, book } = await seen()
  book.close()
  expect((await open(name)).glance()).toEqual(shown)
})

test('is forgotten by the next change, and stays forgotten', async () => {
  const { name, book, clientId } = await seen()
  await book.record([note(clientId, 'Passe jeudi')])
  expect(book.glance()).toBeNull()
  book.close()
  expect((await open(name)).glance()).toBeNull()
})

test('is good for its day only', async () => {
  const { name, book } = await seen()
  book.close()
  vi.setSystemTime(new Date('2026-11-22T09:00:00.000Z'))
  expect((await open(name)).glance()).toBeNull()
})

test('ends with the next agreed hour', async () => {
  const { name, book } = await seen('2026-11-21T10:00:00.000Z')
  book.close()
  vi.setSystemTime(new Date('2026-11-21T09:59:00.000Z'))
  const before = await open(name)
  expect(before.glance()).toEqual(shown)
  before.close()
  vi.setSystemTime(new Date('2026-11-21T10:00:00.000Z'))
  expect((await open(name)).glance()).toBeNull()
})

test('is not taken from another build, whose rules may be others', async () => {
  const { name, book } = await seen()
  book.close()
  const db = openDatabase(undefined, name)
  await db.write(['glances'], async (tx) => {
    const glance = await tx.objectStore('glances').get('today')
    if (glance) await tx.objectStore('glances').put({ ...glance, build: 'another' }, 'today')
  })
  db.close()
  expect((await open(name)).glance()).toBeNull()
})

test('goes with everything else when the device is emptied', async () => {
  const { name, book } = await seen()
  const exchange = await book.exchange()
  await exchange.leave(true)
  book.close()
  const db = openDatabase(undefined, name)
  expect(await db.read(['glances'], (tx) => tx.objectStore('glances').count())).toBe(0)
  db.close()
})
