/** A member's own devices and when they are to be told: everything here is about who asks, and nobody else. */
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { Id } from '../../domain/records/primitives.ts'
import { testMessage } from '../../domain/reminders/message.ts'
import { readBody } from '../body.ts'
import { problem, tooMany } from '../problem.ts'
import { rateLimit } from '../rate-limit.ts'
import type { PushResult } from '../reminders/environment.ts'
import { ask } from '../reminders/rpc.ts'
import { noDevice, personOf, type SignedIn } from '../signed-in.ts'
import { SettingsSchema, SubscriptionSchema, TestSchema } from './subscription.ts'

interface Place {
  now: () => number
  rateLimitPerMinute: number
}

const MAX_BODY = 8 * 1024
/** Who taps is looking at the phone now. */
const TEST_SECONDS = 300
/** Each of them is a call to a server that the device named. */
const TESTS_PER_MINUTE = 6
/** Answers that are somebody's own are kept by nobody else. */
const OWN = { 'cache-control': 'no-store' }

const json = (value: object): Response => Response.json(value, { headers: OWN })
const nothing = (): Response => new Response(null, { status: 204, headers: OWN })
const statusOf = (result: PushResult): number | null => ('status' in result ? result.status : null)

/** `members`: lets in who is signed in. */
export function pushRoutes(members: MiddlewareHandler<SignedIn>, { now, rateLimitPerMinute }: Place) {
  const app = new Hono<SignedIn>()
  const instant = () => new Date(now()).toISOString()
  const tests = rateLimit(rateLimitPerMinute === 0 ? 0 : TESTS_PER_MINUTE)
  const small = bodyLimit({ maxSize: MAX_BODY, onError: () => problem('body-too-large', 'At most 8 KiB.') })
  for (const path of ['/push/*', '/reminders/settings']) app.use(path, members, small)

  app.put('/push/subscriptions', async (c) => {
    const { user, reminders } = c.var
    const schema = SubscriptionSchema(reminders.vapidPublicKey, reminders.pushAnywhere)
    const body = await readBody(schema, c.req.raw)
    if ('refusal' in body) return body.refusal
    const { device, endpoint, keys, applicationServerKey: serverKey, language } = body.value
    const target = { endpoint, ...keys, serverKey, ...(language ? { language } : {}) }
    await ask(reminders.rpc, 'push_subscribe', { user: user.id, device, ...target, now: instant() })
    return nothing()
  })

  app.get('/push/subscriptions', async (c) => {
    const { user, reminders } = c.var
    const { subscriptions } = await ask(reminders.rpc, 'push_subscriptions_of', { user: user.id })
    return json({
      // Endpoint and keys are what it takes to send: they are for the sender alone.
      subscriptions: subscriptions.map(({ device, createdAt, deliveredAt, failure }) => ({
        device,
        createdAt,
        deliveredAt,
        failure,
      })),
    })
  })

  app.delete('/push/subscriptions/:device', async (c) => {
    const { user, reminders } = c.var
    const device = c.req.param('device')
    if (!v.is(Id, device)) return problem('not-found')
    await ask(reminders.rpc, 'push_unsubscribe', { user: user.id, device })
    return nothing()
  })

  app.post('/push/test', async (c) => {
    const { user, reminders } = c.var
    const body = await readBody(TestSchema, c.req.raw)
    if ('refusal' in body) return body.refusal
    const wait = tests.take(user.id, now())
    if (wait !== undefined) return tooMany(wait)
    const { device, language } = body.value
    const { subscriptions } = await ask(reminders.rpc, 'push_subscriptions_of', { user: user.id })
    const target = subscriptions.find((one) => one.device === device)
    if (!target) return problem('not-found', 'This device is not subscribed.')
    // New each time: a second test is no repetition of the first.
    const saying = { id: crypto.randomUUID(), language, appUrl: reminders.appUrl }
    const window = { at: instant(), until: new Date(now() + TEST_SECONDS * 1000).toISOString() }
    const message = JSON.stringify(testMessage(saying, window))
    const result = await reminders.send(target, message, { ttl: TEST_SECONDS, urgency: 'high', topic: 'test' })
    await ask(reminders.rpc, 'push_delivered', {
      user: user.id,
      device,
      endpoint: target.endpoint,
      result: result.result,
      status: statusOf(result),
      now: instant(),
    })
    return json(result)
  })

  app.get('/reminders/settings', async (c) => {
    const { user, reminders } = c.var
    const whose = personOf(user.id, c.req.query('device'))
    if (!whose) return noDevice()
    const { workspace: _, ...settings } = await ask(reminders.rpc, 'reminder_settings_of', whose)
    return json(settings)
  })

  app.put('/reminders/settings', async (c) => {
    const { user, reminders } = c.var
    const whose = personOf(user.id, c.req.query('device'))
    if (!whose) return noDevice()
    const body = await readBody(SettingsSchema, c.req.raw)
    if ('refusal' in body) return body.refusal
    const change = { settings: body.value, now: instant() }
    const kept = await ask(reminders.rpc, 'keep_reminder_settings', { ...whose, ...change })
    const { workspace: _, ...settings } = kept
    return json(settings)
  })
  return app
}
