import { expect, test } from 'vitest'
import { replay, unpack } from '../../../client/book/chunks.ts'
import type { Chunk, LogEntry, ServerRow } from '../../../client/book/database.ts'
import { chunkKey, fold, packEverything, packServerRows, worn } from '../../../client/book/folding.ts'
import { createWorkingSet, type WorkingSet } from '../../../client/book/working-set.ts'
import { kinds } from '../../../server/domain/records/names.ts'
import { id } from './records.ts'

const contact = (clientId: string, n: number) => ({ id: id(), clientId, lastName: `Nom ${n}` })

function contents(set: WorkingSet): Record<string, unknown> {
  return Object.fromEntries(
    kinds.map((kind) => [kind, [...set.all(kind)].map((one) => [one, set.version(one.id)]).sort()]),
  )
}

function read(chunks: Map<string, Chunk>, log: LogEntry[] = []): WorkingSet {
  const set = createWorkingSet()
  for (const key of [...chunks.keys()].sort()) unpack(chunks.get(key) as Chunk, set)
  for (const entry of log) replay(entry, set)
  return set
}

const note = (act: string) => ({
  id: id(),
  act,
  at: '2026-11-21T10:00:00.000Z',
  device: id(),
  clientId: id(),
  invoiceIds: [],
  channel: 'note' as const,
  direction: 'out' as const,
})

test('a chunk holds at most 500 cards and reading them all gives everything back', () => {
  const set = createWorkingSet()
  const clientId = id()
  for (let n = 0; n < 1201; n++) set.put('contact', contact(clientId, n), n % 3)
  const packed = packEverything(set)
  expect(packed.map(([key]) => key)).toEqual([0, 1, 2].map((n) => chunkKey('contact', n)))
  expect(contents(read(new Map(packed)))).toEqual(contents(set))
})

test('folding gives what chunks and log gave together, for cards, facts, server rows and deletions', () => {
  const set = createWorkingSet()
  const cards = Array.from({ length: 700 }, (_, n) => contact(id(), n))
  for (const card of cards) set.put('contact', card, 1)
  for (let n = 0; n < 700; n++) set.put('interaction', note(id()), 0)
  const chunks = new Map(packEverything(set))
  const [first, second, third] = cards
  if (!first || !second || !third) throw new Error('no cards')
  const erased = [...set.all('interaction')][3]
  const log: LogEntry[] = [
    { changes: [{ op: 'patch', kind: 'contact', id: first.id, fields: { lastName: 'Changé' } }] },
    { changes: [{ op: 'create', kind: 'interaction', record: note(id()) }] },
    { rows: [{ kind: 'contact', id: second.id, version: 9, record: null }] },
    {
      rows: [
        { kind: 'contact', id: third.id, version: 9, record: { ...third, lastName: 'Serveur' } as { id: string } },
      ],
    },
    { rows: [{ kind: 'interaction', id: erased?.id ?? '', version: 9, record: null }] },
  ]
  const folded = fold(worn([...chunks.keys()], log), chunks, log)
  const after = new Map(chunks)
  for (const key of folded.remove) after.delete(key)
  for (const [key, chunk] of folded.put) after.set(key, chunk)
  expect(contents(read(after))).toEqual(contents(read(chunks, log)))
})

test('what was only added leaves the full chunks as they are, of cards and of facts', () => {
  const set = createWorkingSet()
  for (let n = 0; n < 4100; n++) set.put('interaction', note(id()), 0)
  for (let n = 0; n < 600; n++) set.put('contact', contact(id(), n), 0)
  const chunks = new Map(packEverything(set))
  const log: LogEntry[] = [
    { changes: [{ op: 'create', kind: 'interaction', record: note(id()) }] },
    { changes: [{ op: 'create', kind: 'contact', record: contact(id(), 600) }] },
  ]
  const parts = worn([...chunks.keys()], log)
  const folded = fold(parts, chunks, log)
  const last = [chunkKey('interaction', 2), chunkKey('contact', 1)]
  expect(folded.remove).toEqual(last)
  expect(folded.put.map(([key]) => key)).toEqual(last)
  expect(parts.map(({ kept }) => kept)).toEqual([2, 1])
})

test('a card that changed has every chunk of its kind written again, and no other', () => {
  const set = createWorkingSet()
  const cards = Array.from({ length: 600 }, (_, n) => contact(id(), n))
  for (const card of cards) set.put('contact', card, 1)
  for (let n = 0; n < 10; n++) set.put('interaction', note(id()), 0)
  const keys = packEverything(set).map(([key]) => key)
  const record = { ...cards[0], lastName: 'Serveur' } as { id: string }
  expect(worn(keys, [{ rows: [{ kind: 'contact', id: record.id, version: 2, record }] }])).toEqual([
    { kind: 'contact', kept: 0, keys: [chunkKey('contact', 0), chunkKey('contact', 1)] },
  ])
})

test('rows of the server are packed as a set that took them one by one would hold them', () => {
  const clientId = id()
  const rows: ServerRow[] = Array.from({ length: 1100 }, (_, n) => {
    const record = contact(clientId, n)
    return { kind: 'contact', id: record.id, version: n + 1, record }
  })
  const [first, second] = rows as [ServerRow, ServerRow]
  // On a later page: one that changed meanwhile, one that was deleted, and a fact beside them.
  rows.push({ ...first, version: 5000, record: { ...contact(clientId, 0), id: first.id } }, { ...second, record: null })
  const fact = note(id())
  rows.push({ kind: 'interaction', id: fact.id, version: 7, record: fact })
  const set = createWorkingSet()
  set.applyServerRows(rows)
  expect(contents(read(new Map(packServerRows(rows))))).toEqual(contents(set))
  expect(set.count('contact')).toBe(1099)
})
