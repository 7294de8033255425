/** Many new records in one mutation: made together, and yet with the verdict each would have had alone. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { client, create, Device, fact, mutation, newWorkspace, payment } from './device.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { verify } from './exported.ts'
import { wholeCase } from './office.ts'

const lines = (count: number): Row[] => Array.from({ length: count }, () => create('payment', payment()))

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Imports on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    const refusals: [string, Row, { code: string; at?: string }][] = [
      ['a field nobody knows', create('client', client({ colour: 'red' })), { code: 'unknown_field', at: 'colour' }],
      ['a blank text', create('client', client({ name: ' ' })), { code: 'blank', at: 'name' }],
      ['a text that is missing', create('client', client({ name: undefined })), { code: 'required', at: 'name' }],
      ['a text too long', create('client', client({ number: 'x'.repeat(81) })), { code: 'too_long', at: 'number' }],
      ['a choice there is not', create('client', client({ kind: 'friend' })), { code: 'not_allowed', at: 'kind' }],
      ['a kind there is not', create('planet', client()), { code: 'unknown_kind' }],
      ['a record that is none', { op: 'create', kind: 'client', record: 'x' }, { code: 'malformed' }],
      ['an empty record', create('client', {}), { code: 'malformed' }],
      ['a deletion of nothing named', { op: 'delete', kind: 'client' }, { code: 'malformed' }],
    ]
    for (const [what, bad, refusal] of refusals)
      it(`are refused whole for ${what}, with its reason`, async () => {
        const device = await newWorkspace(engine)
        const good = lines(3)
        expect(await device.verdict(mutation([...good, bad]))).toMatchObject({ verdict: 'rejected', ...refusal })
        expect([...device.rows.values()].map((row) => row.kind)).not.toContain('payment')
        expect(await device.verdict(mutation(good))).toMatchObject({ verdict: 'applied' })
      })

    it('merge a card that is named twice, and take a fact that is known as the same', async () => {
      const device = await newWorkspace(engine)
      const [debtor, known] = [client(), create('payment', payment())]
      await device.sync([mutation([known])])
      const twice = [create('client', debtor), create('client', { ...debtor, number: 'C-7' })]
      expect(await device.verdict(mutation([...lines(2), known, ...twice]))).toMatchObject({ verdict: 'applied' })
      expect(device.row(debtor.id)).toMatchObject({ name: debtor.name, number: 'C-7' })
    })

    it('find the client of each record, in whatever order they come', async () => {
      const device = await newWorkspace(engine)
      const { debtor, changes } = wholeCase()
      expect(await device.verdict(mutation([...changes].reverse()))).toMatchObject({ verdict: 'applied' })
      const index = 'select scope, awaits from sync_index where workspace_id = $1 and id <> workspace_id'
      const found = await engine.run('owner', [index, device.workspace])
      expect(found).toHaveLength(changes.length)
      for (const entry of found) expect(entry).toEqual({ scope: debtor.id, awaits: null })
    })

    it('undo an act of several clients for all who see one of them, though the undoing came first', async () => {
      const device = await newWorkspace(engine)
      const act = randomUUID()
      const undoing = fact({ undoes: 'act', target: act })
      await device.sync([mutation([create('void', undoing)])])
      await device.sync([mutation([1, 2].map(() => create('payment', payment({ act }))))])
      const scope = 'select scope from sync_index where workspace_id = $1 and id = $2'
      expect(await engine.run('owner', [scope, device.workspace, undoing.id])).toEqual([{ scope: device.workspace }])
    })

    it('reach the journal once each, in one chain, and a second device whole', async () => {
      const device = await newWorkspace(engine)
      await device.sync([mutation(lines(500)), mutation(lines(20))])
      expect(await verify(device)).toMatchObject({ intact: true, unstamped: [] })
      const entries = 'select count(*)::int as count from journal_entries where workspace_id = $1'
      expect(await engine.run('owner', [entries, device.workspace])).toEqual([{ count: 520 }])
      const second = new Device(engine, device.user, device.workspace)
      await second.sync()
      expect([...second.rows.values()].filter((row) => row.kind === 'payment')).toHaveLength(520)
    })
  })
}
