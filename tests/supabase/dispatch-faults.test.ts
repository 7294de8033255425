/**
 * Four dispatchers on one PostgreSQL, killed at random, and a push service that answers as push services do: every live
 * device is handed every reminder, a repeat is the same message, and nothing comes once it is of no use. `REMINDERS` says
 * how many fall due, `KILL_SEED` which worker dies when.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../server/api/reminders/dispatch.ts'
import type { PushMessage } from '../../server/domain/reminders/message.ts'
import { nodeSender } from '../../server/host/push.ts'
import { type Browser, browser } from '../server/api/push/browser.ts'
import { VAPID } from '../server/api/push/sending.ts'
import { openService, type Service as PushService, type Sent } from '../server/api/push/service.ts'
import { hasOpenssl } from '../server/host/certificate.ts'
import { randomFrom } from '../simulation/random.ts'
import { client, create, fact, mutation, newWorkspace } from './device.ts'
import { hastyPace } from './dispatch-worker.ts'
import { startWorkers, type Workers } from './dispatch-workers.ts'
import { type Engine, postgresBin, startPostgres } from './engines.ts'
import { serviceOf, serviceRpc } from './listening.ts'

const REMINDERS = Number(process.env.REMINDERS ?? 2000)
const SEED = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9))
/** Of one person: a phone takes a hundred calls badly, a dispatcher does not mind. */
const EACH = 100
const WORKERS = 4
const KILLS = REMINDERS > 2000 ? 80 : 8
/** A busy machine is slow to answer, too: what is answered is not to be taken for what is not. */
const PATIENCE = 5000
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How a device's push service answers; each kind to one owner in ten, and the sound one to the rest. */
const kinds = ['unknown', 'removed', 'busy', 'deaf', 'broken', 'stuck', 'sound', 'sound', 'sound', 'sound'] as const
type Kind = (typeof kinds)[number]
const isLive = (kind: Kind): boolean => kind !== 'unknown' && kind !== 'removed' && kind !== 'stuck'

interface Handed {
  at: number
  path: string
  topic: string
  ttl: number
  body: Buffer
  taken: boolean
}

const bin = postgresBin()

describe.skipIf(!bin || !hasOpenssl)(`${REMINDERS} reminders due at once`, () => {
  let engine: Engine & { url: string }
  let push: PushService
  let workers: Workers
  const receiver: Browser = browser()
  const phones: { kind: Kind; path: string; user: string }[] = []
  const handed: Handed[] = []
  const began = Date.now()
  const instant = (after: number) => new Date(began + after).toISOString()
  /** Half a day away from whenever this runs: no morning comes in between. */
  const digestAt = new Date(began + 12 * HOUR).toISOString().slice(11, 16)

  /** An owner with a hundred calls agreed for a minute ago, and his phone. */
  async function owner(kind: Kind): Promise<void> {
    const device = await newWorkspace(engine)
    const changes = Array.from({ length: EACH }, () => {
      const debtor = client()
      const owed = { clientId: debtor.id, issuedOn: '2026-10-01', dueOn: '2026-10-31', amount: 50_000, currency: 'EUR' }
      return [
        create('client', debtor),
        create('invoice', { id: randomUUID(), number: 'F-1', source: 'manual', ...owed }),
        create('callback', fact({ clientId: debtor.id, at: instant(-3 * HOUR), callAt: instant(-MINUTE) })),
      ]
    })
    await device.sync([mutation(changes.flat())])
    const { user, workspace } = device
    const service = serviceOf(engine)
    const path = `/${kind}/${randomUUID()}`
    const target = { endpoint: `${push.origin}${path}`, p256dh: receiver.p256dh, auth: receiver.auth, serverKey: 'K' }
    await service('push_subscribe', { user, workspace, device: randomUUID(), ...target, now: instant(-2 * MINUTE) })
    await service('keep_reminder_settings', { user, workspace, settings: { digestAt }, now: instant(-2 * MINUTE) })
    phones.push({ kind, path, user })
  }

  const times = new Map<string, number>()
  /** The status it answers with, or nothing at all. */
  function answerTo(path: string, topic: string): number | undefined {
    const tried = (times.get(`${path} ${topic}`) ?? 0) + 1
    times.set(`${path} ${topic}`, tried)
    const [, kind] = path.split('/') as [string, Kind]
    if (kind === 'unknown') return 404
    if (kind === 'removed') return 410
    if (kind === 'stuck') return 429
    const isDeaf = kind === 'deaf' && topic < 'B'
    if (tried > 1 || kind === 'sound' || (kind === 'deaf' && !isDeaf)) return 201
    return kind === 'busy' ? 429 : kind === 'broken' ? 500 : undefined
  }

  const waitOf = (path: string) => (path.startsWith('/stuck/') ? '600' : '1')

  function take({ path, headers, body }: Sent): number | undefined {
    const topic = String(headers.topic)
    const status = answerTo(path, topic)
    handed.push({ at: Date.now(), path, topic, ttl: Number(headers.ttl), body, taken: status === 201 })
    return status
  }

  beforeAll(async () => {
    if (!bin || !hasOpenssl) return
    engine = await startPostgres()
    push = await openService()
    for (let nth = 0; nth < REMINDERS / EACH; nth++) await owner(kinds[nth % kinds.length] as Kind)
  }, 600_000)
  afterAll(async () => {
    await workers?.end()
    await push?.close()
    await engine?.close()
  })

  it('reach every live device while workers die', { timeout: REMINDERS > 2000 ? 3_600_000 : 600_000 }, async () => {
    const random = randomFrom(SEED)
    const wanted = phones.filter(({ kind }) => isLive(kind)).length * EACH
    const taken = new Set<string>()
    const pause = () => (random.next() * 2 * wanted) / KILLS
    let next = pause()
    const reached = new Promise<void>((all) => {
      push.answer((response, request) => {
        const status = take(request)
        if (status) response.writeHead(status, status === 429 ? { 'retry-after': waitOf(request.path) } : {}).end()
        if (status === 201) taken.add(`${request.path} ${request.headers.topic}`)
        if (taken.size === wanted) all()
        if (taken.size >= next) {
          next += pause()
          workers.kill(random.next())
        }
      })
    })
    const start = Date.now()
    workers = await startWorkers(WORKERS, {
      databaseUrl: engine.url,
      vapid: VAPID,
      trusted: push.own.cert,
      patience: PATIENCE,
    })
    await reached
    const seconds = (Date.now() - start) / 1000
    await workers.end()
    const repeats = handed.filter((one) => one.taken).length - wanted
    console.info(
      `${REMINDERS} reminders, ${wanted} for live devices: ${seconds.toFixed(1)} s, ${Math.round(wanted / seconds)} a second, ` +
        `${workers.kills()} kills, ${repeats} repeats (KILL_SEED=${SEED})`,
    )
    expect(workers.faults).toEqual([])
    expect(workers.kills()).toBeGreaterThan(KILLS / 3)
  })

  it('are found once each, and a repeat is the same message under the same topic', async () => {
    const [found] = await engine.run('owner', 'select count(*)::int n from reminders')
    expect(found?.n).toBe(REMINDERS)
    const messages = new Map<string, string>()
    for (const { path, topic, body } of handed) {
      const text = receiver.read(body)
      const { notification } = JSON.parse(text) as PushMessage
      expect(notification.tag).toBe(topic)
      const key = `${path} ${notification.data.id}`
      expect(messages.get(key) ?? text).toBe(text)
      messages.set(key, text)
    }
    const live = phones.filter(({ kind }) => isLive(kind))
    const reached = [...messages.keys()].filter((key) => live.some(({ path }) => key.startsWith(`${path} `)))
    expect(reached).toHaveLength(live.length * EACH)
  })

  it('are recorded once what the dead had in hand is taken up, and given up once they are of no use', async () => {
    const send = nodeSender({ vapid: VAPID, anywhere: true }, { trusted: push.own.cert })
    const environment = {
      rpc: serviceRpc(engine),
      userOf: async () => null,
      dispatchSecret: '',
      send,
      vapidPublicKey: VAPID.publicKey,
      pushAnywhere: true,
      appUrl: 'https://encaisse.example',
      apiUrl: () => 'https://encaisse.example',
    }
    const round = (after: number) =>
      dispatch(environment, { now: () => began + after, pace: { ...hastyPace, budget: Number.POSITIVE_INFINITY } })
    const states = async () =>
      engine.run('owner', [
        `select split_part(s.endpoint, '/', 4) kind, d.state, count(*)::int n
         from deliveries d left join push_subscriptions s on s.user_id = d.user_id and s.device = d.device
         group by 1, 2 order by 1, 2`,
      ])
    const of = (kind: Kind) => phones.filter((phone) => phone.kind === kind).length * EACH
    const open = await round(HOUR)
    expect(open).toMatchObject({ planned: 0, expired: 0 })
    const before = handed.length
    expect(await round(2 * HOUR)).toMatchObject({ sent: 0, later: 0, expired: of('stuck') })
    expect(handed).toHaveLength(before)
    expect(await states()).toEqual([
      { kind: 'broken', state: 'sent', n: of('broken') },
      { kind: 'busy', state: 'sent', n: of('busy') },
      { kind: 'deaf', state: 'sent', n: of('deaf') },
      { kind: 'sound', state: 'sent', n: of('sound') },
      { kind: 'stuck', state: 'expired', n: of('stuck') },
      { kind: null, state: 'gone', n: of('unknown') + of('removed') },
    ])
    const until = began - MINUTE + 2 * HOUR
    expect(handed.filter(({ at, ttl }) => ttl < 1 || at + ttl * 1000 > until + 10_000)).toEqual([])
  })
})
