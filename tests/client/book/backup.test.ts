import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '../../../client/book/backup.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { record } from '../../../client/book/writes.ts'
import { kinds } from '../../../server/domain/records/names.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'
import { everything, manner, settings, terms } from './rulebook-records.ts'

const opened: Core[] = []
afterEach(() => {
  for (const core of opened.splice(0)) core.close()
})

async function open(): Promise<Core> {
  const core = await openCore({ name: `backup-${id()}` })
  opened.push(core)
  return core
}

async function filled(): Promise<Core> {
  const core = await open()
  const [creditorId, clientId] = [id(), id()]
  await record(core, [workspace(), creditor(creditorId), client(clientId, creditorId), invoice(id(), clientId)])
  await record(core, [note(clientId, 'Porte du fond, sonner deux fois')])
  return core
}

test('a backup restored on another device holds the same records', async () => {
  const from = await filled()
  const { name, text } = makeBackup(from)
  expect(name).toMatch(/^encaisse-\d{4}-\d\d-\d\d\.json$/)
  const to = await open()
  expect(await restoreBackup(to, new Blob([text]))).toMatchObject({ ok: true, records: 5 })
  const strip = (made: string) => (JSON.parse(made) as { records: unknown }).records
  expect(strip(makeBackup(to).text)).toEqual(strip(text))
})

const recordsOf = (text: string) => (JSON.parse(text) as { records: Record<string, object[]> }).records

test('a backup holds what the rulebook knows, every kind and field of it', async () => {
  const from = await open()
  const [creditorId, clientId, invoiceId] = [id(), id(), id()]
  await record(from, [
    workspace(settings),
    creditor(creditorId),
    client(clientId, creditorId),
    invoice(invoiceId, clientId, terms),
  ])
  await record(from, [{ op: 'patch', kind: 'client', id: clientId, fields: manner }])
  const recorded = await record(from, everything(clientId, invoiceId))
  expect(recorded).toMatchObject({ ok: true })
  const { text } = makeBackup(from)
  expect(recordsOf(text).workspace).toMatchObject([settings])
  expect(recordsOf(text).client).toMatchObject([manner])
  expect(recordsOf(text).invoice).toMatchObject([terms])
  const untold = ['mandate', 'contact', 'script', 'attachment', 'import', 'creditNote', 'payment', 'callback', 'void']
  expect(kinds.filter((kind) => recordsOf(text)[kind]?.length === 0)).toEqual(untold)
  const to = await open()
  expect(await restoreBackup(to, new Blob([text]))).toMatchObject({ ok: true })
  expect(recordsOf(makeBackup(to).text)).toEqual(recordsOf(text))
})

test('a backup made before the app knew some kinds of records is restored as it is', async () => {
  const file = JSON.parse(makeBackup(await filled()).text)
  const known = ['workspace', 'creditor', 'client', 'contact', 'invoice', 'payment', 'interaction', 'promise', 'void']
  file.records = Object.fromEntries(known.map((kind) => [kind, file.records[kind]]))
  const to = await open()
  expect(await restoreBackup(to, new Blob([JSON.stringify(file)]))).toMatchObject({ ok: true, records: 5 })
  expect(to.set.count('strategy')).toBe(0)
  expect(to.set.count('interaction')).toBe(1)
})

test('a backup of a later app is refused rather than stripped of a kind this one does not know', async () => {
  const file = JSON.parse(makeBackup(await filled()).text)
  file.records.visit = [{ id: id() }]
  const to = await open()
  expect(await restoreBackup(to, new Blob([JSON.stringify(file)]))).toEqual({ ok: false, code: 'newer-version' })
})

test.each([
  ['an empty file', '', 'not-a-backup'],
  ['bytes that are no text', '\u0000\u0001ÿ', 'not-a-backup'],
  ['another JSON', '{"format":"other"}', 'not-a-backup'],
  ['null', 'null', 'not-a-backup'],
  [
    'a backup of a later version',
    '{"format":"encaisse-backup","version":99,"madeAt":"2026-11-21T00:00:00Z","records":{}}',
    'newer-version',
  ],
  [
    'one with no workspace',
    '{"format":"encaisse-backup","version":1,"madeAt":"2026-11-21T00:00:00Z","records":{}}',
    'damaged',
  ],
])('%s is refused and leaves everything as it was', async (_name, text, code) => {
  const core = await filled()
  const before = makeBackup(core).text
  expect(await restoreBackup(core, new Blob([text]))).toEqual({ ok: false, code })
  const records = (made: string) => (JSON.parse(made) as { records: unknown }).records
  expect(records(makeBackup(core).text)).toEqual(records(before))
})

test('a backup with one record that cannot be is refused whole', async () => {
  const core = await filled()
  const file = JSON.parse(makeBackup(core).text)
  file.records.invoice[0].amount = -5
  const to = await filled()
  expect(await restoreBackup(to, new Blob([JSON.stringify(file)]))).toEqual({ ok: false, code: 'damaged' })
  expect(to.set.count('invoice')).toBe(1)
})
