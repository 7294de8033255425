/** What several tabs of one device know of each other's writes. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import '../../../client/book/cases.ts'
import { type Core, openCore } from '../../../client/book/core.ts'
import { createExchange } from '../../../client/book/exchange.ts'
import { compact } from '../../../client/book/storage.ts'
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

/** A tab whose messages are still under way when the other one does something. */
const unheard = (core: Core): void => {
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
  unheard(second)
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
  unheard(first)
  await createExchange(first).letGo('device_signed_out', first.meta.device)
  const met = await record(second, [note(clientId, 'trop tard')])
  const after = await record(second, [note(clientId, 'trop tard')])
  expect([met, after]).toEqual([1, 2].map(() => ({ ok: false, code: 'storage-failed' })))
  expect(second.set.count('interaction')).toBe(0)
})

const notes = (core: Core) => [...core.set.all('interaction')].map((one) => one.note)

async function aloneInTwoTabs() {
  const name = `tabs-${id()}`
  const open = async () => {
    const core = await openCore({ name })
    opened.push(core)
    return core
  }
  const first = await open()
  const [creditorId, clientId] = [id(), id()]
  await saved(first, workspace(), creditor(creditorId), client(clientId, creditorId))
  const second = await open()
  unheard(first)
  return { first, second, clientId, open }
}

test('writes of two tabs that have not heard of each other are both kept, counted, and seen by the later one', async () => {
  const { first, second, clientId, open } = await aloneInTwoTabs()
  await saved(first, note(clientId, 'du premier'))
  const { revision } = first.meta
  await saved(second, note(clientId, 'du second'))
  expect(notes(second)).toEqual(['du premier', 'du second'])
  const { meta, set } = await open()
  expect(meta).toEqual(second.meta)
  expect(meta.revision).toBeGreaterThan(revision)
  expect(meta.unsavedChanges).toBe(5)
  expect(set.count('interaction')).toBe(2)
})

test('a write of a tab that missed a fold and what was folded stands after it', async () => {
  const { first, second, clientId, open } = await aloneInTwoTabs()
  for (const city of ['Annecy', 'Lyon'])
    await saved(first, { op: 'patch', kind: 'client', id: clientId, fields: { city } })
  await compact(first.db)
  const { revision } = first.meta
  await saved(second, { op: 'patch', kind: 'client', id: clientId, fields: { city: 'Nantes' } })
  expect(second.set.get('client', clientId)?.city).toBe('Nantes')
  const again = await open()
  expect(again.set.get('client', clientId)?.city).toBe('Nantes')
  expect(again.meta.revision).toBeGreaterThan(revision)
  expect(again.meta.unsavedChanges).toBe(6)
})

/** The phone dies when the tab has just learnt that another one had written before it. */
function diesWhenOvertaken(core: Core): void {
  const { write } = core.db
  let written = 0
  core.db.write = (stores, work) => (written++ === 0 ? write(stores, work) : Promise.reject(new Error('dead')))
}

test.each([
  ['alone', aloneInTwoTabs],
  ['with an account', twoTabs],
])(
  'what a tab wrote under a key that another one was ahead of does not count until it is written anew: %s',
  async (_how, tabs) => {
    const { first, second, clientId } = await tabs()
    unheard(first)
    await saved(first, note(clientId, 'du premier'))
    const { meta } = first
    diesWhenOvertaken(second)
    expect(await record(second, [note(clientId, 'jamais dit')])).toMatchObject({ ok: false })
    await first.reload()
    expect(notes(first)).toEqual(['du premier'])
    expect(first.meta).toEqual(meta)
    await saved(first, note(clientId, 'ensuite'))
    await saved(first, note(clientId, 'et encore'))
    await first.reload()
    expect(notes(first)).toEqual(['du premier', 'ensuite', 'et encore'])
    expect(first.meta.unsavedChanges).toBe(meta.unsavedChanges + 2)
    await compact(first.db)
    await first.reload()
    expect(notes(first)).toHaveLength(3)
  },
)

test('a write of a tab that has not heard of a sign-in waits to be sent', async () => {
  const { first, second, clientId, open } = await aloneInTwoTabs()
  await createExchange(first).joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  const act = await saved(second, note(clientId, 'pendant'))
  expect(waiting(second)).toContain(act)
  const again = await open()
  expect(waiting(again)).toEqual(waiting(second))
  expect(again.meta).toEqual(second.meta)
})

test('a write of a tab that has not heard of a sign-out stays on the device', async () => {
  const { first, second, clientId } = await twoTabs()
  unheard(first)
  await createExchange(first).leave(false)
  await saved(second, note(clientId, 'pendant'))
  expect(second.pending).toBeNull()
  expect(notes(second)).toEqual(['pendant'])
})

test('a write is one put in one transaction, with an account as without', async () => {
  for (const { first, clientId } of [await aloneInTwoTabs(), await twoTabs()]) {
    const asked: string[] = []
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const spies = (['get', 'getAll', 'put', 'add', 'delete'] as const).map((what) => {
      const real = IDBObjectStore.prototype[what] as (...given: never[]) => IDBRequest
      return vi.spyOn(IDBObjectStore.prototype, what).mockImplementation(function (this: unknown, ...given: unknown[]) {
        asked.push(what)
        return real.apply(this as never, given as never[])
      })
    })
    await saved(first, { op: 'patch', kind: 'client', id: clientId, fields: { city: 'Annecy' } })
    expect(asked).toEqual(['add'])
    expect(transaction).toHaveBeenCalledTimes(1)
    for (const spy of [transaction, ...spies]) spy.mockRestore()
  }
})
