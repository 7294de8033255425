/** A file on its way in, with the real book and the real reader; only the thread between them is left out. */
import 'fake-indexeddb/auto'
import { createEffect, createRoot } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { type Book, openBook } from '../../../../client/book/book.ts'
import { answering } from '../../../../client/intake/answering.ts'
import { type Intake, intakeOver, type Port } from '../../../../client/intake/client.ts'
import type { FromWorker, ToWorker } from '../../../../client/intake/messages.ts'
import { createImportFlow, type ImportFlow } from '../../../../client/screens/import/flow.ts'
import { creditor, id, workspace } from '../../book/records.ts'

const leave: (() => void)[] = []
afterEach(() => {
  for (const close of leave.splice(0)) close()
})

/** Both ends of the talk in one thread. */
function reader(): Intake {
  const heard: ((event: { data: FromWorker }) => void)[] = []
  const answer = answering((data) => setTimeout(() => heard.forEach((hear) => void hear({ data }))))
  const port: Port = {
    postMessage: (message: ToWorker) => void answer(message),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') heard.push(listener as (event: { data: FromWorker }) => void)
    },
    terminate: () => {},
  }
  return intakeOver(port)
}

async function start(): Promise<{ book: Book; flow: () => ImportFlow; creditorId: string }> {
  const book = await openBook({ name: `import-${id()}` })
  const creditorId = id()
  await book.record([workspace(), creditor(creditorId)])
  leave.push(() => book.close())
  const flow = () =>
    createRoot((dispose) => {
      leave.push(dispose)
      return createImportFlow(book, reader)
    })
  return { book, flow, creditorId }
}

const csv = (rows: number): File =>
  new File(
    [
      'Client;Facture;Date;Échéance;Montant;Date de règlement\n',
      ...Array.from(
        { length: rows },
        (_, at) => `Exemple ${at % 7};F-${at};13/09/2026;13/10/2026;10,50;${at % 2 ? '20/10/2026' : ''}\n`,
      ),
    ],
    'factures.csv',
  )

async function check(flow: ImportFlow, file: File, creditorId: string): Promise<void> {
  await flow.open(file)
  const place = flow.place()
  if (place.at !== 'check') throw new Error(JSON.stringify(place))
  await flow.look({ kind: 'invoices', mapping: place.opened.mapping, creditorId })
  expect(flow.place().at).toBe('preview')
}

function end(flow: ImportFlow) {
  const place = flow.place()
  if (place.at !== 'done') throw new Error(place.at)
  return place.end
}

const held = (book: Book) => ({
  clients: book.all('client').length,
  invoices: book.all('invoice').length,
  payments: book.all('payment').length,
})

test('a file is stored whole, under the kind the person chose for its clients', { timeout: 30_000 }, async () => {
  const { book, flow, creditorId } = await start()
  const first = flow()
  await check(first, csv(1300), creditorId)
  await first.store('consumer')
  expect(end(first).end).toBe('whole')
  expect(held(book)).toEqual({ clients: 7, invoices: 1300, payments: 650 })
  expect(new Set(book.all('client').map((client) => client.kind))).toEqual(new Set(['consumer']))
})

test('the same file a second time doubles nothing, and its columns are remembered', async () => {
  const { book, flow, creditorId } = await start()
  const first = flow()
  await check(first, csv(20), creditorId)
  await first.store('business')
  const before = held(book)
  const second = flow()
  await second.open(csv(20))
  expect(second.place()).toMatchObject({ at: 'check', opened: { remembered: true } })
  await check(second, csv(20), creditorId)
  await second.store('business')
  expect(held(book)).toEqual(before)
  expect(end(second)).toMatchObject({ report: { counts: { duplicates: 20 } }, stored: {} })
})

test('a stopped import keeps what is stored, says its count, and the next one brings the rest', {
  timeout: 30_000,
}, async () => {
  const { book, flow, creditorId } = await start()
  const first = flow()
  await check(first, csv(1500), creditorId)
  const storing = first.store('business')
  for (let place = first.place(); place.at === 'storing' && !place.stored.invoice; place = first.place())
    await new Promise((resolve) => setTimeout(resolve, 1))
  first.stop()
  await storing
  const stopped = end(first)
  const kept = held(book)
  expect(stopped.end).toBe('stopped')
  expect(kept.invoices).toBeGreaterThan(0)
  expect(kept.invoices).toBeLessThan(1500)
  expect(stopped.stored.invoice).toBe(kept.invoices)
  const second = flow()
  await check(second, csv(1500), creditorId)
  await second.store('business')
  expect(held(book)).toEqual({ clients: 7, invoices: 1500, payments: 750 })
})

test('the bar moves from the first line that is read, and to its end', { timeout: 30_000 }, async () => {
  const { flow, creditorId } = await start()
  const running = flow()
  await check(running, csv(2300), creditorId)
  const seen: string[] = []
  createRoot((dispose) => {
    leave.push(dispose)
    createEffect(() => {
      const place = running.place()
      if (place.at === 'storing' && place.progress) seen.push(`${place.progress.phase} ${place.progress.done}`)
    })
  })
  await running.store('business')
  expect(seen.slice(0, 2)).toEqual(['reading 1000', 'reading 2000'])
  expect(seen.at(-1)).toBe('writing 2300')
})

test('a file that is none of ours is refused with its reason, and nothing is stored', async () => {
  const { book, flow } = await start()
  const refused = flow()
  await refused.open(new File(['%PDF-1.7'], 'factures.csv'))
  expect(refused.place()).toMatchObject({ at: 'refused', refusal: { code: 'pdf' } })
  expect(held(book)).toEqual({ clients: 0, invoices: 0, payments: 0 })
})
