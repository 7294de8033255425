/** Reminders in the database: who is told, leases that one worker holds, and what is left of it when somebody goes. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOn } from '../../server/api/reminders/records.ts'
import { kinds } from '../../server/domain/records/names.ts'
import { addMember, call, client, create, Device, failure, mutation, newWorkspace, patch } from './device.ts'
import { type Engine, engines } from './engines.ts'
import {
  at,
  deliveriesDue,
  found,
  head,
  lookDue,
  looksDue,
  type Phone,
  phone,
  plan,
  planned,
  type Service,
  serviceOf,
  serviceRpc,
  target,
} from './listening.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Reminders on ${name}`, () => {
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

    describe('a subscription', () => {
      it('belongs to the workspace that its device syncs, whatever else the person has', async () => {
        const first = await newWorkspace(engine)
        const second = await newWorkspace(engine)
        await rows(
          "insert into members (workspace_id, user_id, role) values ($1, $2, 'viewer')",
          second.workspace,
          first.user,
        )
        const device = new Device(engine, first.user, second.workspace)
        await device.sync()
        const made = { user: first.user, device: device.replica, ...target(), serverKey: 'K', now: at('06:00') }
        expect(await service('push_subscribe', made)).toEqual({ workspace: second.workspace })
      })

      it('is refused to a stranger and to a device that was signed out', async () => {
        const { owner } = await listening()
        const made = { device: randomUUID(), ...target(), serverKey: 'K', now: at('06:00') }
        const stranger = service('push_subscribe', { ...made, user: randomUUID(), workspace: owner.workspace })
        expect(await failure(stranger)).toEqual({ code: '42501', message: 'not_a_member' })
        await owner.sync()
        await call(engine, owner.user, 'sign_out_device', { workspace: owner.workspace, replica: owner.replica })
        const signedOut = service('push_subscribe', { ...made, user: owner.user, device: owner.replica })
        expect(await failure(signedOut)).toEqual({ code: '42501', message: 'device_signed_out' })
      })

      it('leaves whoever had its endpoint, and stays what it is when it is renewed', async () => {
        const { owner, phone: before } = await listening()
        const again = { ...target(before.endpoint), workspace: owner.workspace, serverKey: 'K', now: at('09:00') }
        await service('push_subscribe', { ...again, user: owner.user, device: before.device })
        const [kept] = (await service('push_subscriptions_of', { user: owner.user })).subscriptions
        expect([kept?.device, kept?.createdAt]).toEqual([before.device, at('06:00')])
        const other = await newWorkspace(engine)
        await service('push_subscribe', {
          ...again,
          user: other.user,
          device: randomUUID(),
          workspace: other.workspace,
        })
        expect((await service('push_subscriptions_of', { user: owner.user })).subscriptions).toEqual([])
      })

      it('ends with the one that renewed longest ago beyond twenty devices', async () => {
        const owner = await newWorkspace(engine)
        const phones: Phone[] = []
        for (let minute = 10; minute < 31; minute++)
          phones.push(await phone(service, owner.user, owner.workspace, at(`06:${minute}`)))
        const { subscriptions } = await service('push_subscriptions_of', { user: owner.user })
        expect(subscriptions.map(({ device }) => device)).toEqual(phones.slice(1).map(({ device }) => device))
      })

      it('ends with the membership, and with it everything that was kept for that member', async () => {
        const { owner } = await listening()
        const member = await addMember(engine, owner.workspace, 'collector')
        await phone(service, member, owner.workspace)
        const whose = { user: member, workspace: owner.workspace }
        await service('keep_reminder_settings', { ...whose, settings: { digestAt: '09:00' }, now: at('06:00') })
        await service('calendar_keep', { ...whose, tokenHash: 'a'.repeat(64), now: at('06:00') })
        await plan(engine, service, owner.workspace, [planned(member, 'digest:2026-11-16')])
        const tables = ['push_subscriptions', 'reminder_settings', 'calendars', 'reminders', 'deliveries']
        const left = async () => {
          const found: unknown[] = []
          for (const table of tables)
            found.push((await rows(`select count(*)::int n from ${table} where user_id = $1`, member))[0]?.n)
          return found
        }
        expect(await left()).toEqual([1, 1, 1, 1, 1])
        await call(engine, owner.user, 'change_member', { workspace: owner.workspace, userId: member, revoked: true })
        expect(await left()).toEqual([0, 0, 0, 0, 0])
        expect(await service('calendar_owner', { tokenHash: 'a'.repeat(64) })).toEqual({ owner: null })
        const read = service('reminder_records', whose)
        expect(await failure(read)).toEqual({ code: '42501', message: 'not_a_member' })
      })

      it('ends with the device that an owner signs out', async () => {
        const owner = await newWorkspace(engine)
        await owner.sync()
        await service('push_subscribe', {
          user: owner.user,
          device: owner.replica,
          ...target(),
          serverKey: 'K',
          now: at('06:00'),
        })
        await call(engine, owner.user, 'sign_out_device', { workspace: owner.workspace, replica: owner.replica })
        expect((await service('push_subscriptions_of', { user: owner.user })).subscriptions).toEqual([])
      })
    })

    describe('settings and calendar', () => {
      it('are those of the table until they are changed, one by one', async () => {
        const { user, workspace } = await newWorkspace(engine)
        const usual = { workspace, digestAt: '08:00', onDaysOff: false, showsNames: false, mailDigest: false }
        expect(await service('reminder_settings_of', { user })).toEqual({ ...usual, calendarSince: null })
        await service('keep_reminder_settings', { user, settings: { digestAt: '07:15' }, now: at('06:00') })
        const kept = await service('keep_reminder_settings', { user, settings: { showsNames: true }, now: at('06:00') })
        expect(kept).toEqual({ ...usual, digestAt: '07:15', showsNames: true })
      })

      it('keep one address a member, which opens nothing once it is replaced or revoked', async () => {
        const { user, workspace } = await newWorkspace(engine)
        const [first, second] = ['1', '2'].map((digit) => digit.repeat(64)) as [string, string]
        await service('calendar_keep', { user, tokenHash: first, now: at('06:00') })
        await service('calendar_keep', { user, tokenHash: second, now: at('07:00') })
        expect(await service('calendar_owner', { tokenHash: first })).toEqual({ owner: null })
        expect((await service('calendar_owner', { tokenHash: second })).owner).toMatchObject({ user, workspace })
        expect((await service('reminder_settings_of', { user })).calendarSince).toBe(at('07:00'))
        expect(await service('calendar_revoke', { user })).toEqual({ revoked: true })
        expect(await service('calendar_owner', { tokenHash: second })).toEqual({ owner: null })
      })
    })

    describe('the records of a member', () => {
      it('are what he pulls, page by page, whatever his role', async () => {
        const owner = await newWorkspace(engine)
        const collector = new Device(engine, await addMember(engine, owner.workspace, 'collector'), owner.workspace)
        const mine = Array.from({ length: 7 }, () => client({ assignedTo: collector.user }))
        const others = Array.from({ length: 7 }, () => client())
        for (const one of [...mine, ...others]) await owner.sync([mutation([create('client', one)])])
        await owner.sync([mutation([{ op: 'delete', kind: 'client', id: others[0]?.id }])])
        await Promise.all([owner.sync(), collector.sync()])
        for (const device of [owner, collector]) {
          const { records } = await readOn(serviceRpc(engine), device)
          const read = kinds.flatMap((kind) => [...records.all(kind)].map(({ id }) => id))
          expect(read.sort()).toEqual([...device.rows.keys()].sort())
        }
        expect(collector.rows.size).toBe(8)
      })

      it('leave whoever asks as he was', async () => {
        const { user, workspace } = await newWorkspace(engine)
        const asked = JSON.stringify({ user, workspace })
        const [row] = await engine.run(
          'service',
          ['select reminder_records($1::text::jsonb)', asked],
          'select auth.uid() who',
        )
        expect(row?.who).toBeNull()
      })
    })

    describe('a look', () => {
      it('is due when somebody begins to listen, when something changes and at its hour, and for one worker', async () => {
        const { owner } = await listening()
        const first = await lookDue(service, at('07:00'), owner.workspace)
        expect(first?.listeners).toMatchObject([{ user: owner.user, role: 'owner', since: at('06:00') }])
        expect(await lookDue(service, at('07:00'), owner.workspace)).toBeUndefined()
        if (first) await found(service, first, at('07:00'), [], await head(engine, owner.workspace))
        expect(await lookDue(service, at('07:01'), owner.workspace)).toBeUndefined()
        await owner.sync([mutation([create('client', client())])])
        const second = await lookDue(service, at('07:02'), owner.workspace)
        expect(second?.lookedUntil).toBe(at('07:00'))
        if (second) await found(service, second, at('07:02'), [], await head(engine, owner.workspace))
        expect(await lookDue(service, at('06:59', '2026-11-17'), owner.workspace)).toBeUndefined()
        expect(await lookDue(service, at('07:00', '2026-11-17'), owner.workspace)).toBeDefined()
      })

      it('that took long rests for a while, whatever changes, but not beyond its hour', async () => {
        const { owner } = await listening()
        const look = async (now: string) => {
          const due = await lookDue(service, now, owner.workspace)
          const rest = { nextAt: at('07:03'), restsUntil: at('07:05') }
          if (due) await found(service, due, now, [], await head(engine, owner.workspace), rest)
          return due !== undefined
        }
        expect(await look(at('07:00'))).toBe(true)
        await owner.sync([mutation([create('client', client())])])
        expect(await look(at('07:02:59'))).toBe(false)
        expect(await look(at('07:03'))).toBe(true)
        await rows('update reminder_looks set next_at = $2 where workspace_id = $1', owner.workspace, at('09:00'))
        await owner.sync([mutation([create('client', client())])])
        expect(await look(at('07:04:59'))).toBe(false)
        expect(await look(at('07:05'))).toBe(true)
      })

      it('is not due where nobody listens', async () => {
        const { owner, phone } = await listening()
        await service('push_unsubscribe', phone)
        expect(await lookDue(service, at('07:00'), owner.workspace)).toBeUndefined()
      })

      it('is taken up by another worker when its own died, later each time, and counts no longer for the first', async () => {
        const { owner } = await listening()
        const dead = await lookDue(service, at('07:00'), owner.workspace)
        expect(await lookDue(service, at('07:00:59'), owner.workspace)).toBeUndefined()
        const second = await lookDue(service, at('07:01'), owner.workspace)
        expect(second?.attempts).toBe(2)
        const late = planned(owner.user, 'late')
        expect(dead && (await found(service, dead, at('07:01'), [late], 0))).toEqual({ planned: 0, stale: true })
        expect(await count('reminders', owner.workspace)).toBe(0)
        expect(await lookDue(service, at('07:02:59'), owner.workspace)).toBeUndefined()
        expect(await lookDue(service, at('07:03'), owner.workspace)).toBeDefined()
      })

      it('that failed is tried again when it said, and the others are not kept from theirs', async () => {
        const { owner } = await listening()
        const other = await listening()
        const due = await looksDue(service, at('07:00'))
        const look = due.find(({ workspace }) => workspace === owner.workspace)
        expect(due.map(({ workspace }) => workspace)).toContain(other.owner.workspace)
        const { workspace, token = '' } = look ?? { workspace: '' }
        await service('look_failed', { workspace, token, retryAt: at('07:10'), failure: 'TypeError' })
        expect(await lookDue(service, at('07:09'), owner.workspace)).toBeUndefined()
        expect(await lookDue(service, at('07:10'), owner.workspace)).toBeDefined()
      })

      it('plans a reminder once per person and key, for every device of his', async () => {
        const { owner, phone: first } = await listening()
        const second = await phone(service, owner.user, owner.workspace)
        const key = 'callback:x'
        await plan(engine, service, owner.workspace, [planned(owner.user, key)])
        await owner.sync([mutation([create('client', client())])])
        await plan(engine, service, owner.workspace, [planned(owner.user, key)], at('07:01'))
        const { deliveries } = await deliveriesDue(service, at('07:01'))
        const mine = deliveries.filter(({ workspace }) => workspace === owner.workspace)
        expect(mine.map(({ device }) => device).sort()).toEqual([first.device, second.device].sort())
        expect(new Set(mine.map(({ reminder }) => reminder)).size).toBe(1)
      })

      it('takes back what is not due any more before it was handed over', async () => {
        const { owner } = await listening()
        await plan(engine, service, owner.workspace, [planned(owner.user, 'a'), planned(owner.user, 'b')])
        await owner.sync([mutation([create('client', client())])])
        const look = await lookDue(service, at('07:01'), owner.workspace)
        expect(look?.open.map(({ key }) => key).sort()).toEqual(['a', 'b'])
        await service('look_done', {
          workspace: owner.workspace,
          token: look?.token ?? '',
          now: at('07:01'),
          version: await head(engine, owner.workspace),
          rules: { timeZone: 'Europe/Paris', digestAt: {} },
          nextAt: at('08:00'),
          restsUntil: at('07:00'),
          planned: [],
          withdrawn: [{ user: owner.user, key: 'a' }],
        })
        expect(await states(owner.workspace)).toEqual(['open', 'withdrawn'])
        const { deliveries } = await deliveriesDue(service, at('07:01'))
        expect(deliveries.filter((one) => one.workspace === owner.workspace).map(({ key }) => key)).toEqual(['b'])
      })

      it('counts no longer once a debtor was erased while it read', async () => {
        const { owner } = await listening()
        const debtor = client()
        await owner.sync([mutation([create('client', debtor)])])
        const look = await lookDue(service, at('07:00'), owner.workspace)
        await call(engine, owner.user, 'erase_client', {
          workspace: owner.workspace,
          clientId: debtor.id,
          reason: 'asked',
        })
        const about = planned(owner.user, 'callback:x', { clientId: debtor.id })
        const kept = look && (await found(service, look, at('07:00'), [about], await head(engine, owner.workspace)))
        expect(kept).toEqual({ planned: 0, stale: true })
      })
    })

    it('a case that changes hands has a look under way begin again', async () => {
      const { owner } = await listening()
      const collector = await addMember(engine, owner.workspace, 'collector')
      const debtor = client({ assignedTo: collector })
      await owner.sync([mutation([create('client', debtor)])])
      const look = await lookDue(service, at('07:00'), owner.workspace)
      await owner.sync([mutation([patch('client', debtor.id, { assignedTo: owner.user }, owner.version(debtor.id))])])
      expect(look && (await found(service, look, at('07:00'), [], 0))).toEqual({ planned: 0, stale: true })
    })
  })
}
