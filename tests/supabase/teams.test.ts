/** Cases that change hands: what each device then holds and may still write. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { client, create, Device, fact, mutation, newWorkspace, patch, payment, remove } from './device.ts'
import { type Engine, engines, migrationFiles, type Row } from './engines.ts'
import { assign, code, held, invoice, join, office, wholeCase } from './office.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Teams on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    describe('a collector', () => {
      it('receives his cases with all that hangs on them, and nothing of the others', async () => {
        const { collector, mine, other } = await office(engine)
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, 0])
        expect(collector.rows.size).toBe(mine.records.length + 1)
      })

      it('receives what all share: the creditors, strategies and scripts, and the checks of the bank account', async () => {
        const { owner, collector } = await office(engine)
        const shared = [
          create('creditor', { id: randomUUID(), name: 'Martin' }),
          create('script', { id: randomUUID(), stage: 'firm', language: 'fr', opening: 'Bonjour' }),
          create('check', fact({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-20' })),
        ]
        await owner.sync([mutation(shared)])
        await collector.sync()
        expect(shared.filter(({ record }) => collector.row((record as Row).id))).toHaveLength(3)
      })

      it('works on his cases: facts, corrections, an undone act', async () => {
        const { owner, collector, mine } = await office(engine)
        const clientId = mine.debtor.id
        const paid = payment({ clientId })
        const sent = mutation([
          create('payment', paid),
          create('creditNote', fact({ invoiceId: mine.invoiceId, on: '2026-11-21', amount: 5 })),
          patch('client', clientId, { name: 'Dupont et fils' }, collector.version(clientId)),
          create('contact', { id: randomUUID(), clientId }),
          create('void', fact({ undoes: 'fact', target: paid.id })),
          create('void', fact({ undoes: 'act', target: mine.act })),
        ])
        expect(await collector.verdict(sent)).toEqual({ id: sent.id, verdict: 'applied' })
        await owner.sync()
        expect(owner.row(paid.id)?.by).toBe(collector.user)
        expect(owner.row(clientId)?.name).toBe('Dupont et fils')
      })

      it('undoes what undid, one after the other, and his other phone sees it', async () => {
        const { collector, mine } = await office(engine)
        const paid = payment({ clientId: mine.debtor.id })
        const undone = fact({ undoes: 'fact', target: paid.id })
        const redone = fact({ undoes: 'act', target: undone.act })
        const again = fact({ undoes: 'fact', target: redone.id })
        expect(await code(collector, create('payment', paid))).toBeUndefined()
        for (const one of [undone, redone, again]) expect(await code(collector, create('void', one))).toBeUndefined()
        const other = new Device(engine, collector.user, collector.workspace)
        await other.sync()
        expect([undone, redone, again].map(({ id }) => other.row(id)?.id)).toEqual([undone.id, redone.id, again.id])
      })

      it('gets what undid an undoing before it had a place', async () => {
        const { owner, collector, mine } = await office(engine)
        const undone = mine.records.at(-1)?.[1] as Row
        const redone = fact({ undoes: 'fact', target: undone.id })
        const again = fact({ undoes: 'act', target: redone.act })
        await owner.sync([mutation([create('void', redone)]), mutation([create('void', again)])])
        for (const { id, target } of [redone, again] as Row[])
          await engine.run('owner', [
            'update sync_index set scope = null, awaits = $2 where id = $1',
            String(id),
            String(target),
          ])
        await collector.sync()
        const before = await engine.run('owner', [
          'select head from sync_heads where workspace_id = $1',
          collector.workspace,
        ])
        const { sql = '' } = migrationFiles().find(({ name }) => name.endsWith('_undoing_an_undo.sql')) ?? {}
        await engine.run('owner', sql.slice(sql.indexOf('do $$')))
        await collector.sync()
        expect([redone, again].map(({ id }) => collector.row(id)?.id)).toEqual([redone.id, again.id])
        expect(collector.cursor).toBe(Number(before[0]?.head) + 1)
      })

      it('is refused what he writes on a case of others, by whatever way, and the rest of his outbox goes through', async () => {
        const { collector, mine, other } = await office(engine)
        const clientId = other.debtor.id
        const bad = [
          create('payment', payment({ clientId })),
          create('contact', { id: randomUUID(), clientId }),
          create('creditNote', fact({ invoiceId: other.invoiceId, on: '2026-11-21', amount: 5 })),
          create('disputeClosing', fact({ disputeId: other.disputeId, on: '2026-11-21', how: 'settled' })),
          create('void', fact({ undoes: 'act', target: other.act })),
          create('void', fact({ undoes: 'act', target: randomUUID() })),
          create('payment', { ...other.records[4]?.[1], clientId: mine.debtor.id }),
          patch('client', clientId, { name: 'Volé' }, 99),
          patch('invoice', other.invoiceId, { clientId: mine.debtor.id }, 99),
          patch('invoice', mine.invoiceId, { clientId }, 99),
          patch('client', mine.debtor.id, { mergedInto: clientId }, 99),
        ].map((change) => mutation([change]))
        const good = mutation([create('payment', payment({ clientId: mine.debtor.id }))])
        await collector.sync([...bad, good])
        expect(bad.map(({ id }) => collector.settled.get(id)?.code)).toEqual(bad.map(() => 'not_assigned'))
        expect(collector.settled.get(good.id)?.verdict).toBe('applied')
      })

      it('changes neither settings nor what all share nor an assignment, and deletes only what he made', async () => {
        const { owner, collector, mine } = await office(engine)
        const script = { id: randomUUID(), stage: 'firm', language: 'fr', opening: 'Bonjour' }
        expect(await code(collector, create('script', script))).toBe('forbidden')
        expect(await code(collector, patch('workspace', owner.workspace, { name: 'X' }, 99))).toBe('forbidden')
        const given = mutation([patch('client', mine.debtor.id, { assignedTo: owner.user }, 99)])
        expect(await collector.verdict(given)).toMatchObject({ code: 'forbidden', at: 'assignedTo' })
        expect(await code(collector, patch('client', mine.debtor.id, { assignedTo: null }, 99))).toBe('forbidden')
        expect(await code(collector, remove('invoice', mine.invoiceId))).toBe('forbidden')
        const own = invoice(mine.debtor.id)
        await collector.sync([mutation([create('invoice', own)])])
        expect((await collector.verdict(mutation([remove('invoice', own.id)])))?.verdict).toBe('applied')
      })

      it('has the clients he creates, without beginning again for each', async () => {
        const { owner, collector } = await office(engine)
        const made = wholeCase()
        const pages = await collector.sync([mutation(made.changes)])
        expect(pages.some(({ reset }) => reset)).toBe(false)
        expect(collector.row(made.debtor.id)?.assignedTo).toBe(collector.user)
        expect(held(collector, made)).toBe(made.records.length)
        expect(await code(collector, create('client', client({ assignedTo: owner.user })))).toBe('forbidden')
      })
    })

    describe('a case', () => {
      it('that changes hands leaves the one phone, comes whole to the other, and resets no third', async () => {
        const { owner, collector, mine, other } = await office(engine)
        const next = await join(owner, 'collector')
        await next.sync()
        expect((await assign(owner, mine.debtor.id, next.user))?.verdict).toBe('applied')
        for (const device of [collector, next]) expect((await device.ask()).reset).toBe(true)
        expect((await owner.ask()).reset).toBeUndefined()
        await collector.sync()
        await next.sync()
        expect([held(collector, mine), held(next, mine)]).toEqual([0, mine.records.length])
        expect(held(next, other)).toBe(0)
      })

      it('taken away takes what was written on it meanwhile as refused, with its reason', async () => {
        const { owner, collector, mine } = await office(engine)
        await assign(owner, mine.debtor.id, null)
        const late = mutation([create('payment', payment({ clientId: mine.debtor.id }))])
        expect(await collector.verdict(late)).toMatchObject({ verdict: 'rejected', code: 'not_assigned' })
      })

      it('merged into another follows that one', async () => {
        const { owner, collector, mine, other } = await office(engine)
        await owner.sync([mutation([patch('client', other.debtor.id, { mergedInto: mine.debtor.id }, 99)])])
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, other.records.length])
        await owner.sync([mutation([patch('client', other.debtor.id, { mergedInto: null }, 99)])])
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, 0])
      })

      it('that is deleted leaves the phone of its collector', async () => {
        const { owner, collector, mine } = await office(engine)
        await owner.sync([mutation([remove('client', mine.debtor.id)])])
        await collector.sync()
        expect(held(collector, mine)).toBe(0)
      })

      it('gains and loses an invoice that is put under another client, with what hangs on it', async () => {
        const { owner, collector, mine, other } = await office(engine)
        const move = (to: unknown) => owner.sync([mutation([patch('invoice', other.invoiceId, { clientId: to }, 99)])])
        await move(mine.debtor.id)
        await collector.sync()
        const moved = other.records.filter(([, { id }]) => collector.row(id)).map(([kind]) => kind)
        expect(moved).toEqual(['invoice', 'creditNote', 'dispute', 'disputeClosing', 'check', 'void'])
        await move(other.debtor.id)
        await collector.sync()
        expect([held(collector, mine), held(collector, other)]).toEqual([mine.records.length, 0])
      })

      it('takes along what undid an undoing when its invoice is put under another client', async () => {
        const { owner, collector, mine, other } = await office(engine)
        const undone = other.records.at(-1)?.[1] as Row
        const redone = fact({ undoes: 'fact', target: undone.id })
        const again = fact({ undoes: 'act', target: redone.act })
        for (const one of [redone, again]) await owner.sync([mutation([create('void', one)])])
        await owner.sync([mutation([patch('invoice', other.invoiceId, { clientId: mine.debtor.id }, 99)])])
        await collector.sync()
        expect([undone, redone, again].map(({ id }) => collector.row(id)?.id)).toEqual([undone.id, redone.id, again.id])
      })

      it.each([
        ['backwards', (changes: Row[]) => [...changes].reverse()],
        ['its client last', (changes: Row[]) => [...changes.slice(1), ...changes.slice(0, 1)]],
      ])('whose records arrive %s is whole for its collector all the same', async (_, order) => {
        const { owner, collector } = await office(engine)
        const late = wholeCase({ assignedTo: collector.user })
        for (const change of order(late.changes)) {
          await owner.sync([mutation([change])])
          await collector.sync()
        }
        expect(held(collector, late)).toBe(late.records.length)
      })

      it('is assigned to members who can work on it only', async () => {
        const { owner, mine } = await office(engine)
        const viewer = await join(owner, 'viewer')
        for (const to of [viewer.user, randomUUID()]) {
          expect(await assign(owner, mine.debtor.id, to)).toMatchObject({ code: 'unknown_member', at: 'assignedTo' })
        }
        const foreign = client({ assignedTo: randomUUID() })
        expect((await owner.verdict(mutation([create('client', foreign)])))?.verdict).toBe('applied')
        expect(owner.row(foreign.id)?.assignedTo).toBeNull()
      })

      it("is not opened by a client of the same id in a workspace of one's own", async () => {
        const { collector, other } = await office(engine)
        const elsewhere = await newWorkspace(engine)
        await elsewhere.sync([
          mutation([create('client', client({ id: other.debtor.id, assignedTo: elsewhere.user }))]),
        ])
        await engine.run('owner', [
          "insert into members (workspace_id, user_id, role) values ($1, $2, 'collector')",
          elsewhere.workspace,
          collector.user,
        ])
        await assign(elsewhere, other.debtor.id, collector.user)
        const caller = { user: collector.user }
        expect(await engine.run(caller, ['select name from clients where id = $1', other.debtor.id])).toHaveLength(1)
        expect(await engine.run(caller, ['select number from invoices where id = $1', other.invoiceId])).toEqual([])
      })
    })
  })
}
