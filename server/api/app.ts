/** The HTTP interface beside sync and sign-in. Web standards only: the same code runs in Node and in the edge runtime. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { openapi } from './openapi.ts'
import { problem, tooMany } from './problem.ts'
import { rateLimit } from './rate-limit.ts'

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
}

const MAX_BODY = 256 * 1024

export function createApi(environment: ApiEnvironment) {
  const { base, version, database, ready } = environment
  const app = new Hono().basePath(base)
  const limit = rateLimit(environment.rateLimitPerMinute)

  app.notFound(() => problem('not-found'))
  app.onError(() => problem('internal'))

  // Asked by monitors every few seconds, before the limit, so that it never says anything but the truth.
  app.get('/health', (c) => {
    if (!ready()) return problem('not-ready', undefined, { 'retry-after': '1' })
    return c.json({ status: 'ok', version, database }, 200, { 'cache-control': 'no-store' })
  })

  app.use(async (c, next) => {
    const wait = limit.take(environment.addressOf(c.req.raw, c.env), environment.now())
    return wait === undefined ? next() : tooMany(wait)
  })
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: () => problem('body-too-large', 'At most 256 KiB.') }))

  app.get('/openapi.json', (c) => c.json(openapi(version)))
  return app
}
