/** A member's devices over HTTP, on the real functions of the database: each has his own, and nobody has another's. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PushOptions, PushResult, PushTarget } from '../../server/api/reminders/environment.ts'
import { type Rpc, RpcError } from '../../server/api/reminders/rpc.ts'
import { api, json } from '../server/api/asking.ts'
import { browser } from '../server/api/push/browser.ts'
import { reminded, subscription } from '../server/api/push/reminded.ts'
import { call, type Device } from './device.ts'
import { type Engine, startPglite } from './engines.ts'
import { change, office } from './office.ts'

const NOON = Date.parse('2026-11-22T12:00:00.000Z')

const asService =
  (engine: Engine): Rpc =>
  async (name, p) => {
    try {
      const [row] = await engine.run('service', [`select ${name}($1::text::jsonb)::text as answer`, JSON.stringify(p)])
      return JSON.parse(String(row?.answer)) as unknown
    } catch (error) {
      const { code, message } = error as { code: string; message: string }
      throw new RpcError(code, message)
    }
  }

let engine: Engine
beforeAll(async () => {
  engine = await startPglite()
})
afterAll(() => engine.close())

describe('A member’s devices over HTTP', () => {
  let owner: Device
  let collector: Device
  let ask: ReturnType<typeof api>
  let now = NOON
  let result: PushResult = { result: 'sent' }
  const sent: { target: PushTarget; message: Record<string, unknown>; options: PushOptions }[] = []

  beforeAll(() => {
    ask = api({
      rateLimitPerMinute: 60,
      now: () => now,
      reminders: reminded({
        rpc: asService(engine),
        userOf: async (request) => {
          const [, user] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? []
          return user ? { id: user } : null
        },
        send: async ({ endpoint, p256dh, auth }, payload, options) => {
          sent.push({ target: { endpoint, p256dh, auth }, message: JSON.parse(payload), options })
          return result
        },
      }),
    })
  })
  beforeEach(async () => {
    now += 60_000
    result = { result: 'sent' }
    sent.length = 0
    const people = await office(engine)
    owner = people.owner
    collector = people.collector
  })

  const as = (who: Device, init: RequestInit = {}): RequestInit => ({
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${who.user}` },
  })
  const body = (who: Device, fields: object = {}) => {
    const { p256dh, auth } = browser()
    const endpoint = `https://push.example.com/${randomUUID()}`
    return { ...subscription, device: who.replica, endpoint, keys: { p256dh, auth }, ...fields }
  }
  const subscribe = async (who: Device, given: object = body(who)) =>
    (await ask('/push/subscriptions', as(who, { ...json(given), method: 'PUT' }))).status
  const devices = async (who: Device) => {
    const answer = (await (await ask('/push/subscriptions', as(who))).json()) as { subscriptions: unknown[] }
    return answer.subscriptions
  }
  const test = (who: Device, device = who.replica) => ask('/push/test', as(who, json({ device, language: 'en' })))
  const unsubscribe = async (who: Device, device = who.replica) =>
    (await ask(`/push/subscriptions/${device}`, as(who, { method: 'DELETE' }))).status

  const subscribed = () => ({ createdAt: new Date(now).toISOString(), deliveredAt: null, failure: null })

  it('are subscribed, listed without what it takes to send to them, and ended', async () => {
    expect(await subscribe(owner)).toBe(204)
    expect(await devices(owner)).toEqual([{ device: owner.replica, ...subscribed() }])
    expect(await unsubscribe(owner)).toBe(204)
    expect(await devices(owner)).toEqual([])
    expect(await unsubscribe(owner)).toBe(204)
  })

  it('are renewed at the same device without a second row', async () => {
    await subscribe(owner)
    const second = body(owner)
    expect(await subscribe(owner, second)).toBe(204)
    expect(await devices(owner)).toHaveLength(1)
    await test(owner)
    expect(sent[0]?.target).toEqual({ endpoint: second.endpoint, ...second.keys })
  })

  it('are nobody else’s: not to be seen, tested or ended by a colleague', async () => {
    await subscribe(owner)
    expect(await devices(collector)).toEqual([])
    expect((await test(collector, owner.replica)).status).toBe(404)
    expect(await unsubscribe(collector, owner.replica)).toBe(204)
    expect(await devices(owner)).toHaveLength(1)
    expect(sent).toEqual([])
  })

  it('are not taken over by a colleague who names the same device', async () => {
    const mine = body(owner)
    await subscribe(owner, mine)
    await subscribe(collector, body(owner))
    await test(owner)
    expect(sent[0]?.target.endpoint).toBe(mine.endpoint)
  })

  it('leave the account they had when the same browser comes back under another', async () => {
    const given = body(owner)
    await subscribe(owner, given)
    expect(await subscribe(collector, { ...given, device: collector.replica })).toBe(204)
    expect(await devices(owner)).toEqual([])
    expect(await devices(collector)).toHaveLength(1)
  })

  it('go with the membership, and cannot come back after it', async () => {
    await subscribe(collector)
    await change(owner, collector.user, { revoked: true })
    expect(await devices(collector)).toEqual([])
    expect(await subscribe(collector)).toBe(403)
  })

  it('are not subscribed any more once they were signed out', async () => {
    await collector.sync()
    await call(engine, owner.user, 'sign_out_device', { workspace: owner.workspace, replica: collector.replica })
    expect(await subscribe(collector)).toBe(403)
  })

  it('are nobody’s without a session', async () => {
    const strangers = [
      ask('/push/subscriptions'),
      ask('/push/subscriptions', { ...json(body(owner)), method: 'PUT' }),
      ask(`/push/subscriptions/${owner.replica}`, { method: 'DELETE' }),
      ask('/push/test', json({ device: owner.replica })),
      ask('/reminders/settings'),
      ask('/reminders/settings', { ...json({}), method: 'PUT' }),
    ]
    expect((await Promise.all(strangers)).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401])
  })

  it('are refused with the path of what is wrong, and nothing is kept', async () => {
    const good = body(owner)
    const { p256dh, auth } = good.keys
    const wrong: [string, object][] = [
      ['device', { device: 'mine' }],
      ['device', { device: undefined }],
      ['endpoint', { endpoint: 'http://push.example.com/x' }],
      ['endpoint', { endpoint: 'https://127.0.0.1/x' }],
      ['endpoint', { endpoint: 'https://[::ffff:10.0.0.1]/x' }],
      ['endpoint', { endpoint: `https://push.example.com/${'x'.repeat(2000)}` }],
      ['keys.p256dh', { keys: { p256dh: p256dh.slice(1), auth } }],
      ['keys.p256dh', { keys: { p256dh: `${p256dh.slice(0, -4)}AAAA`, auth } }],
      ['keys.auth', { keys: { p256dh, auth: `${auth}AA` } }],
      ['keys', { keys: null }],
      ['applicationServerKey', { applicationServerKey: p256dh }],
      ['language', { language: 'de' }],
      ['user', { user: collector.user }],
    ]
    for (const [path, fields] of wrong) {
      const init = as(owner, { ...json({ ...good, ...fields }), method: 'PUT' })
      const answer = await ask('/push/subscriptions', init)
      const { errors } = (await answer.json()) as { errors: { path: string; message: string }[] }
      expect([fields, answer.status, errors.map((one) => one.path)]).toEqual([fields, 422, [path]])
      // What was sent is somebody's: it is not repeated.
      expect(JSON.stringify(errors)).not.toMatch(/127\.0|ffff|xxx|mine/)
    }
    expect(await devices(owner)).toEqual([])
  })

  it('are tested by a real message, in the language asked for, that is noted at the device', async () => {
    await subscribe(owner)
    const answer = await test(owner)
    expect([answer.status, await answer.json()]).toEqual([200, { result: 'sent' }])
    expect(sent[0]?.options).toEqual({ ttl: 300, urgency: 'high', topic: 'test' })
    expect(sent[0]?.message).toMatchObject({
      web_push: 8030,
      notification: {
        title: 'Reminders arrive here',
        lang: 'en',
        navigate: 'https://encaisse.example/settings/notifications',
        data: { kind: 'test', key: 'test', at: new Date(now).toISOString() },
      },
    })
    const [device] = await devices(owner)
    expect(device).toMatchObject({ deliveredAt: new Date(now).toISOString(), failure: null })
  })

  it('say why a test did not arrive, and are forgotten when their browser is gone', async () => {
    await subscribe(owner)
    result = { result: 'refused', status: 403 }
    expect(await (await test(owner)).json()).toEqual(result)
    expect(await devices(owner)).toMatchObject([{ deliveredAt: null, failure: 'refused 403' }])
    result = { result: 'gone' }
    expect(await (await test(owner)).json()).toEqual(result)
    expect(await devices(owner)).toEqual([])
    expect((await test(owner)).status).toBe(404)
  })

  it('are tested six times a minute and no more, each person for himself', async () => {
    await subscribe(owner)
    await subscribe(collector)
    const statuses: number[] = []
    for (let time = 0; time < 7; time++) statuses.push((await test(owner)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429])
    expect((await test(collector)).status).toBe(200)
    now += 60_000
    expect((await test(owner)).status).toBe(200)
  })

  it('are no more than twenty of one person: the one not seen for longest is forgotten', async () => {
    for (let at = 0; at < 21; at++) {
      now += 1000
      await subscribe(owner, body(owner, { device: randomUUID() }))
    }
    expect(await devices(owner)).toHaveLength(20)
  })
})

describe('How a member is reminded, over HTTP', () => {
  let people: Awaited<ReturnType<typeof office>>
  let ask: ReturnType<typeof api>

  beforeAll(async () => {
    people = await office(engine)
    ask = api({
      now: () => NOON,
      reminders: reminded({
        rpc: asService(engine),
        userOf: async (request) => ({ id: request.headers.get('authorization') ?? '' }),
      }),
    })
  })

  const byDefault = { digestAt: '08:00', onDaysOff: false, showsNames: false, mailDigest: false }
  const early = { digestAt: '06:45', onDaysOff: true, showsNames: true, mailDigest: true }
  const settings = (who: Device, init: RequestInit = {}) =>
    ask(`/reminders/settings?device=${who.replica}`, {
      ...init,
      headers: { ...init.headers, authorization: who.user },
    })
  const keep = (who: Device, value: object) => settings(who, { ...json(value), method: 'PUT' })
  const held = async (who: Device) => (await settings(who)).json()

  it('is what everybody has until he says otherwise, and then his own', async () => {
    const { owner, collector } = people
    expect(await held(owner)).toEqual({ ...byDefault, calendarSince: null })
    const kept = await keep(owner, early)
    expect([kept.status, await kept.json()]).toEqual([200, early])
    expect(await held(owner)).toEqual({ ...early, calendarSince: null })
    expect(await held(collector)).toEqual({ ...byDefault, calendarSince: null })
  })

  it('is not changed by what cannot be', async () => {
    const { collector } = people
    const wrong: [string, object][] = [
      ['digestAt', { digestAt: '24:00' }],
      ['digestAt', { digestAt: undefined }],
      ['onDaysOff', { onDaysOff: 'no' }],
      ['language', { language: 'fr' }],
    ]
    for (const [path, fields] of wrong) {
      const answer = await keep(collector, { ...early, ...fields })
      const { errors } = (await answer.json()) as { errors: { path: string }[] }
      expect([fields, answer.status, errors.map((one) => one.path)]).toEqual([fields, 422, [path]])
    }
    expect(await held(collector)).toEqual({ ...byDefault, calendarSince: null })
  })
})
