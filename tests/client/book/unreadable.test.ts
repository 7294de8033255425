/** A chunk that cannot be read is said to be; the rest stays readable, and the chunk stays where it is. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { makeBackup } from '../../../client/book/backup.ts'
import { openBook } from '../../../client/book/book.ts'
import { unreadable } from '../../../client/book/condition.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import type { Chunk } from '../../../client/book/database.ts'
import { createExchange } from '../../../client/book/exchange.ts'
import { chunkKey } from '../../../client/book/folding.ts'
import { compact } from '../../../client/book/storage.ts'
import { record } from '../../../client/book/writes.ts'
import { join } from '../../../client/sync/account.ts'
import type { Session } from '../../../client/sync/session.ts'
import { client, creditor, id, invoice, note, workspace } from './records.ts'

const opened: Core[] = []
afterEach(() => {
  for (const core of opened.splice(0)) core.close()
})

async function open(name: string): Promise<Core> {
  const core = await openCore({ name })
  opened.push(core)
  return core
}

const KEY = chunkKey('invoice', 0)

/** A book of one case, folded, whose chunk of invoices is then damaged. */
async function damaged(harm: (chunk: Chunk) => unknown, join?: (core: Core) => Promise<void>) {
  const name = `unreadable-${id()}`
  const [creditorId, clientId] = [id(), id()]
  const core = await open(name)
  await record(core, [workspace(), creditor(creditorId), client(clientId, creditorId), invoice(id(), clientId)])
  await join?.(core)
  await compact(core.db)
  const chunk = await core.db.read(['chunks'], (tx) => tx.objectStore('chunks').get(KEY))
  const broken = harm(chunk as Chunk) as Chunk
  await core.db.write(['chunks'], (tx) => tx.objectStore('chunks').put(broken, KEY))
  core.close()
  return { name, clientId, broken }
}

test.each<[string, (chunk: Chunk) => unknown]>([
  ['cut short', (chunk) => ({ ...chunk, rows: chunk.rows.slice(0, -20) })],
  ['emptied', (chunk) => ({ ...chunk, rows: '' })],
  ['no list', (chunk) => ({ ...chunk, rows: '{"id":"x"}' })],
  ['a list of something else', (chunk) => ({ ...chunk, rows: '[1,null]' })],
  ['of a format to come', (chunk) => ({ ...chunk, format: 99 })],
])(
  'a chunk %s is said to be unreadable, the rest is read and saved, and it is not written over',
  async (_how, harm) => {
    const { name, clientId, broken } = await damaged(harm)
    const core = await open(name)
    expect(unreadable()).toEqual(['invoice'])
    expect(core.set.get('client', clientId)?.name).toBe('Garage du Lac')
    expect(core.set.count('invoice')).toBe(0)
    expect(makeBackup(core).text).toContain('Garage du Lac')
    expect(await record(core, [note(clientId, 'Malgré tout'), invoice(id(), clientId)])).toMatchObject({ ok: true })
    await expect(compact(core.db)).rejects.toThrow('cannot be read')
    core.close()
    const again = await open(name)
    expect(again.set.count('interaction')).toBe(1)
    expect(again.set.count('invoice')).toBe(1)
    expect(await again.db.read(['chunks'], (tx) => tx.objectStore('chunks').get(KEY))).toEqual(broken)
  },
)

test('with an account everything is asked for again, and then nothing is missing', async () => {
  const workspaceId = id()
  let rows: { kind: 'invoice'; id: string; version: number; record: { id: string } }[] = []
  const { name } = await damaged(
    (chunk) => ({ ...chunk, rows: '[' }),
    async (core) => {
      const exchange = createExchange(core)
      await exchange.joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, workspaceId)
      rows = [...core.set.all('invoice')].map((record) => ({ kind: 'invoice', id: record.id, version: 3, record }))
      const settled = exchange
        .waiting()
        .map((one) => ({ id: one.mutation.id, status: 'applied' as const, detail: null }))
      const pulled = { rows, settled, replaces: true, from: 0, cursor: 3, epoch: id(), clockOffset: 0 }
      await exchange.commit(pulled)
    },
  )
  const core = await open(name)
  expect(unreadable()).toEqual(['invoice'])
  expect(core.meta).toMatchObject({ cursor: 0, epoch: null })
  await createExchange(core).commit({
    rows,
    settled: [],
    replaces: true,
    from: 0,
    cursor: 3,
    epoch: id(),
    clockOffset: 0,
  })
  expect(unreadable()).toEqual([])
  expect(core.set.count('invoice')).toBe(1)
})

test('an account is not joined with what cannot be read: a restored backup makes it whole first', async () => {
  const { name, broken } = await damaged((chunk) => ({ ...chunk, rows: '[' }))
  const book = await openBook({ name })
  // Whatever it is asked, it has a workspace of that name to join.
  const rpc = async () => ({ data: { workspaces: [{ id: book.workspace()?.id }] }, error: null })
  const session = { client: { rpc } } as unknown as Session
  const account = { userId: id(), email: 'a@exemple.fr' }
  expect(await join(book, session, account)).toEqual({ ok: false, code: 'damaged' })
  const { text } = await book.backup()
  book.close()
  const core = await open(name)
  expect(core.meta.account).toBeNull()
  expect(await core.db.read(['chunks'], (tx) => tx.objectStore('chunks').get(KEY))).toEqual(broken)
  core.close()
  const again = await openBook({ name })
  expect(await again.restore(new Blob([text]))).toMatchObject({ ok: true })
  expect(unreadable()).toEqual([])
  expect(again.all('client')).toHaveLength(1)
  again.close()
})
