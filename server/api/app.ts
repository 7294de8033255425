/** The HTTP interface beside sync and sign-in. Web standards only: the same code runs in Node and in the edge runtime. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { answerCalendar, calendarRoutes } from './calendar.ts'
import { crossOrigin } from './cross-origin.ts'
import { fileRoutes } from './files/routes.ts'
import { answerInterest } from './interest.ts'
import { mailRoutes } from './mails/routes.ts'
import { METHODS, methodsOf } from './methods.ts'
import { openapi } from './openapi.ts'
import { problem, tooMany } from './problem.ts'
import { pushRoutes } from './push/routes.ts'
import { rateLimit } from './rate-limit.ts'
import { answerRates } from './rates.ts'
import type { ReminderEnvironment } from './reminders/environment.ts'
import { answerDispatch } from './reminders/route.ts'
import { refusalOf, signedIn } from './signed-in.ts'

/** What differs between the places it runs in. */
export interface ApiEnvironment {
  /** Path everything is under, without a slash at the end. */
  base: string
  version: string
  database: 'pglite' | 'postgres'
  ready: () => boolean
  /** Calls a minute of one address to what needs no sign-in; 0 is no limit. */
  rateLimitPerMinute: number
  /** Who is calling; `platform` is what the runtime hands to fetch beside the request. */
  addressOf: (request: Request, platform: unknown) => string
  now: () => number
  /** Undefined where there is no database to ask: an edge function without its secrets. */
  reminders?: ReminderEnvironment
}

const MAX_BODY = 256 * 1024

export function createApi(environment: ApiEnvironment) {
  const { base, version, database, ready } = environment
  const app = new Hono().basePath(base)
  const limit = rateLimit(environment.rateLimitPerMinute)

  app.notFound(() => problem('not-found'))
  app.onError((error) => refusalOf(error) ?? problem('internal'))

  app.use(crossOrigin((path) => methodsOf(path.slice(base.length))))

  // Asked by monitors every few seconds, before the limit, so that it never says anything but the truth.
  app.get('/health', (c) => {
    if (!ready()) return problem('not-ready', undefined, { 'retry-after': '1' })
    return c.json({ status: 'ok', version, database }, 200, { 'cache-control': 'no-store' })
  })

  // Before the limit of strangers: members have their own.
  const members = signedIn(environment, limit)
  app.route('/', pushRoutes(members, environment))
  app.route('/', calendarRoutes(members, environment))
  app.route('/', mailRoutes(members, environment))
  app.route('/', fileRoutes(members))

  app.use(async (c, next) => {
    const wait = limit.take(environment.addressOf(c.req.raw, c.env), environment.now())
    return wait === undefined ? next() : tooMany(wait)
  })
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: () => problem('body-too-large', 'At most 256 KiB.') }))

  app.get('/calendar/:file', (c) =>
    answerCalendar(c.req.param('file'), c.req.header('if-none-match') ?? null, environment),
  )
  app.get('/openapi.json', (c) => c.json(openapi(version)))
  app.get('/rates', (c) => answerRates(c.req.query('country'), c.req.header('if-none-match') ?? null))
  app.post('/interest', (c) => answerInterest(c.req.raw))
  app.post('/reminders/dispatch', (c) => answerDispatch(c.req.raw, environment))
  for (const [path, allow] of Object.entries(METHODS)) {
    app.all(path, () => problem('method-not-allowed', undefined, { allow }))
  }
  return app
}
