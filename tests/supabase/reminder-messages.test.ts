/** Messages of reminders in the database: leased, tried again, given up, and gone with what they were about. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, client, create, type Device, mutation, newWorkspace } from './device.ts'
import { type Engine, engines } from './engines.ts'
import {
  at,
  came,
  deliveriesDue,
  found,
  head,
  lookDue,
  type Phone,
  phone,
  plan,
  planned,
  type Service,
  serviceOf,
  target,
} from './listening.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Messages of reminders on ${name}`, () => {
    let engine: Engine
    let service: Service
    beforeAll(async () => {
      if (!start) return
      engine = await start()
      service = serviceOf(engine)
    })
    afterAll(() => engine?.close())

    const rows = (sql: string, ...values: string[]) => engine.run('owner', [sql, ...values])
    const count = async (table: string, workspace: string) =>
      Number((await rows(`select count(*)::int n from ${table} where workspace_id = $1`, workspace))[0]?.n)
    const states = async (workspace: string) =>
      (await rows('select state from deliveries where workspace_id = $1 order by state', workspace)).map(
        (row) => row.state,
      )

    /** A workspace whose owner listens with one phone. */
    async function listening(): Promise<{ owner: Device; phone: Phone }> {
      const owner = await newWorkspace(engine)
      return { owner, phone: await phone(service, owner.user, owner.workspace) }
    }
    /** The same, with one reminder of one device under way. */
    async function underWay(change: Parameters<typeof planned>[2] = {}) {
      const { owner, phone } = await listening()
      await plan(engine, service, owner.workspace, [planned(owner.user, 'digest:2026-11-16', change)])
      const { deliveries } = await deliveriesDue(service, at('07:00'))
      const delivery = deliveries.find((one) => one.workspace === owner.workspace)
      if (!delivery) throw new Error('nothing was leased')
      return { owner, phone, delivery }
    }

    describe('a message', () => {
      it('is leased by one worker at a time, and again under the same id when that one died', async () => {
        const { owner, delivery } = await underWay()
        const mine = async (now: string) =>
          (await deliveriesDue(service, now)).deliveries.find((one) => one.workspace === owner.workspace)
        expect(await mine(at('07:00:59'))).toBeUndefined()
        const again = await mine(at('07:01'))
        expect([again?.id, again?.reminder, again?.payload]).toEqual([delivery.id, delivery.reminder, delivery.payload])
        expect([again?.attempts, again?.token === delivery.token]).toEqual([2, false])
        expect(await came(service, delivery, 'refused', at('07:01'), { status: 400 })).toEqual({ recorded: 0 })
        if (again) expect(await came(service, again, 'sent', at('07:01'))).toEqual({ recorded: 1 })
        expect(await states(owner.workspace)).toEqual(['sent'])
      })

      it('is forgotten when every device has it, while its key is not', async () => {
        const { owner, phone, delivery } = await underWay()
        await came(service, delivery, 'sent', at('07:00:01'))
        const [kept] = await rows('select key, payload from reminders where workspace_id = $1', owner.workspace)
        expect(kept).toEqual({ key: 'digest:2026-11-16', payload: null })
        const [device] = (await service('push_subscriptions_of', phone)).subscriptions
        expect([device?.deliveredAt, device?.failure]).toEqual([at('07:00:01'), null])
      })

      it('waits as long as it was told, and never beyond the time it is of use', async () => {
        const { owner, phone, delivery } = await underWay({ until: at('09:00') })
        await came(service, delivery, 'later', at('07:00'), { status: 429, nextAt: at('07:30') })
        const [device] = (await service('push_subscriptions_of', phone)).subscriptions
        expect(device?.failure).toBe('later 429')
        const due = async (now: string) => {
          const { deliveries, expired } = await deliveriesDue(service, now)
          return [deliveries.filter((one) => one.workspace === owner.workspace).length, expired] as const
        }
        expect((await due(at('07:29')))[0]).toBe(0)
        expect((await due(at('07:30')))[0]).toBe(1)
        const [taken] = await due(at('09:00'))
        expect(taken).toBe(0)
        expect(await states(owner.workspace)).toEqual(['expired'])
      })

      it('is given up after as many attempts as are allowed, with what was last answered', async () => {
        const { owner, delivery } = await underWay()
        await came(service, delivery, 'later', at('07:00'), { status: 503, nextAt: at('07:30') })
        const { givenUp } = await deliveriesDue(service, at('07:30'), { maxAttempts: 1 })
        expect(givenUp).toBeGreaterThan(0)
        const record = await rows(
          'select state, status, attempts from deliveries where workspace_id = $1',
          owner.workspace,
        )
        expect(record).toEqual([{ state: 'given-up', status: 503, attempts: 1 }])
      })

      it('ends the subscription that is gone, with all that waits for it', async () => {
        const { owner, phone } = await listening()
        await plan(engine, service, owner.workspace, [planned(owner.user, 'a'), planned(owner.user, 'b')])
        const { deliveries } = await deliveriesDue(service, at('07:00'))
        const [one] = deliveries.filter(({ workspace }) => workspace === owner.workspace)
        if (one) await came(service, one, 'gone', at('07:00'), { status: 410 })
        expect(await states(owner.workspace)).toEqual(['gone', 'gone'])
        expect((await service('push_subscriptions_of', phone)).subscriptions).toEqual([])
      })

      it('goes to the new endpoint of a device that renewed while the old one was tried', async () => {
        const { owner, phone, delivery } = await underWay()
        const renewed = target()
        await service('push_subscribe', {
          ...phone,
          ...renewed,
          workspace: owner.workspace,
          serverKey: 'K',
          now: at('07:00'),
        })
        await came(service, delivery, 'gone', at('07:00:10'), { status: 410, endpoint: phone.endpoint })
        const { deliveries } = await deliveriesDue(service, at('07:00:10'))
        expect(deliveries.find(({ id }) => id === delivery.id)?.target).toEqual(renewed)
      })

      it('goes to the mailbox too, for a digest and whoever asked for it there', async () => {
        const owner = await newWorkspace(engine)
        await service('keep_reminder_settings', { user: owner.user, settings: { mailDigest: true }, now: at('06:30') })
        const look = await lookDue(service, at('07:00'), owner.workspace)
        expect(look?.listeners).toMatchObject([{ user: owner.user, since: at('06:30'), devices: [] }])
        const due = [planned(owner.user, 'digest'), planned(owner.user, 'callback', { kind: 'callback' })]
        if (look) await found(service, look, at('07:00'), due, await head(engine, owner.workspace))
        const { deliveries } = await deliveriesDue(service, at('07:00'), { channel: 'mail' })
        const mine = deliveries.filter(({ workspace }) => workspace === owner.workspace)
        expect(mine.map(({ key, device, target }) => [key, device, target])).toEqual([['digest', null, null]])
      })

      it('says nothing about a debtor once he was erased, and is written again where it was about several', async () => {
        const { owner } = await listening()
        const debtor = client()
        await owner.sync([mutation([create('client', debtor)])])
        const about = planned(owner.user, 'callback', { kind: 'callback', clientId: debtor.id })
        const digest = planned(owner.user, 'digest', { payload: 'Dupont SARL' })
        await plan(engine, service, owner.workspace, [about, digest])
        await call(engine, owner.user, 'erase_client', {
          workspace: owner.workspace,
          clientId: debtor.id,
          reason: 'asked',
        })
        expect(await rows('select key, payload from reminders where workspace_id = $1', owner.workspace)).toEqual([
          { key: 'digest', payload: null },
        ])
        const { deliveries } = await deliveriesDue(service, at('07:00'))
        expect(deliveries.filter(({ workspace }) => workspace === owner.workspace)).toEqual([])
        await plan(engine, service, owner.workspace, [{ ...digest, payload: 'nobody' }], at('07:01'))
        const written = (await deliveriesDue(service, at('07:01'))).deliveries
        expect(written.filter(({ workspace }) => workspace === owner.workspace).map(({ payload }) => payload)).toEqual([
          'nobody',
        ])
      })

      it('leaves nothing behind when the workspace is erased', async () => {
        const { owner } = await underWay()
        await call(engine, owner.user, 'erase_workspace', { workspace: owner.workspace, name: 'Plomberie Martin' })
        for (const table of ['push_subscriptions', 'reminder_looks', 'reminders', 'deliveries'])
          expect(await count(table, owner.workspace)).toBe(0)
      })

      it('is purged some days after it was of use, a few at a time', async () => {
        const { owner } = await underWay({ until: at('08:00') })
        expect(await service('reminders_purge', { before: at('08:00'), limit: 10 })).toEqual({ purged: 0 })
        expect(await count('reminders', owner.workspace)).toBe(1)
        expect(await service('reminders_purge', { before: at('08:01'), limit: 1 })).toEqual({ purged: 1 })
        expect([await count('reminders', owner.workspace), await count('deliveries', owner.workspace)]).toEqual([0, 0])
      })
    })
  })
}
