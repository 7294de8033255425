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
