import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '../../../client/book/backup.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { record } from '../../../client/book/writes.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'

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
