/** What Today showed last is shown at once at the next start, and only while it is still true. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Book, openBook } from '../../../client/book/book.ts'
import { openDatabase } from '../../../client/book/database.ts'
import type { Draw } from '../../../client/book/keeping.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'

const NOW = '2026-11-21T09:00:00.000Z'
const shown = { ids: ['a', 'b'] }

/** A screen that says the same of all plans. */
const drawn =
  (ids: string[], until: string | null = null): Draw =>
  () => ({ shown, until, ids })

const opened: Book[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) })
})
afterEach(() => {
  for (const book of opened.splice(0)) book.close()
  vi.useRealTimers()
})

async function open(name: string, fromGlance = true): Promise<Book> {
  const book = await openBook({ name, fromGlance })
  opened.push(book)
  return book
}

/** A book with one case, in which Today was seen. */
async function seen(until: string | null = null) {
  const name = `glance-${id()}`
  const [creditorId, clientId] = [id(), id()]
  const book = await open(name)
  await book.record([workspace(), creditor(creditorId), client(clientId, creditorId), invoice(id(), clientId)])
  await book.keepGlance(drawn([clientId], until))
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
    const store = tx.objectStore('glances')
    for (const glance of await store.getAll()) await store.put({ ...glance, build: 'another' }, glance.day)
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

test('brings its first cases at once, and everything else behind them', async () => {
  const { name, book, clientId } = await seen()
  const other = id()
  await book.record([client(other, book.creditors()[0]?.id ?? '', 'Autre')])
  await book.keepGlance(drawn([clientId]))
  const [facts, plan] = [book.facts(clientId), book.plan(clientId)]
  book.close()
  const again = await open(name)
  expect(again.isWhole()).toBe(false)
  expect(again.workspace()?.name).toBe('Plomberie Perrin')
  expect(again.facts(clientId)).toEqual(facts)
  expect(again.plan(clientId)).toMatchObject({ action: plan?.action, silence: plan?.silence, next: plan?.next })
  expect(again.plan(clientId)?.ahead(2)).toEqual(plan?.ahead(2))
  expect(again.get('client', other)).toBeUndefined()
  await again.whole
  expect(again.isWhole()).toBe(true)
  expect(again.get('client', other)?.name).toBe('Autre')
  expect(again.plan(clientId)?.action).toEqual(plan?.action)
})

test('what is recorded before everything is there waits for it, and nothing is lost', async () => {
  const { name, book, clientId } = await seen()
  book.close()
  const again = await open(name)
  const recorded = await again.record([note(clientId, 'Passe jeudi')])
  expect(recorded.ok).toBe(true)
  expect(again.isWhole()).toBe(true)
  expect(again.facts(clientId)?.interactions.map((one) => one.note)).toEqual(['Passe jeudi'])
  again.close()
  expect((await open(name)).facts(clientId)?.interactions).toHaveLength(1)
})

test('is of no use to a screen that shows no case: everything is read first', async () => {
  const { name, book } = await seen()
  await book.keepGlance(drawn([]))
  book.close()
  const again = await open(name)
  expect(again.isWhole()).toBe(true)
  expect(again.glance()).toEqual(shown)
})

test('is asked for by Today alone: any other screen finds everything', async () => {
  const { name, book } = await seen()
  book.close()
  expect((await open(name, false)).isWhole()).toBe(true)
})

test('is ready for the days to come, each with its own plans', async () => {
  const { name, book, clientId } = await seen()
  const days: string[] = []
  await book.keepGlance((plans, day) => {
    days.push(day)
    return { shown: { day, action: plans[0]?.[1].action?.dueOn ?? null }, until: null, ids: [clientId] }
  }, true)
  expect(days).toEqual(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'])
  book.close()
  vi.setSystemTime(new Date('2026-11-24T06:00:00.000Z'))
  const later = await open(name)
  expect(later.isWhole()).toBe(false)
  expect(later.glance<{ day: string }>()?.day).toBe('2026-11-24')
  const early = later.plan(clientId)
  await later.whole
  expect(later.plan(clientId)?.action).toEqual(early?.action)
})

test('of another day leaves when something is recorded while it is made', async () => {
  const { name, book, clientId } = await seen()
  const keeping = book.keepGlance(drawn([clientId]), true)
  await book.record([note(clientId, 'Passe jeudi')])
  await keeping
  book.close()
  vi.setSystemTime(new Date('2026-11-22T09:00:00.000Z'))
  expect((await open(name)).isWhole()).toBe(true)
})
