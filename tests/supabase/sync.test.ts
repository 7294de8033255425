/** Deliveries and pages on both databases: once, whole, in order, and from one snapshot. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  client,
  create,
  Device,
  failure,
  mutation,
  newWorkspace,
  patch,
  payment,
  remove,
  twoDevices,
} from './device.ts'
import { type Engine, engines } from './engines.ts'
import { samples } from './samples.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Sync on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    it('gives a second device what the first one wrote, field for field', async () => {
      const first = await newWorkspace(engine)
      const debtor = client({ number: 'C-7', postalCode: '69003' })
      const paid = payment({ at: '2026-11-21T08:00:00.120Z' })
      const sent = mutation([create('client', debtor), create('payment', paid)])
      expect(await first.verdict(sent)).toEqual({ id: sent.id, verdict: 'applied' })
      const second = new Device(engine, first.user, first.workspace)
      await second.sync()
      expect(second.row(debtor.id)).toMatchObject({ ...debtor, kind: 'business' })
      expect(second.row(paid.id)).toMatchObject({ ...paid, by: first.user })
      expect(second.row(first.workspace)).toMatchObject({ name: 'Plomberie Martin', timeZone: 'Europe/Paris' })
    })

    it('applies a mutation that is delivered twice once, with the same verdict', async () => {
      const device = await newWorkspace(engine)
      const sent = mutation([create('payment', payment())])
      await device.sync([sent])
      const head = device.cursor
      expect(await device.verdict(sent)).toEqual({ id: sent.id, verdict: 'applied' })
      expect(device.cursor).toBe(head)
      expect([...device.rows.values()].filter((row) => 'allocations' in row)).toHaveLength(1)
    })

    it('stamps the author of a fact itself', async () => {
      const device = await newWorkspace(engine)
      const paid = payment({ by: randomUUID() })
      await device.sync([mutation([create('payment', paid)])])
      expect(device.row(paid.id)?.by).toBe(device.user)
    })

    it('takes the same fact twice and refuses another one under its id', async () => {
      const device = await newWorkspace(engine)
      const paid = payment()
      await device.sync([mutation([create('payment', paid)])])
      const again = await device.verdict(mutation([create('payment', paid)]))
      const other = await device.verdict(mutation([create('payment', { ...paid, amount: 20_000 })]))
      expect([again?.verdict, other?.verdict, other?.code]).toEqual(['applied', 'rejected', 'fact_differs'])
      expect(device.row(paid.id)?.amount).toBe(10_000)
    })

    it('refuses to edit or delete a fact', async () => {
      const device = await newWorkspace(engine)
      const paid = payment()
      await device.sync([mutation([create('payment', paid)])])
      const edited = await device.verdict(mutation([patch('payment', paid.id, { amount: 1 }, 99)]))
      const deleted = await device.verdict(mutation([remove('payment', paid.id)]))
      expect([edited?.code, deleted?.code]).toEqual(['fact_is_fixed', 'fact_is_fixed'])
    })

    it('applies a mutation whole or not at all', async () => {
      const device = await newWorkspace(engine)
      const debtor = client()
      const sent = mutation([create('client', debtor), create('payment', payment({ amount: 0 }))])
      expect(await device.verdict(sent)).toEqual({
        id: sent.id,
        verdict: 'rejected',
        code: 'not_allowed',
        at: 'amount',
      })
      await device.sync()
      expect(device.row(debtor.id)).toBeUndefined()
    })

    it('does not let a rejected mutation hold up those behind it', async () => {
      const device = await newWorkspace(engine)
      const [before, after] = [client(), client()]
      const bad = [
        mutation([create('client', client({ name: '   ' }))]),
        mutation([create('client', client({ shoeSize: 42 }))]),
        mutation([create('ghost', client())]),
        mutation([create('client', client({ name: 'x'.repeat(201) }))]),
        mutation([create('client', client({ kind: 'pirate' }))]),
        mutation([create('client', client({ name: null }))]),
        mutation([create('payment', payment({ on: '1989-12-31' }))]),
        mutation([create('payment', payment({ on: '2026-02-30' }))]),
        mutation([create('payment', payment({ allocations: [{ invoiceId: randomUUID(), amount: 10_001 }] }))]),
        mutation([patch('client', randomUUID(), { name: 'Personne' }, 0)]),
        { ...mutation([]), changes: 'nonsense' as unknown as [] },
        { ...mutation([]), at: 'yesterday evening' },
        mutation(Array.from({ length: 501 }, () => create('client', client()))),
      ]
      await device.sync([mutation([create('client', before)]), ...bad, mutation([create('client', after)])])
      expect(bad.map(({ id }) => device.settled.get(id)?.code)).toEqual([
        'blank',
        'unknown_field',
        'unknown_kind',
        'too_long',
        'not_allowed',
        'required',
        'not_allowed',
        'malformed',
        'not_allowed',
        'missing',
        'malformed',
        'malformed',
        'too_many_changes',
      ])
      expect(bad.map(({ id }) => device.settled.get(id)?.at)).toEqual([
        'name',
        'shoeSize',
        undefined,
        'name',
        'kind',
        'name',
        'on',
        'on',
        'allocations',
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect([device.row(before.id), device.row(after.id)].every(Boolean)).toBe(true)
    })

    it('sends deletions to devices that had the card and not to a first sync', async () => {
      const [first, second, debtor] = await twoDevices(engine)
      await first.sync([mutation([remove('client', debtor.id)])])
      await second.sync()
      const third = new Device(engine, first.user, first.workspace)
      await third.sync([], 1)
      expect([second.deletions, third.deletions]).toEqual([1, 0])
    })

    it('ends its pages between two commits', async () => {
      const first = await newWorkspace(engine)
      for (let batch = 0; batch < 4; batch++) {
        await first.sync([mutation(Array.from({ length: 5 }, () => create('client', client())))])
      }
      const second = new Device(engine, first.user, first.workspace)
      const pages = await second.sync([], 7)
      const perPage = pages.map((page) => page.changes.flatMap(({ rows }) => rows).length)
      expect(perPage).toEqual([6, 5, 5, 5])
      expect(second.rows.size).toBe(21)
    })

    it('names a mutation as settled only on the page that reaches it', async () => {
      const first = await newWorkspace(engine)
      await first.sync([mutation([create('client', client())]), mutation([create('client', client())])])
      const second = new Device(engine, first.user, first.workspace)
      const sent = mutation([create('client', client())])
      const pages = await second.sync([sent], 1)
      expect(pages.map((page) => page.settled.length)).toEqual([...pages.slice(1).map(() => 0), 1])
    })

    it('answers an empty sync in less than 300 bytes', async () => {
      const device = await newWorkspace(engine)
      await device.sync()
      const answer = await device.ask()
      expect(answer.changes).toEqual([])
      expect(JSON.stringify(answer).length).toBeLessThan(300)
    })

    it('tells a device to start again after a restore, a purge it missed, or a cursor from the future', async () => {
      const device = await newWorkspace(engine)
      await device.sync([mutation([create('client', client())]), mutation([create('client', client())])])
      const ask = async (change: Partial<Device>) => {
        const asking = Object.assign(new Device(engine, device.user, device.workspace), device, change)
        return Boolean((await asking.ask()).reset)
      }
      expect(await ask({})).toBe(false)
      expect(await ask({ epoch: randomUUID() })).toBe(true)
      expect(await ask({ cursor: device.cursor + 1, base: device.cursor + 1 })).toBe(true)
      await engine.run('owner', ['update sync_heads set floor = head where workspace_id = $1', device.workspace])
      expect(await ask({})).toBe(false)
      expect(await ask({ cursor: device.cursor - 1, base: device.cursor - 1 })).toBe(true)
    })

    it('sends what the server itself changes', async () => {
      const device = await newWorkspace(engine)
      const debtor = client()
      await device.sync([mutation([create('client', debtor)])])
      await engine.run('service', ["update clients set name = 'Corrigé' where id = $1", debtor.id])
      await device.sync()
      expect(device.row(debtor.id)?.name).toBe('Corrigé')
    })

    it('gives no kind of record to a device that has no place for it, and everything once it has learnt', async () => {
      const device = await newWorkspace(engine)
      const { workspace } = device
      const all = samples(workspace, randomUUID())
      const old = new Device(engine, device.user, workspace)
      old.schema = 1
      await old.sync([mutation([create('legalAct', all.legalAct)])])
      await device.sync([mutation([create('interestStatement', all.interestStatement)])])
      const pages = await old.sync()
      expect(pages.flatMap((page) => page.changes.map(({ kind }) => kind))).not.toContain('interestStatement')
      expect(old.cursor).toBe(device.cursor)
      expect(old.rows.has(all.legalAct.id)).toBe(true)

      const grown = new Device(engine, device.user, workspace)
      await grown.sync()
      expect(grown.row(all.interestStatement.id)).toMatchObject({ asOf: '2026-11-20', lines: [{ amount: 4000 }] })
    })

    it('asks a device whose records are newer to wait, without recording a refusal', async () => {
      const device = await newWorkspace(engine)
      const sent = { ...mutation([create('client', client())]), schema: 5 }
      expect((await failure(device.ask([sent])))?.message).toBe('schema_too_new')
      expect((await device.verdict({ ...sent, schema: 1 }))?.verdict).toBe('applied')
    })
  })
}
