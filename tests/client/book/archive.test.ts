import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterEach, expect, test } from 'vitest'
import { collectJournal, type Journal, makeArchive } from '../../../client/book/archive.ts'
import { readmeOf } from '../../../client/book/archive-readme.ts'
import { makeBackup, restoreBackup } from '../../../client/book/backup.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { record } from '../../../client/book/writes.ts'
import { kinds } from '../../../server/domain/records/names.ts'
import { tables } from '../../../server/domain/records/tables.ts'
import { beginning, canonical, chainOf, digestOf, type Entry } from '../../../server/journal/chain.js'
import { verifyArchive } from '../../../server/journal/verify.js'
import { client, creditor, id, invoice, note, workspace } from './records.ts'
import { everything, manner, settings, terms } from './rulebook-records.ts'

const opened: Core[] = []
afterEach(() => {
  for (const core of opened.splice(0)) core.close()
})

async function open(): Promise<Core> {
  const core = await openCore({ name: `archive-${id()}` })
  opened.push(core)
  return core
}

async function filled(): Promise<{ core: Core; clientId: string }> {
  const core = await open()
  const [creditorId, clientId, invoiceId] = [id(), id(), id()]
  await record(core, [
    workspace(settings),
    creditor(creditorId),
    client(clientId, creditorId),
    invoice(invoiceId, clientId, terms),
    { op: 'patch', kind: 'client', id: clientId, fields: manner },
  ])
  await record(core, everything(clientId, invoiceId))
  return { core, clientId }
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const unzip = async (blob: Blob) => unzipSync(await bytesOf(blob))
const records = (text: string) => (JSON.parse(text) as { records: Record<string, object[]> }).records

async function backupIn(blob: Blob): Promise<string> {
  const files = await unzip(blob)
  const name = Object.keys(files).find((one) => /^encaisse-\d{4}-\d\d-\d\d\.json$/.test(one))
  return strFromU8(files[name ?? ''] ?? new Uint8Array())
}

test('an archive unzips, and what is in it restores to the same records on another device', async () => {
  const { core } = await filled()
  const { name, blob } = await makeArchive(core, 'fr')
  expect(name).toMatch(/^encaisse-archive-\d{4}-\d\d-\d\d\.zip$/)
  const text = await backupIn(blob)
  const to = await open()
  expect(await restoreBackup(to, new Blob([text]))).toMatchObject({ ok: true })
  expect(records(makeBackup(to).text)).toEqual(records(makeBackup(core).text))
})

test('the backup in an archive is the backup, to the letter but for the moment it was made', async () => {
  const { core } = await filled()
  const { blob } = await makeArchive(core, 'fr')
  const still = (text: string) => text.replace(/"madeAt":"[^"]+"/, '"madeAt":""')
  expect(still(await backupIn(blob))).toBe(still(makeBackup(core).text))
})

test('each kind that has records is a table with a column for each field', async () => {
  const { core } = await filled()
  const files = await unzip((await makeArchive(core, 'fr')).blob)
  for (const kind of kinds) {
    const held = [...core.set.all(kind)] as Record<string, unknown>[]
    const file = files[`csv/${tables[kind]}.csv`]
    expect([kind, file !== undefined]).toEqual([kind, held.length > 0])
    if (!file) continue
    // Of the bytes: reading them as text drops the mark.
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = Papa.parse<Record<string, string>>(strFromU8(file).replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(rows.map((row) => row.id)).toEqual(held.map((one) => one.id))
    for (const [i, one] of held.entries()) {
      for (const [field, value] of Object.entries(one)) {
        const cell = rows[i]?.[field]
        expect([field, cell]).toEqual([field, typeof value === 'object' ? JSON.stringify(value) : String(value)])
      }
    }
  }
})

test('a cell that a spreadsheet would run becomes text; numbers, also negative ones, stay', async () => {
  const core = await open()
  const [creditorId, clientId] = [id(), id()]
  const nasty = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', ' =1', 'a;b', 'c"d', 'e\nf', '-12,50']
  await record(core, [workspace(), creditor(creditorId), client(clientId, creditorId)])
  for (const text of nasty) await record(core, [note(clientId, `x${text}`)])
  // The book trims what a person types; a file of another app may hold anything.
  for (const fact of core.set.all('interaction')) fact.note = fact.note?.slice(1)
  const files = await unzip((await makeArchive(core, 'fr')).blob)
  const rows = Papa.parse<Record<string, string>>(strFromU8(files['csv/interactions.csv'] ?? new Uint8Array()), {
    header: true,
    skipEmptyLines: true,
  }).data
  const guarded = ["'=1+1", "'+cmd", "'-2+3", "'@SUM(A1)", "' =1", 'a;b', 'c"d', 'e\nf', '-12,50']
  expect(rows.map((row) => row.note)).toEqual(guarded)
})

test('a large workspace is archived in pieces, between which the phone answers, as it was when it began', async () => {
  const core = await open()
  const [creditorId, clientId] = [id(), id()]
  await record(core, [workspace(), creditor(creditorId), client(clientId, creditorId)])
  const many = Array.from({ length: 10_000 }, (_, n) => ({
    id: id(),
    clientId,
    number: `F-${n}`,
    issuedOn: '2026-09-17',
    dueOn: '2026-10-17',
    amount: 100 + n,
    currency: 'EUR',
    source: 'import',
  }))
  core.set.fill('invoice', many)
  let answered = 0
  let over = false
  const tap = () => {
    answered += 1
    if (answered === 1) core.set.put('invoice', { ...many[0], id: id() } as { id: string }, 0)
    if (!over) setTimeout(tap)
  }
  setTimeout(tap)
  const { blob } = await makeArchive(core, 'en')
  over = true
  expect(answered).toBeGreaterThan(5)
  expect(records(await backupIn(blob)).invoice).toEqual(many)
  expect(core.set.count('invoice')).toBe(10_001)
})

/** A journal over the facts of the core, stamped as the server does it. */
function stamped(core: Core): Journal {
  const workspaceId = [...core.set.all('workspace')][0]?.id ?? ''
  const entries: Entry[] = []
  let before = beginning(workspaceId)
  for (const kind of kinds)
    for (const one of core.set.all(kind)) {
      if (!('act' in one)) continue
      const salt = '5a'.repeat(32)
      const entry: Entry = [
        entries.length + 1,
        kind,
        one.id,
        digestOf(salt, canonical(one)),
        '',
        '2026-11-21T10:00:00.000Z',
        salt,
        null,
      ]
      before = entry[4] = chainOf(before, entry)
      entries.push(entry)
    }
  return { workspace: workspaceId, head: { seq: entries.length, chain: before }, entries, erasures: [] }
}

test('the command reads the journal out of an archive, says that it is intact, or what does not hold', async () => {
  const { core } = await filled()
  const journal = stamped(core)
  const archive = await bytesOf((await makeArchive(core, 'fr', journal)).blob)
  const { code, lines } = verifyArchive(archive)
  expect([code, lines[0]]).toEqual([0, `Intact: ${journal.entries.length} entries, 0 of them erased.`])
  const [first] = [...core.set.all('interaction')]
  if (first) first.outcome = 'PAY'
  const changed = await bytesOf((await makeArchive(core, 'fr', journal)).blob)
  expect(verifyArchive(changed)).toMatchObject({ code: 1, lines: [expect.stringContaining(first?.id ?? '-')] })
  expect(verifyArchive(archive, '0'.repeat(64)).code).toBe(1)
  expect(verifyArchive(await bytesOf((await makeArchive(core, 'fr')).blob)).code).toBe(2)
  expect(verifyArchive(new TextEncoder().encode('PK no zip')).code).toBe(2)
})

test('a fact that the journal does not know is told', async () => {
  const { core, clientId } = await filled()
  const journal = stamped(core)
  await record(core, [note(clientId, 'pas encore envoyé')])
  const { code, lines } = verifyArchive(await bytesOf((await makeArchive(core, 'fr', journal)).blob))
  const last = [...core.set.all('interaction')].at(-1)
  expect([code, lines.filter((line) => line.includes(last?.id ?? '-')).length]).toEqual([0, 1])
})

test('the journal is collected page by page, up to where the device stands, and only with an account', async () => {
  const { core } = await filled()
  const asked: unknown[] = []
  const call = async (p: { workspace: string; version: number; after: number }) => {
    asked.push(p)
    const entries = [[p.after + 1], [p.after + 2]]
    return { workspace: 'w', head: { seq: 4, chain: 'c' }, entries, erasures: [p.after], more: p.after === 0 }
  }
  expect(await collectJournal(core, call)).toBeNull()
  const meta = { ...core.meta, account: { userId: id(), email: 'a@exemple.fr' }, workspaceId: 'w', cursor: 7 }
  const journal = await collectJournal({ meta }, call)
  expect(asked).toEqual([0, 2].map((after) => ({ workspace: 'w', version: 7, after })))
  expect(journal).toMatchObject({ entries: [[1], [2], [3], [4]], erasures: [0, 2], head: { seq: 4, chain: 'c' } })
})

test('the page in it speaks the person’s language, with the head of the journal, and French typography', () => {
  const archived = {
    workspace: 'Perrin',
    day: '2026-11-21',
    backup: 'b.json',
    files: { here: 0, elsewhere: 0 },
    journal: { entries: 3, head: 'abc' },
  }
  const [fr, en] = [readmeOf('fr', archived), readmeOf('en', archived)]
  expect([fr.name, en.name]).toEqual(['LISEZ-MOI.txt', 'README.txt'])
  for (const { text } of [fr, en])
    for (const part of ['Perrin', 'b.json', 'abc', 'journal.json']) expect(text).toContain(part)
  expect(fr.text).not.toMatch(/[^\u202f][;!?:]|'|"/)
  expect(readmeOf('fr', { ...archived, files: { here: 2, elsewhere: 1 }, journal: null }).text).not.toContain(
    'journal.json',
  )
})

test('the files of the verifying command stay readable without a build', () => {
  const known = ['fflate', './chain.js', './pack.js']
  for (const name of ['chain', 'pack', 'verify']) {
    const source = readFileSync(new URL(`../../../server/journal/${name}.js`, import.meta.url), 'utf8')
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, from = '']) => from)
    expect(imports.filter((from) => !from.startsWith('node:') && !known.includes(from))).toEqual([])
  }
})
