/** The edge function with a database behind it, in the real Deno: it finds, encrypts and hands over what Node does. */
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RpcError } from '../../server/api/reminders/rpc.ts'
import type { PushMessage } from '../../server/domain/reminders/message.ts'
import { type Served, served } from '../server/api/deno.ts'
import { browser } from '../server/api/push/browser.ts'
import { VAPID } from '../server/api/push/sending.ts'
import { openService, type Service as PushService } from '../server/api/push/service.ts'
import { hasOpenssl } from '../server/host/certificate.ts'
import { client, create, type Device, fact, mutation, newWorkspace } from './device.ts'
import { dispatcherOn } from './dispatching.ts'
import { type Engine, startPglite } from './engines.ts'
import { serviceOf, serviceRpc } from './listening.ts'

const KEY = 'sb_secret_of_the_project'
const SECRET = 'a secret that only the cron of the project knows'.replaceAll(' ', '-')
const TOKEN = 'the-token-of-the-owner'
const HOUR = 3_600_000

/** What the function asks of a project: functions with the service key, and whose a token is. */
async function project(engine: Engine, user: () => string): Promise<Server> {
  const rpc = serviceRpc(engine)
  const server = createServer((request, response) => {
    const answer = (status: number, told: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told))
    const { apikey, authorization } = request.headers
    const [, name] = /^\/rest\/v1\/rpc\/(\w+)$/.exec(request.url ?? '') ?? []
    if (apikey !== KEY) return answer(401, { message: 'no key' })
    if (request.url === '/auth/v1/user')
      return authorization === `Bearer ${TOKEN}` ? answer(200, { id: user() }) : answer(403, { code: 'bad_jwt' })
    if (!name) return answer(404, {})
    void json(request)
      .then((body) => rpc(name, (body as { p: object }).p))
      .then(
        (told) => answer(200, told),
        (error: RpcError) => answer(400, { code: error.code, message: error.message }),
      )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

describe.skipIf(!hasOpenssl)('The function in Deno with a database', () => {
  let engine: Engine
  let supabase: Server
  let push: PushService
  let running: Served
  let owner: Device
  const receiver = browser()
  const now = Date.now()
  const instant = (after: number) => new Date(now + after).toISOString()
  const endpoint = (path: string) => `${push.origin.replace('localhost', '127.0.0.1')}${path}`

  beforeAll(async () => {
    engine = await startPglite()
    owner = await newWorkspace(engine)
    supabase = await project(engine, () => owner.user)
    push = await openService()
    running = await served({
      RATE_LIMIT_PER_MINUTE: '0',
      SUPABASE_URL: `http://127.0.0.1:${(supabase.address() as AddressInfo).port}`,
      SUPABASE_SERVICE_ROLE_KEY: KEY,
      DISPATCH_SECRET: SECRET,
      VAPID_PUBLIC_KEY: VAPID.publicKey,
      VAPID_PRIVATE_KEY: VAPID.privateKey,
      VAPID_SUBJECT: VAPID.subject,
      PUBLIC_URL: 'https://encaisse.example/',
      PUSH_TEST: '1',
      DENO_CERT: push.own.certFile,
    })
  })
  afterAll(async () => {
    running?.end()
    await push?.close()
    supabase?.close()
    await engine?.close()
  })

  const asked = (method: string, path: string, token: string, body?: object) =>
    fetch(`${running.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })

  /** A call that was agreed for a minute ago. */
  async function agreed(device: Device): Promise<void> {
    const debtor = client()
    const invoice = {
      id: randomUUID(),
      clientId: debtor.id,
      number: 'F-1',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
    }
    const callback = fact({ clientId: debtor.id, at: instant(-2 * HOUR), callAt: instant(-60_000) })
    const owed = { ...invoice, amount: 50_000, currency: 'EUR', source: 'manual' }
    await device.sync([mutation([create('client', debtor), create('invoice', owed), create('callback', callback)])])
  }
  const said = ({ notification: { title, body, actions } }: PushMessage) => [
    title,
    body,
    actions.map((one) => one.title),
  ]

  it('takes the subscription of whom the project knows, and of nobody else', async () => {
    await owner.sync()
    const subscription = {
      device: owner.replica,
      endpoint: endpoint('/deno'),
      keys: { p256dh: receiver.p256dh, auth: receiver.auth },
      applicationServerKey: VAPID.publicKey,
    }
    expect((await asked('PUT', '/push/subscriptions', 'another', subscription)).status).toBe(401)
    expect((await asked('PUT', '/push/subscriptions', TOKEN, subscription)).status).toBe(204)
    const stored = await serviceOf(engine)('push_subscriptions_of', { user: owner.user })
    expect(stored.subscriptions.map(({ device }) => device)).toEqual([owner.replica])
  })

  it('hands over what is due for who knows the secret, in the words of Node', async () => {
    await engine.run('owner', ['update push_subscriptions set created_at = $1', instant(-HOUR)])
    await agreed(owner)
    expect((await asked('POST', '/reminders/dispatch', 'not-the-secret')).status).toBe(401)
    const answer = await asked('POST', '/reminders/dispatch', SECRET)
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ sent: 1, planned: 1 })])
    const [one] = push.sent
    const message = JSON.parse(receiver.read(one?.body ?? Buffer.alloc(0))) as PushMessage
    expect(message.notification.navigate).toMatch(/^https:\/\/encaisse\.example\/clients\//)
    expect(one?.headers).toMatchObject({ topic: message.notification.tag, urgency: 'high' })

    const inNode = dispatcherOn(engine)
    const other = await newWorkspace(engine)
    await agreed(other)
    const target = { endpoint: endpoint('/node'), p256dh: receiver.p256dh, auth: receiver.auth, serverKey: 'K' }
    const whose = { user: other.user, device: randomUUID(), workspace: other.workspace }
    await serviceOf(engine)('push_subscribe', { ...whose, ...target, now: instant(-HOUR) })
    await inNode.round(instant(0))
    expect(inNode.told.map(({ message }) => said(message))).toEqual([said(message)])
  })

  it('says what the database refuses as Node says it', async () => {
    const settings = { digestAt: '07:30', onDaysOff: true, showsNames: false, mailDigest: false }
    expect((await asked('PUT', '/reminders/settings', TOKEN, settings)).status).toBe(200)
    await engine.run('owner', ['delete from workspaces where id = $1', owner.workspace])
    const answer = await asked('PUT', '/reminders/settings', TOKEN, settings)
    expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: '42501' })])
  })
})
