/** The client's own book and sync against the real functions of the database: two devices of one account. */
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { record, type Wanted } from '../../client/book/writes.ts'
import { type Call, runCycle } from '../../client/sync/cycle.ts'
import type { Answer } from '../../client/sync/wire.ts'
import { kinds } from '../../server/domain/records/names.ts'
import { client, creditor, id, note, workspace } from '../client/book/records.ts'
import { everything, manner, settings, terms } from '../client/book/rulebook-records.ts'
import { call } from './device.ts'
import { type Engine, engines } from './engines.ts'
import { named, notes, type Phone, phonesOn } from './phones.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`the app's sync on ${name}`, () => {
    let engine: Engine
    const { phone, twoPhones, close } = phonesOn(() => engine)
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())
    afterEach(close)

    test('a device knows the role of its member, through every change of it, and writes nothing for a viewer', async () => {
      const { user, first, clientId, workspaceId } = await twoPhones()
      await first.sync()
      expect(first.core.meta.role).toBe('owner')
      const colleague = randomUUID()
      const asked = { workspace: workspaceId, role: 'viewer' }
      const { token } = await call<{ token: string }>(engine, user, 'invite_member', asked)
      await call(engine, colleague, 'accept_invitation', { token })
      const looking = await phone(colleague)
      await looking.exchange.joinEmpty({ userId: colleague, email: 'b@exemple.fr' }, workspaceId)
      await looking.sync()
      expect(looking.core.meta.role).toBe('viewer')
      expect(await record(looking.core, [note(clientId, 'refusé')])).toEqual({ ok: false, code: 'only-looks' })
      expect(looking.exchange.waiting()).toEqual([])

      await call(engine, user, 'change_member', { workspace: workspaceId, userId: colleague, role: 'owner' })
      await looking.sync()
      expect(looking.core.meta.role).toBe('owner')
      await looking.does(note(clientId, 'pris'))
      await looking.sync()
      await first.sync()
      expect(notes(first)).toContain('pris')
      await looking.exchange.leave(false)
      expect(looking.core.meta.role).toBeNull()
    })

    test('what a device alone had recorded arrives on the second device', async () => {
      const { first, second, clientId } = await twoPhones()
      await first.sync()
      await second.sync()
      expect(first.exchange.waiting()).toEqual([])
      expect(named(second, clientId)).toEqual(named(first, clientId))
      expect(notes(second)).toEqual(['avant le compte'])
      expect([...second.core.set.all('workspace')]).toEqual([...first.core.set.all('workspace')])
      expect([...second.core.set.all('invoice')]).toEqual([...first.core.set.all('invoice')])
    })

    test('all the rulebook knows arrives on the second device, field for field', async () => {
      const { user, first, second, clientId, workspaceId } = await twoPhones()
      const invoiceId = [...first.core.set.all('invoice')][0]?.id ?? ''
      await first.does(
        { op: 'patch', kind: 'workspace', id: workspaceId, fields: settings },
        { op: 'patch', kind: 'client', id: clientId, fields: manner },
        { op: 'patch', kind: 'invoice', id: invoiceId, fields: terms },
        ...everything(clientId, invoiceId),
      )
      await first.sync()
      expect(first.core.verdicts).toEqual([])
      await second.sync()
      for (const kind of kinds) {
        const held = (phone: Phone) => [...phone.core.set.all(kind)].map((one) => ({ ...one, by: user }))
        expect([kind, held(second)]).toEqual([kind, held(first)])
      }
      expect(second.core.set.count('check')).toBe(1)
    })

    test('a plan agreed offline on one device and one on the other are both kept', async () => {
      const { first, second, clientId } = await twoPhones()
      await first.sync()
      await second.sync()
      const invoiceId = [...first.core.set.all('invoice')][0]?.id ?? ''
      const plan = (on: string): Wanted => ({
        op: 'create',
        kind: 'instalmentPlan',
        record: {
          clientId,
          invoiceIds: [invoiceId],
          on: '2026-11-21',
          currency: 'EUR',
          instalments: [{ on, amount: 125_000 }],
        },
      })
      await first.does(plan('2026-12-05'))
      await second.does(plan('2026-12-12'))
      await first.sync()
      await second.sync()
      await first.sync()
      const days = (phone: Phone) =>
        [...phone.core.set.ofClient('instalmentPlan', clientId)].map((one) => one.instalments[0]?.on).sort()
      expect(days(first)).toEqual(['2026-12-05', '2026-12-12'])
      expect(days(second)).toEqual(days(first))
    })

    test('a note taken offline on one device appears on the other when it is back', async () => {
      const { user, first, second, clientId } = await twoPhones()
      await first.sync()
      await second.sync()
      await second.does(note(clientId, 'dans la cage d’escalier'))
      await first.sync()
      expect(notes(first)).toEqual(['avant le compte'])
      await second.sync()
      await first.sync()
      expect(notes(first)).toEqual(['avant le compte', 'dans la cage d’escalier'])
      const mine = [...first.core.set.all('interaction')].find((one) => one.note?.startsWith('dans'))
      expect(mine?.by).toBe(user)
    })

    test('edits of different fields by two devices both stay, and a lost one is told to its author', async () => {
      const { first, second, clientId } = await twoPhones()
      await first.sync()
      await second.sync()
      await first.does({ op: 'patch', kind: 'client', id: clientId, fields: { city: 'Vif', name: 'Premier' } })
      await second.does({ op: 'patch', kind: 'client', id: clientId, fields: { paymentDay: 'le 10', name: 'Second' } })
      await second.sync()
      await first.sync()
      await second.sync()
      expect(named(first, clientId)).toMatchObject({ city: 'Vif', paymentDay: 'le 10', name: 'Second' })
      expect(named(second, clientId)).toEqual(named(first, clientId))
      expect(first.core.verdicts).toMatchObject([{ status: 'merged', detail: { lost: [{ field: 'name' }] } }])
    })

    test('a field that was cleared is clear on the other device', async () => {
      const { first, second, clientId } = await twoPhones()
      await first.does({ op: 'patch', kind: 'client', id: clientId, fields: { city: 'Vif' } })
      await first.sync()
      await second.sync()
      await second.does({ op: 'patch', kind: 'client', id: clientId, fields: { city: null } })
      await second.sync()
      await first.sync()
      expect(named(first, clientId)).not.toHaveProperty('city')
    })

    test('a change the server refuses does not hold back those behind it, and is kept with its reason', async () => {
      const { first, second, clientId } = await twoPhones()
      await first.sync()
      // A newer app could write what this database does not take.
      const refused = id()
      const bad = { op: 'create', kind: 'contact', record: { id: id(), clientId, role: 'pays', unheardOf: true } }
      await first.core.db.write(['outbox'], (tx) =>
        tx.objectStore('outbox').add({
          mutation: { id: refused, at: '2026-11-21T10:00:00.000Z', changes: [bad as never] },
          bases: {},
          attempts: 0,
        }),
      )
      await first.core.reload()
      await first.does(note(clientId, 'derrière'))
      await first.sync()
      await second.sync()
      expect(notes(second)).toEqual(['avant le compte', 'derrière'])
      expect(first.core.verdicts).toMatchObject([
        { id: refused, status: 'rejected', detail: { code: 'unknown_field' } },
      ])
    })

    test('2,300 records go up and come down in pages, whole', async () => {
      const user = randomUUID()
      const first = await phone(user)
      const creditorId = id()
      await first.does(workspace(), creditor(creditorId))
      for (let n = 0; n < 5; n++)
        await first.does(...Array.from({ length: 460 }, (_, i) => client(id(), creditorId, `Client ${n}-${i}`)))
      const record = [...first.core.set.all('workspace')][0]
      if (!record) throw new Error('no workspace')
      await call(engine, user, 'create_workspace', { workspace: record })
      await first.exchange.joinWithRecords({ userId: user, email: 'a@exemple.fr' }, record.id)
      await first.sync()
      expect(first.exchange.waiting()).toEqual([])
      const second = await phone(user)
      await second.exchange.joinEmpty({ userId: user, email: 'a@exemple.fr' }, record.id)
      const calls = await second.sync({ page: 1000 })
      expect(calls).toBeGreaterThan(1)
      const names = (one: Phone) => [...one.core.set.all('client')].map((card) => card.name).sort()
      expect(names(second)).toHaveLength(2300)
      expect(names(second)).toEqual(names(first))
    })

    test('nothing new costs one call and stores nothing but the time', async () => {
      const { first } = await twoPhones()
      await first.sync()
      const { cursor, revision } = first.core.meta
      expect(await first.sync()).toBe(1)
      expect(first.core.meta.cursor).toBe(cursor)
      // Not a write: what Today kept for the next start still holds.
      expect(first.core.meta.revision).toBe(revision)
    })

    test('the first sync says how much has come while there is more', async () => {
      const { user, first, workspaceId } = await twoPhones()
      await first.sync()
      const third = await phone(user)
      await third.exchange.joinEmpty({ userId: user, email: 'a@exemple.fr' }, workspaceId)
      const received: number[] = []
      const send: Call = (request) => call<Answer>(engine, user, 'sync', request)
      const calls = await runCycle(third.exchange, send, { page: 1, onReceived: (rows) => received.push(rows) })
      expect(calls).toBe(received.length + 1)
      expect(received).toEqual([...received].sort((a, b) => a - b))
      expect([...third.core.set.all('client')]).toEqual([...first.core.set.all('client')])
    })
  })
}
