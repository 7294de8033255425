/** Cold cases lie apart and the first screen does not wait for them; once all is loaded, nothing is different. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCases } from '../../../client/book/cases.ts'
import { settledCases } from '../../../client/book/cooling.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { compact, place } from '../../../client/book/storage.ts'
import type { WorkingSet } from '../../../client/book/working-set.ts'
import { record, type Wanted } from '../../../client/book/writes.ts'
import { dueIn } from '../../../server/domain/dunning/due.ts'
import { kinds } from '../../../server/domain/records/names.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'

const LONG_AGO = new Date('2024-06-03T09:00:00.000Z')
const NOW = new Date('2026-11-21T09:00:00.000Z')
const ZONE = 'Europe/Paris'

const opened: Core[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: LONG_AGO })
})
afterEach(() => {
  for (const core of opened.splice(0)) core.close()
  vi.useRealTimers()
})

async function open(name: string, fromGlance = false): Promise<Core> {
  const core = await openCore({ name, fromGlance })
  opened.push(core)
  return core
}

async function saved(core: Core, wanted: Wanted[]) {
  const result = await record(core, wanted)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result
}

const payment = (clientId: string, invoiceId: string): Wanted => ({
  op: 'create',
  kind: 'payment',
  record: {
    clientId,
    on: '2024-06-03',
    amount: 125_000,
    currency: 'EUR',
    allocations: [{ invoiceId, amount: 125_000 }],
    source: 'manual',
  },
})

/** One case paid long ago, and one that is due; the first is laid apart. */
async function withColdCase() {
  const name = `cold-${id()}`
  const [creditorId, paid, due, oldInvoice] = [id(), id(), id(), id()]
  const core = await open(name)
  const dates = { issuedOn: '2024-04-01', dueOn: '2024-05-01' }
  await saved(core, [
    workspace(),
    creditor(creditorId),
    client(paid, creditorId, 'Payé'),
    client(due, creditorId, 'Dû'),
  ])
  await saved(core, [invoice(oldInvoice, paid, dates), note(paid, 'Soldé')])
  const paying = await saved(core, [payment(paid, oldInvoice)])
  vi.setSystemTime(NOW)
  await saved(core, [invoice(id(), due)])
  expect([...(await settledCases(core.set, ZONE))]).toEqual([[paid, 3]])
  await place(core.db, new Set([paid]))
  core.close()
  return { name, creditorId, paid, due, oldInvoice, paying }
}

const contents = (set: WorkingSet) =>
  Object.fromEntries(kinds.map((kind) => [kind, new Map([...set.all(kind)].map((one) => [one.id, one]))]))

function shown(set: WorkingSet) {
  const moment = () => ({ today: '2026-11-21', now: NOW.toISOString(), timeZone: ZONE })
  return dueIn(createCases(() => set, moment).plans(), '2026-11-21', ZONE)
}

test('the first screen is drawn without them, and says what it says with them', async () => {
  const { name, paid, due } = await withColdCase()
  const first = await open(name, true)
  expect(first.partial).toBe(true)
  expect(first.set.get('client', paid)?.name).toBe('Payé')
  expect(first.set.ofClient('invoice', paid)).toEqual([])
  const early = shown(first.set)
  await first.reload()
  expect(first.partial).toBe(false)
  expect(first.set.ofClient('invoice', paid)).toHaveLength(1)
  expect(early).toEqual(shown(first.set))
  expect(early.ids).toEqual([due])
})

test('any other screen finds everything at once', async () => {
  const { name, paid } = await withColdCase()
  const core = await open(name)
  expect(core.partial).toBe(false)
  expect(core.set.ofClient('payment', paid)).toHaveLength(1)
})

test.each<[string, (made: Awaited<ReturnType<typeof withColdCase>>) => Wanted[]]>([
  ['a new invoice', ({ paid }) => [invoice(id(), paid, { number: '2026-9' })]],
  ['a note', ({ paid }) => [note(paid, 'Rappelle')]],
  [
    'a changed invoice',
    ({ oldInvoice }) => [{ op: 'patch', kind: 'invoice', id: oldInvoice, fields: { project: 'B' } }],
  ],
  ['a deleted invoice', ({ oldInvoice }) => [{ op: 'delete', kind: 'invoice', id: oldInvoice }]],
  ['a payment undone', ({ paying }) => [{ op: 'create', kind: 'void', record: { undoes: 'act', target: paying.act } }]],
  ['a merge', ({ paid, due }) => [{ op: 'patch', kind: 'client', id: due, fields: { mergedInto: paid } }]],
])('%s warms the case: all of it is read at the next start, before and after a fold', async (_what, change) => {
  const made = await withColdCase()
  const core = await open(made.name)
  await saved(core, change(made))
  const expected = contents(core.set)
  core.close()
  const again = await open(made.name, true)
  expect(again.partial).toBe(false)
  expect(contents(again.set)).toEqual(expected)
  await compact(again.db)
  again.close()
  const folded = await open(made.name, true)
  expect(folded.partial).toBe(false)
  expect(contents(folded.set)).toEqual(expected)
  expect(shown(folded.set)).toEqual(shown(again.set))
})

test('what happens to other cases leaves them cold', async () => {
  const { name, paid, due } = await withColdCase()
  const core = await open(name)
  const { undo } = await saved(core, [note(due, 'Promet pour lundi')])
  await undo()
  const expected = contents(core.set)
  await compact(core.db)
  core.close()
  const again = await open(name, true)
  expect(again.partial).toBe(true)
  expect(again.set.ofClient('invoice', paid)).toEqual([])
  await again.reload()
  expect(contents(again.set)).toEqual(expected)
})

test('wherever the cases are put, and however often, everything is there when all is loaded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 1, maxLength: 4 }), async (places) => {
      const core = await open(`cold-${id()}`)
      const [creditorId, clients] = [id(), [id(), id(), id(), id()]]
      await saved(core, [workspace(), creditor(creditorId), ...clients.map((one) => client(one, creditorId))])
      for (const one of clients) await saved(core, [invoice(id(), one, { number: one }), note(one, 'Vu')])
      const expected = contents(core.set)
      for (const cold of places) {
        await place(core.db, new Set(cold.map((n) => clients[n] as string)))
        await core.reload()
        expect(contents(core.set)).toEqual(expected)
      }
    }),
    { numRuns: 20 },
  )
})

test('a case with something open, something recent or a merged card is not cold', async () => {
  const core = await open(`cold-${id()}`)
  const [creditorId, open_, recent, merged, into] = [id(), id(), id(), id(), id()]
  const old = { issuedOn: '2024-04-01', dueOn: '2024-05-01' }
  await saved(core, [workspace(), creditor(creditorId)])
  for (const one of [open_, recent, merged, into]) await saved(core, [client(one, creditorId)])
  await saved(core, [invoice(id(), open_, { ...old, number: '1' })])
  await saved(core, [note(into, 'Vu'), { op: 'patch', kind: 'client', id: merged, fields: { mergedInto: into } }])
  vi.setSystemTime(NOW)
  await saved(core, [note(recent, 'Vu hier')])
  expect([...(await settledCases(core.set, ZONE))]).toEqual([])
})

test('a case is not laid apart when something was recorded after it was found to be cold', async () => {
  const { name, paid } = await withColdCase()
  const core = await open(name)
  await place(core.db, new Set())
  const { meta } = core
  await saved(core, [note(paid, 'Rappelle demain')])
  const apart = () => core.db.read(['cold'], (tx) => tx.objectStore('cold').count())
  await place(core.db, new Set([paid]), meta)
  expect(await apart()).toBe(0)
  await place(core.db, new Set([paid]), core.meta)
  expect(await apart()).toBeGreaterThan(0)
})
