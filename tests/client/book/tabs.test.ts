/** What several tabs of one device know of each other's writes. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import '../../../client/book/cases.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { createExchange } from '../../../client/book/exchange.ts'
import type { TabMessage } from '../../../client/book/tabs.ts'
import { record, type Wanted } from '../../../client/book/writes.ts'
import { client, creditor, id, note, workspace } from './records.ts'

const opened: Core[] = []
afterEach(() => {
  for (const core of opened.splice(0)) core.close()
})

/** Two tabs of a device with an account that holds one client. */
async function twoTabs() {
  const name = `tabs-${id()}`
  const open = async () => {
    const core = await openCore({ name })
    opened.push(core)
    return core
  }
  const first = await open()
  const [creditorId, clientId] = [id(), id()]
  await saved(first, workspace(), creditor(creditorId), client(clientId, creditorId))
  await createExchange(first).joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  return { first, second: await open(), clientId }
}

async function saved(core: Core, ...wanted: Wanted[]) {
  const result = await record(core, wanted)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.act
}

const waiting = (core: Core) => core.pending?.entries().map((entry) => entry.mutation.id)

test('a pull of one tab gives the other its verdicts, each once, and the place it reached', async () => {
  const { first, second, clientId } = await twoTabs()
  const act = await saved(first, note(clientId, 'Refusé'))
  const refused = { id: act, status: 'rejected' as const, detail: { code: 'forbidden' } }
  const pulled = {
    workspaceId: first.meta.workspaceId ?? '',
    rows: [],
    // Two pages of one answer name it.
    settled: [refused, refused],
    replaces: false,
    from: 0,
    cursor: 7,
    epoch: 'e',
    clockOffset: 12,
  }
  await createExchange(first).commit(pulled)
  await expect.poll(() => second.meta).toEqual(first.meta)
  expect(second.verdicts).toEqual(first.verdicts)
  expect(second.verdicts).toHaveLength(1)
})

test('a tab that notes its sync before it hears of the other’s write shows that write all the same', async () => {
  const { first, second, clientId } = await twoTabs()
  // The write is on the device; its message is still under way while the second tab writes.
  const told: TabMessage[] = []
  first.tabs.tell = (message) => told.push(message)
  const act = await saved(first, note(clientId, 'en chemin'))
  await createExchange(second).seen(0)
  expect(told).toHaveLength(1)
  expect(waiting(second)).toContain(act)
  expect([...second.set.all('interaction')].map((one) => one.note)).toEqual(['en chemin'])
})

const untold = (core: Core) => {
  core.tabs.tell = () => {}
}

test('rows that begin after the place where another tab began anew are not stored', async () => {
  const { first, clientId } = await twoTabs()
  const answer = { settled: [], epoch: 'e', clockOffset: 0 }
  const exchange = createExchange(first)
  await exchange.commit({ ...answer, rows: [], replaces: true, from: 0, cursor: 2 })
  const late = { kind: 'client' as const, id: clientId, version: 4, record: null }
  await exchange.commit({ ...answer, rows: [late], replaces: false, from: 3, cursor: 4 })
  expect(first.meta.cursor).toBe(2)
  await exchange.commit({ ...answer, rows: [late], replaces: false, from: 2, cursor: 4 })
  expect(first.meta.cursor).toBe(4)
})

test('a device that is shut out keeps as refused what a tab wrote that the others have not heard of', async () => {
  const { first, second, clientId } = await twoTabs()
  untold(second)
  const act = await saved(second, note(clientId, 'jamais parti'))
  const { device } = first.meta
  await createExchange(first).letGo('not_a_member', device)
  expect(first.verdicts.map((verdict) => verdict.id)).toContain(act)
  // A tab that is told so later lets go of nothing that came since.
  await createExchange(first).joinEmpty({ userId: id(), email: 'a@exemple.fr' }, id())
  const { workspaceId } = first.meta
  await createExchange(second).letGo('not_a_member', device)
  expect(second.meta.workspaceId).toBe(workspaceId)
  expect(second.verdicts.map((verdict) => verdict.id)).toContain(act)
})

test('a write onto a device that another tab has emptied says that it is not saved', async () => {
  const { first, second, clientId } = await twoTabs()
  untold(first)
  await createExchange(first).letGo('device_signed_out', first.meta.device)
  const met = await record(second, [note(clientId, 'trop tard')])
  const after = await record(second, [note(clientId, 'trop tard')])
  expect([met, after]).toEqual([1, 2].map(() => ({ ok: false, code: 'storage-failed' })))
  expect(second.set.count('interaction')).toBe(0)
})
