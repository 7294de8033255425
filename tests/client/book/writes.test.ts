import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { type Core, openCore } from '../../../client/book/core.ts'
import { createDrafts, noteDraft } from '../../../client/book/drafts.ts'
import { createExchange } from '../../../client/book/exchange.ts'
import { compact } from '../../../client/book/storage.ts'
import { record, type Wanted } from '../../../client/book/writes.ts'
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

async function saved(core: Core, wanted: Wanted[]) {
  const result = await record(core, wanted)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result
}

async function started(name = `book-${id()}`) {
  const core = await open(name)
  const [creditorId, clientId, invoiceId] = [id(), id(), id()]
  await saved(core, [workspace(), creditor(creditorId), client(clientId, creditorId), invoice(invoiceId, clientId)])
  return { name, core, creditorId, clientId, invoiceId }
}

test('what was recorded is there when the book is opened again', async () => {
  const { name, core, clientId } = await started()
  await saved(core, [note(clientId, 'Passe jeudi')])
  core.close()
  const again = await open(name)
  expect(again.set.get('client', clientId)?.name).toBe('Garage du Lac')
  expect([...again.set.all('interaction')].map((one) => one.note)).toEqual(['Passe jeudi'])
})

test('a fact carries its act, its instant and the device that made it', async () => {
  const { core, clientId } = await started()
  const { act, created } = await saved(core, [note(clientId, 'Vu')])
  const fact = core.set.get('interaction', created[0] ?? '')
  expect(fact).toMatchObject({ act, device: core.meta.device, note: 'Vu' })
  expect(fact?.at).toMatch(/^\d{4}-.*Z$/)
})

test('a change with one invalid record is refused whole, and nothing of it is kept', async () => {
  const { name, core, clientId } = await started()
  const refused = await record(core, [note(clientId, 'bon'), invoice(id(), clientId, { amount: 0 })])
  expect(refused).toMatchObject({ ok: false, code: 'invalid', issues: [{ path: 'amount', code: 'amount' }] })
  expect(core.set.count('interaction')).toBe(0)
  core.close()
  const again = await open(name)
  expect(again.set.count('interaction')).toBe(0)
  expect(again.set.count('invoice')).toBe(1)
})

test('a day that does not exist and one outside 1990 to 2199 are refused', async () => {
  const { core, clientId } = await started()
  for (const dueOn of ['2026-02-30', '1989-12-31', '2200-01-01', 'demain'])
    expect(await record(core, [invoice(id(), clientId, { dueOn })])).toMatchObject({ ok: false, code: 'invalid' })
})

test('undoing an act voids its facts and gives its cards their former values', async () => {
  const { core, clientId, creditorId } = await started()
  const other = id()
  const done = await saved(core, [
    note(clientId, 'À défaire'),
    client(other, creditorId, 'Nouveau'),
    { op: 'patch', kind: 'client', id: clientId, fields: { name: 'Garage du Lac SARL', city: 'Annecy' } },
  ])
  const undone = await done.undo()
  expect(undone.ok).toBe(true)
  expect([...core.set.all('interaction')].every((one) => core.set.isVoided(one))).toBe(true)
  expect(core.set.get('client', other)).toBeUndefined()
  expect(core.set.get('client', clientId)).toMatchObject({ name: 'Garage du Lac' })
  expect(core.set.get('client', clientId)).not.toHaveProperty('city')
})

test('undoing twice brings the act back', async () => {
  const { core, clientId } = await started()
  const done = await saved(core, [{ op: 'patch', kind: 'client', id: clientId, fields: { name: 'B' } }])
  const undone = await done.undo()
  if (undone.ok) await undone.undo()
  expect(core.set.get('client', clientId)?.name).toBe('B')
})

test('undoing the undo of a fact brings the fact back', async () => {
  const { core, clientId } = await started()
  const done = await saved(core, [note(clientId, 'Va et vient')])
  const fact = core.set.get('interaction', done.created[0] ?? '')
  if (!fact) throw new Error('no note')
  const undone = await done.undo()
  expect(core.set.isVoided(fact)).toBe(true)
  const redone = undone.ok ? await undone.undo() : undone
  expect(core.set.isVoided(fact)).toBe(false)
  if (redone.ok) await redone.undo()
  expect(core.set.isVoided(fact)).toBe(true)
})

test('voids that undo each other, as a forged file could hold, undo nothing and end', async () => {
  const { core } = await started()
  const [a, b] = [id(), id()]
  const ring = (own: string, other: string) => ({
    id: own,
    act: own,
    at: '',
    device: '',
    undoes: 'fact',
    target: other,
  })
  core.set.put('void', ring(a, b), 0)
  core.set.put('void', ring(b, a), 0)
  expect(core.set.isVoided({ id: a, act: a })).toBeTypeOf('boolean')
})

test('two tabs show each other what they write', async () => {
  const { name, core, clientId } = await started()
  const other = await open(name)
  await saved(core, [note(clientId, 'premier onglet')])
  await saved(other, [{ op: 'patch', kind: 'client', id: clientId, fields: { city: 'Vif' } }])
  await saved(core, [{ op: 'patch', kind: 'client', id: clientId, fields: { paymentDay: 'le 10' } }])
  await expect.poll(() => other.set.get('client', clientId)).toMatchObject({ city: 'Vif', paymentDay: 'le 10' })
  expect(core.set.get('client', clientId)).toMatchObject({ city: 'Vif', paymentDay: 'le 10' })
  expect(other.set.count('interaction')).toBe(1)
})

test('folding the log changes nothing of what is held', async () => {
  const { name, core, clientId } = await started()
  for (let i = 0; i < 5; i++) await saved(core, [note(clientId, `note ${i}`)])
  await saved(core, [{ op: 'patch', kind: 'client', id: clientId, fields: { name: 'Renommé' } }])
  await compact(core.db)
  await saved(core, [note(clientId, 'après')])
  await compact(core.db)
  core.close()
  const again = await open(name)
  expect(again.set.get('client', clientId)?.name).toBe('Renommé')
  expect([...again.set.all('interaction')].map((one) => one.note)).toEqual([
    'note 0',
    'note 1',
    'note 2',
    'note 3',
    'note 4',
    'après',
  ])
})

test('a merged client shows its records on the card it was merged into, and undoing parts them again', async () => {
  const { core, clientId, creditorId } = await started()
  const twin = id()
  await saved(core, [client(twin, creditorId, 'Garage du lac'), invoice(id(), twin, { number: '2026-105' })])
  const merged = await saved(core, [{ op: 'patch', kind: 'client', id: twin, fields: { mergedInto: clientId } }])
  expect(core.set.canonical(twin)).toBe(clientId)
  expect(core.set.ofClient('invoice', clientId).map((one) => one.number)).toEqual(['2026-104', '2026-105'])
  await merged.undo()
  expect(core.set.canonical(twin)).toBe(twin)
  expect(core.set.ofClient('invoice', clientId).map((one) => one.number)).toEqual(['2026-104'])
})

test('two cards merged into each other by two devices still lead somewhere', async () => {
  const { core, clientId, creditorId } = await started()
  const twin = id()
  await saved(core, [client(twin, creditorId)])
  await saved(core, [{ op: 'patch', kind: 'client', id: twin, fields: { mergedInto: clientId } }])
  await saved(core, [{ op: 'patch', kind: 'client', id: clientId, fields: { mergedInto: twin } }])
  expect([clientId, twin]).toContain(core.set.canonical(clientId))
  expect(core.set.canonical(twin)).toBe(core.set.canonical(clientId))
})

test('a device with an account keeps its change in the outbox until the server names it', async () => {
  const { name, core, clientId } = await started()
  const exchange = createExchange(core)
  await exchange.joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  expect(exchange.waiting()).toHaveLength(1)
  const { act } = await saved(core, [note(clientId, 'en attente')])
  core.close()

  const again = await open(name)
  const door = createExchange(again)
  expect(door.waiting().map((entry) => entry.mutation.id)).toContain(act)
  const fact = [...again.set.all('interaction')][0]
  if (!fact) throw new Error('the note is gone')
  const pulled = { rows: [], replaces: false, from: 0, cursor: 3, epoch: id(), clockOffset: 0 }
  await door.commit({ ...pulled, settled: [{ id: id(), status: 'applied', detail: null }] })
  expect(door.waiting()).toHaveLength(2)
  const rows = [{ kind: 'interaction' as const, id: fact.id, version: 3, record: fact }]
  await door.commit({ ...pulled, rows, settled: [{ id: act, status: 'applied', detail: null }] })
  expect(door.waiting().map((entry) => entry.mutation.id)).not.toContain(act)
  expect(again.set.get('interaction', fact.id)?.note).toBe('en attente')
})

test('cases kept from one account go up to another under a workspace of their own', async () => {
  const { core, clientId } = await started()
  const other = id()
  await createExchange(core).joinWithRecords({ userId: id(), email: 'b@exemple.fr' }, other)
  expect([...core.set.all('workspace')].map((one) => one.id)).toEqual([other])
  expect(core.set.get('client', clientId)?.name).toBe('Garage du Lac')
})

test('what the server sends goes below the changes that still wait', async () => {
  const { core, clientId } = await started()
  const exchange = createExchange(core)
  await exchange.joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  const first = exchange.waiting()[0]?.mutation.id ?? ''
  const card = core.set.get('client', clientId)
  if (!card) throw new Error('no client')
  const pulled = { replaces: false, from: 0, cursor: 1, epoch: id(), clockOffset: 0 }
  const rows = [{ kind: 'client' as const, id: clientId, version: 1, record: card }]
  await exchange.commit({ ...pulled, rows, settled: [{ id: first, status: 'applied', detail: null }] })

  await saved(core, [{ op: 'patch', kind: 'client', id: clientId, fields: { name: 'Mon nom' } }])
  const theirs = { ...card, name: 'Leur nom', city: 'Vif' }
  await exchange.commit({
    ...pulled,
    cursor: 2,
    rows: [{ kind: 'client', id: clientId, version: 2, record: theirs }],
    settled: [],
  })
  expect(core.set.get('client', clientId)).toMatchObject({ name: 'Mon nom', city: 'Vif' })
  expect(exchange.waiting()[0]?.bases).toEqual({ [clientId]: 1 })
})

test('a change the server refused is kept with its reason until the person has read it', async () => {
  const { name, core, clientId } = await started()
  const exchange = createExchange(core)
  await exchange.joinWithRecords({ userId: id(), email: 'a@exemple.fr' }, id())
  const { act } = await saved(core, [note(clientId, 'refusée')])
  await exchange.commit({
    rows: [],
    settled: [{ id: act, status: 'rejected', detail: { code: '23514' } }],
    replaces: false,
    from: 0,
    cursor: 1,
    epoch: id(),
    clockOffset: 0,
  })
  expect(core.set.count('interaction')).toBe(0)
  core.close()
  const again = await open(name)
  expect(again.verdicts).toMatchObject([{ id: act, status: 'rejected', mutation: { id: act } }])
  await createExchange(again).dismissVerdict(act)
  expect(again.verdicts).toEqual([])
})

test('a note that is recorded is no draft any more, in the same step', async () => {
  const { core, clientId } = await started()
  const drafts = createDrafts(core)
  await drafts.set(noteDraft(clientId), 'Passe jeudi')
  await drafts.set('another', 'kept')
  await saved(core, [note(clientId, 'Passe jeudi')])
  expect([await drafts.get(noteDraft(clientId)), await drafts.get('another')]).toEqual([undefined, 'kept'])
})

test('so is one that was found again after a restart', async () => {
  const { core, clientId, name } = await started()
  await createDrafts(core).set(noteDraft(clientId), 'Passe jeudi')
  core.close()
  const again = await open(name)
  const drafts = createDrafts(again)
  expect(await drafts.get(noteDraft(clientId))).toBe('Passe jeudi')
  await saved(again, [note(clientId, 'Passe jeudi')])
  expect(await drafts.get(noteDraft(clientId))).toBeUndefined()
})

test('what is half-typed in another tab stays a draft', async () => {
  const { core, clientId, name } = await started()
  const other = await open(name)
  await createDrafts(other).set(noteDraft(clientId), 'Autre chose')
  await saved(core, [note(clientId, 'Passe jeudi')])
  expect(await createDrafts(core).get(noteDraft(clientId))).toBe('Autre chose')
})
