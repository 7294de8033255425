/** Writing from the service worker: the same door as from a page, on what another page or an account left on the device. */
import 'fake-indexeddb/auto'
import { expect, it, onTestFinished } from 'vitest'
import { type Book, openBook } from '../../../client/book/book.ts'
import { withoutPage } from '../../../client/book/without-page.ts'
import { client, creditor, id, workspace } from './records.ts'

async function deviceWith(name: string): Promise<{ book: Book; clientId: string }> {
  const book = await openBook({ name })
  onTestFinished(() => book.close())
  const [creditorId, clientId] = [id(), id()]
  await book.record([workspace(), creditor(creditorId), client(clientId, creditorId)])
  return { book, clientId }
}

const snooze = (clientId: string) =>
  [{ op: 'create', kind: 'pause', record: { clientId, kind: 'snooze', until: '2026-11-24' } }] as const

const puttingOff = (name: string, clientId: string) => withoutPage((book) => book.record([...snooze(clientId)]), name)

it('is durable, stamped, and shown by a page that is open', async () => {
  const name = `alone-${id()}`
  const { book, clientId } = await deviceWith(name)
  const recorded = await puttingOff(name, clientId)
  expect(recorded).toMatchObject({ ok: true })
  await expect
    .poll(() => book.all('pause'))
    .toMatchObject([{ clientId, until: '2026-11-24', device: book.meta().device }])
  const again = await openBook({ name })
  onTestFinished(() => again.close())
  expect(again.all('pause')).toHaveLength(1)
})

it('waits in the outbox where there is an account, behind what waited before', async () => {
  const name = `account-${id()}`
  const { book, clientId } = await deviceWith(name)
  await (await book.exchange()).joinWithRecords({ userId: 'u', email: 'a@exemple.fr' }, book.workspace()?.id ?? '')
  const before = book.outbox().length
  await puttingOff(name, clientId)
  await expect.poll(() => book.outbox().length).toBe(before + 1)
  expect(book.outbox().at(-1)?.mutation.changes).toMatchObject([{ kind: 'pause', record: { clientId } }])
})

it('loses nothing when a page writes at the same time', async () => {
  const name = `both-${id()}`
  const { book, clientId } = await deviceWith(name)
  const made = await Promise.all([
    puttingOff(name, clientId),
    book.record([...snooze(clientId)]),
    puttingOff(name, clientId),
    book.record([...snooze(clientId)]),
  ])
  expect(made.every((one) => one?.ok)).toBe(true)
  await expect.poll(() => book.all('pause').length).toBe(4)
})

it('is refused to a viewer, as on a page', async () => {
  const name = `viewer-${id()}`
  const { book, clientId } = await deviceWith(name)
  const exchange = await book.exchange()
  await exchange.joinWithRecords({ userId: 'u', email: 'a@exemple.fr' }, book.workspace()?.id ?? '')
  const pulled = { rows: [], settled: [], replaces: false, from: 0, cursor: 1, epoch: 'e', clockOffset: 0 }
  await exchange.commit({ ...pulled, role: 'viewer' })
  expect(await puttingOff(name, clientId)).toMatchObject({ ok: false, code: 'only-looks' })
})

it('finds nothing on a device that was never begun', async () => {
  expect(await puttingOff(`empty-${id()}`, id())).toBeNull()
})
