/** The dispatcher on real databases: what is said, to whom and when, and what a crash at any point leaves to the next round. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Rpc } from '../../server/api/reminders/rpc.ts'
import { addMember, client, create, type Device, fact, mutation, newWorkspace, patch } from './device.ts'
import { type Dispatcher, dispatcherOn } from './dispatching.ts'
import { type Engine, engines, type Row } from './engines.ts'
import { at, type Phone, phone, type Service, serviceOf, serviceRpc } from './listening.ts'

const MINUTE = 60_000
const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * MINUTE).toISOString()

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`The dispatcher on ${name}`, () => {
    let engine: Engine
    let service: Service
    let dispatcher: Dispatcher
    beforeAll(async () => {
      if (!start) return
      engine = await start()
      service = serviceOf(engine)
    })
    afterAll(() => engine?.close())
    beforeEach(() => {
      dispatcher = dispatcherOn(engine)
    })

    const overdue = (clientId: string, id: string = crypto.randomUUID()) =>
      create('invoice', {
        id,
        clientId,
        number: 'F-1',
        issuedOn: '2026-10-01',
        dueOn: '2026-10-31',
        amount: 50_000,
        currency: 'EUR',
        source: 'manual',
      })

    interface Office {
      owner: Device
      phone: Phone
      debtor: Row & { id: string }
      invoice: string
    }
    /** An owner in Paris whose phone listens since the day before, with one debtor who is late. */
    async function office(fields: Row = {}): Promise<Office> {
      const owner = await newWorkspace(engine)
      const [debtor, invoice] = [client(fields), crypto.randomUUID()]
      await owner.sync([mutation([create('client', debtor), overdue(debtor.id, invoice)])])
      return {
        owner,
        debtor,
        invoice,
        phone: await phone(service, owner.user, owner.workspace, at('06:00', '2026-11-15')),
      }
    }
    const toldTo = ({ endpoint }: Phone) =>
      dispatcher.told.filter((told) => told.endpoint === endpoint).map(({ at, message }) => [at, keyOf(message)])
    const keyOf = (message: { notification: { data: { key: string } } }) => message.notification.data.key

    it('says what is due in the morning, once, and again the next working day', async () => {
      const { phone } = await office()
      for (const now of [at('06:59:30'), at('07:00'), at('07:00:30'), at('12:00'), at('07:00', '2026-11-17')])
        await dispatcher.round(now)
      expect(toldTo(phone)).toEqual([
        [at('07:00'), 'digest:2026-11-16'],
        [at('07:00', '2026-11-17'), 'digest:2026-11-17'],
      ])
      const [first] = dispatcher.told
      expect(first).toMatchObject({ urgency: 'normal', ttl: 16 * 3600, message: { app_badge: 1 } })
      expect(first?.topic).toBe(first?.message.notification.tag)
    })

    it('says a callback at its minute, urgently, for the two hours in which it is of use', async () => {
      const { owner, phone, debtor } = await office()
      const agreed = fact({ clientId: debtor.id, callAt: at('10:30'), at: at('05:00') })
      await dispatcher.round(at('08:00'))
      await owner.sync([mutation([create('callback', agreed)])])
      for (const now of [at('08:00:30'), at('10:29:30'), at('10:30'), at('10:30:30')]) await dispatcher.round(now)
      expect(toldTo(phone).slice(1)).toEqual([[at('10:30'), `callback:${agreed.id}:${at('10:30')}`]])
      expect(dispatcher.told.at(-1)).toMatchObject({ urgency: 'high', ttl: 2 * 3600 })
    })

    it('says a callback that a phone without network brought late, as long as it is of use', async () => {
      const { owner, phone, debtor } = await office()
      await dispatcher.round(at('12:00'))
      const [useful, useless] = [at('10:30'), at('09:30')].map((callAt) =>
        fact({ clientId: debtor.id, callAt, at: at('05:00') }),
      )
      await owner.sync([mutation([create('callback', useful as Row), create('callback', useless as Row)])])
      await dispatcher.round(at('12:00:30'))
      expect(toldTo(phone).slice(1)).toEqual([[at('12:00:30'), `callback:${useful?.id}:${at('10:30')}`]])
    })

    it('tries again what was not taken, but not once it is answered', async () => {
      const { owner, phone, debtor, invoice } = await office()
      await dispatcher.round(at('08:00'))
      const agreed = fact({ clientId: debtor.id, callAt: at('10:30'), at: at('08:00') })
      await owner.sync([mutation([create('callback', agreed)])])
      dispatcher.answer = () => ({ result: 'later', after: 60, status: 429 })
      expect(await dispatcher.round(at('10:30'))).toMatchObject({ planned: 1, later: 1, sent: 0 })
      await dispatcher.round(at('10:30:30'))
      await dispatcher.round(at('10:31'))
      const about = { clientId: debtor.id, invoiceIds: [invoice], at: at('10:32') }
      const called = { ...about, channel: 'call', direction: 'out', outcome: 'PROM' }
      const promised = { ...about, on: '2026-12-01', amount: 50_000, currency: 'EUR' }
      await owner.sync([mutation([create('interaction', fact(called)), create('promise', fact(promised))])])
      dispatcher.answer = () => ({ result: 'sent' })
      await dispatcher.round(at('10:40'))
      expect(
        toldTo(phone)
          .slice(1)
          .map(([when]) => when),
      ).toEqual([at('10:30'), at('10:31')])
    })

    it('gives up what is refused, and what was not taken while it was of use, with a record of both', async () => {
      const { owner, phone } = await office()
      dispatcher.answer = () => ({ result: 'refused', status: 403 })
      expect(await dispatcher.round(at('07:00'))).toMatchObject({ givenUp: 1 })
      const [device] = (await service('push_subscriptions_of', phone)).subscriptions
      expect(device?.failure).toBe('refused 403')
      dispatcher.answer = () => ({ result: 'later', after: null, status: null })
      for (let now = at('07:00', '2026-11-17'); now < at('23:59', '2026-11-17'); now = later(now, 45))
        await dispatcher.round(now, { pace: { maxAttempts: 99 } })
      const records = await engine.run('owner', [
        'select state, status from deliveries where workspace_id = $1 order by until',
        owner.workspace,
      ])
      expect(records).toEqual([
        { state: 'refused', status: 403 },
        { state: 'expired', status: null },
      ])
      expect(toldTo(phone).every(([when = '']) => when < at('23:00', '2026-11-17'))).toBe(true)
    })

    it('tells a collector of his own cases and of no other, and names nobody unless allowed', async () => {
      const { owner, phone: owners } = await office({ name: 'Autre SARL' })
      const collector = await addMember(engine, owner.workspace, 'collector')
      const own = client({ name: 'Dupont SARL', assignedTo: collector })
      await owner.sync([mutation([create('client', own), overdue(own.id)])])
      const his = await phone(service, collector, owner.workspace)
      await dispatcher.round(at('07:00'))
      const badge = (of: Phone) => dispatcher.told.find(({ endpoint }) => endpoint === of.endpoint)?.message.app_badge
      expect([badge(owners), badge(his)]).toEqual([2, 1])
      expect(JSON.stringify(dispatcher.told)).not.toMatch(/Autre|Dupont/)
      const whose = { user: collector, workspace: owner.workspace }
      await service('keep_reminder_settings', { ...whose, settings: { showsNames: true }, now: at('08:00') })
      await dispatcher.round(at('07:00', '2026-11-17'))
      const [last] = dispatcher.told.filter(({ endpoint }) => endpoint === his.endpoint).slice(-1)
      expect(JSON.stringify(last)).toMatch(/Dupont/)
      expect(JSON.stringify(last)).not.toMatch(/Autre/)
    })

    it('says nothing of before to who begins to listen', async () => {
      const { owner, phone: first } = await office()
      await dispatcher.round(at('07:00'))
      const second = await phone(
        service,
        await addMember(engine, owner.workspace, 'viewer'),
        owner.workspace,
        at('09:00'),
      )
      await dispatcher.round(at('09:00:30'))
      await dispatcher.round(at('07:00', '2026-11-17'))
      expect(toldTo(first)).toHaveLength(2)
      expect(toldTo(second)).toEqual([[at('07:00', '2026-11-17'), 'digest:2026-11-17']])
    })

    it('keeps one workspace that cannot be read from no other, and comes back to it', async () => {
      const [broken, sound] = [await office(), await office()]
      const whole = serviceRpc(engine)
      const rpc: Rpc = (asked, p) => {
        const { workspace } = p as { workspace?: string }
        if (asked === 'reminder_records' && workspace === broken.owner.workspace) throw new TypeError('broken')
        return whole(asked, p)
      }
      expect(await dispatcher.round(at('07:00'), { rpc })).toMatchObject({ failed: 1 })
      expect([toldTo(broken.phone).length, toldTo(sound.phone).length]).toEqual([0, 1])
      const [row] = await engine.run('owner', [
        'select failure from reminder_looks where workspace_id = $1',
        broken.owner.workspace,
      ])
      expect(row?.failure).toBe('TypeError')
      await dispatcher.round(at('07:00:15'))
      expect(toldTo(broken.phone)).toHaveLength(0)
      await dispatcher.round(at('07:01'))
      expect(toldTo(broken.phone)).toEqual([[at('07:01'), 'digest:2026-11-16']])
    })

    describe('each local day has its morning once', () => {
      /** Every quarter of an hour, from one instant to the other. */
      async function pass(from: string, to: string): Promise<void> {
        for (let now = from; now < to; now = later(now, 15)) await dispatcher.round(now)
      }
      const move = (owner: Device, timeZone: string) =>
        owner.sync([mutation([patch('workspace', owner.workspace, { timeZone }, owner.version(owner.workspace))])])

      it('when the workspace moves to the other side of the world and back', async () => {
        const { owner, phone } = await office()
        await owner.sync()
        await pass(at('06:00'), at('12:00'))
        await move(owner, 'Pacific/Auckland')
        await pass(at('12:00'), at('22:00'))
        await move(owner, 'Europe/Paris')
        await pass(at('22:00'), at('09:00', '2026-11-17'))
        await move(owner, 'Pacific/Auckland')
        await pass(at('09:00', '2026-11-17'), at('20:00', '2026-11-17'))
        expect(toldTo(phone)).toEqual([
          [at('07:00'), 'digest:2026-11-16'],
          [at('19:00'), 'digest:2026-11-17'],
          [at('19:00', '2026-11-17'), 'digest:2026-11-18'],
        ])
      })

      it('when it moves beyond the hour of the morning before that has come', async () => {
        const { owner, phone } = await office()
        await owner.sync()
        await pass(at('06:00'), at('06:30'))
        await move(owner, 'Pacific/Auckland')
        await pass(at('06:30'), at('07:30'))
        expect(toldTo(phone)).toEqual([[at('06:30'), 'digest:2026-11-16']])
      })

      it('when its hour is moved ahead of now before it has come, and to later after it has', async () => {
        const { owner, phone } = await office()
        const set = (digestAt: string, now: string) =>
          service('keep_reminder_settings', {
            user: owner.user,
            workspace: owner.workspace,
            settings: { digestAt },
            now,
          })
        await pass(at('06:00'), at('06:30'))
        await set('07:00', at('06:30'))
        await pass(at('06:30'), at('07:30'))
        await set('10:00', at('07:30'))
        await pass(at('07:30'), at('12:00'))
        expect(toldTo(phone)).toEqual([[at('06:30'), 'digest:2026-11-16']])
      })
    })

    describe('a crash', () => {
      /** Questions that a whole round asks, each of them a moment to die before it is answered, or after. */
      const questions = [
        'look_lease',
        'reminder_records',
        'look_done',
        'delivery_lease',
        'delivery_done',
        'reminders_purge',
      ]
      const moments = questions.flatMap((question) => [
        { question, when: 'before' },
        { question, when: 'after' },
      ])

      it.each(moments)(
        '$when $question loses nothing, and a repeat is the same message',
        async ({ question, when }) => {
          const { phone } = await office()
          const whole = serviceRpc(engine)
          let dead = false
          const rpc: Rpc = async (asked, p) => {
            if (dead || (asked === question && when === 'before')) {
              dead = true
              throw new Error('killed')
            }
            const answer = await whole(asked, p)
            if (asked === question) {
              dead = true
              throw new Error('killed')
            }
            return answer
          }
          await dispatcher.round(at('07:00'), { rpc }).catch(() => undefined)
          expect(dead).toBe(true)
          for (const now of [at('07:02'), at('07:04'), at('07:06')]) await dispatcher.round(now)
          const told = dispatcher.told.filter(({ endpoint }) => endpoint === phone.endpoint)
          const same = new Set(told.map(({ message, topic }) => JSON.stringify([message, topic])))
          expect(same.size).toBe(1)
          expect(told.length).toBe(question === 'delivery_done' && when === 'before' ? 2 : 1)
        },
      )
    })
  })
}
