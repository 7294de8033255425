/** Who answers what: the app's files, its configuration, Supabase, and the HTTP interface, on one origin. */
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createApi } from '../api/app.ts'
import { problem } from '../api/problem.ts'
import { rateLimit } from '../api/rate-limit.ts'
import type { Assets } from './assets.ts'
import { logFailures, type Say } from './log.ts'
import { securityHeaders } from './security.ts'
import type { Settings } from './settings.ts'
import type { Supabase } from './supabase.ts'

export interface Host {
  settings: Settings
  version: string
  assets: Assets
  publishableKey: string
  vapidPublicKey: string
  database: 'pglite' | 'postgres'
  /** Undefined while the database is being opened. */
  supabase: () => Supabase | undefined
  log: Say
}
type Bindings = { Bindings: Partial<HttpBindings> }

const API = '/functions/v1/api'
/** Sign-in takes little; a mutation of 500 invoices is about 300 kB, and several go in one delivery. */
const MAX_AUTH_BODY = 64 * 1024
const MAX_REST_BODY = 8 * 1024 * 1024

/** Forwarded addresses count only where a proxy of our own is known to set them. */
function callerAddress(settings: Settings) {
  return (request: Request, platform: unknown): string => {
    const forwarded = settings.trustProxy
      ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined
    const { incoming } = (platform ?? {}) as Partial<HttpBindings>
    return forwarded || incoming?.socket.remoteAddress || 'unknown'
  }
}

function ownOrigin(settings: Settings, request: Request): string {
  if (settings.publicUrl) return settings.publicUrl
  const url = new URL(request.url)
  const scheme = settings.trustProxy ? request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() : undefined
  const host = settings.trustProxy ? request.headers.get('x-forwarded-host')?.split(',')[0]?.trim() : undefined
  return `${scheme || (settings.tls ? 'https' : 'http')}://${host || url.host}`
}

/** A page the person goes to, as against a file a page asks for: every route of the app is answered by its one page. */
function isNavigation(request: Request, path: string): boolean {
  const takesPages = request.headers.get('accept')?.includes('text/html') ?? false
  return takesPages && !/\.[a-z0-9]+$/i.test(path)
}

export function createRoutes(host: Host) {
  const { settings, assets } = host
  const addressOf = callerAddress(settings)
  const app = new Hono<Bindings>()
  app.use(logFailures(host.log))
  app.use(securityHeaders(settings.publicUrl))
  app.onError(() => problem('internal'))
  app.notFound(() => problem('not-found'))

  app.get('/config.json', (c) =>
    c.json(
      {
        supabaseUrl: ownOrigin(settings, c.req.raw),
        publishableKey: host.publishableKey,
        vapidPublicKey: host.vapidPublicKey,
        version: host.version,
      },
      200,
      { 'cache-control': 'no-store' },
    ),
  )

  const api = createApi({
    base: API,
    version: host.version,
    database: host.database,
    ready: () => host.supabase() !== undefined,
    rateLimitPerMinute: settings.rateLimitPerMinute,
    addressOf,
    now: Date.now,
  })
  app.all(`${API}/*`, (c) => api.fetch(c.req.raw, c.env))

  const toSupabase = (c: Context<Bindings>) => {
    const supabase = host.supabase()
    if (!supabase) return problem('not-ready', undefined, { 'retry-after': '1' })
    return supabase.fetch(c.req.raw, c.env.incoming?.socket.remoteAddress)
  }
  const knocks = rateLimit(settings.rateLimitPerMinute)
  const tooLarge = () => problem('body-too-large')
  app.post('/auth/v1/*', async (c, next) => {
    const wait = knocks(addressOf(c.req.raw, c.env), Date.now())
    return wait === undefined ? next() : problem('too-many-requests', undefined, { 'retry-after': String(wait) })
  })
  app.all('/auth/v1/*', bodyLimit({ maxSize: MAX_AUTH_BODY, onError: tooLarge }), toSupabase)
  app.all('/rest/v1/*', bodyLimit({ maxSize: MAX_REST_BODY, onError: tooLarge }), toSupabase)

  app.get('*', (c) => {
    const path = decodable(c.req.path)
    const found = path === undefined ? undefined : assets.find(path, c.req.raw)
    if (found) return found
    const page = isNavigation(c.req.raw, c.req.path) ? assets.find('/', c.req.raw) : undefined
    return page ?? problem('not-found')
  })
  return app
}

function decodable(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
