/** Who answers what: the app's files, its configuration, Supabase, and the HTTP interface, on one origin. */
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { createApi } from '../api/app.ts'
import { problem } from '../api/problem.ts'
import type { Assets } from './assets.ts'
import { callers } from './callers.ts'
import type { Database } from './database.ts'
import { discreet } from './discretion.ts'
import type { Functions } from './functions.ts'
import { limits, type WithSession } from './limits.ts'
import { logFailures, type Say } from './log.ts'
import type { Mail } from './mail.ts'
import { openReminders } from './reminders.ts'
import type { Secrets } from './secrets.ts'
import { securityHeaders } from './security.ts'
import type { Settings } from './settings.ts'
import { signIn } from './sign-in.ts'
import type { Supabase } from './supabase.ts'

export interface Host {
  settings: Settings
  version: string
  assets: Assets
  secrets: Secrets
  database: 'pglite' | 'postgres'
  /** Undefined while the database is being opened. */
  behind: () => Behind | undefined
  log: Say
}

/** What answers once the database is open. */
export interface Behind {
  supabase: Supabase
  functions: Functions
  database: Database
  mail: Mail
  /** Origin the app is reached under. */
  appUrl: string
}
type Bindings = { Bindings: Partial<HttpBindings> } & WithSession

const API = '/functions/v1/api'
/** Sign-in takes little; a mutation of 500 invoices is about 300 kB, and several go in one delivery. */
const MAX_AUTH_BODY = 64 * 1024
const MAX_REST_BODY = 8 * 1024 * 1024
/** An answer of one packet gains nothing. */
const WORTH_COMPRESSING = 1024

const isOverTls = ({ tls, publicUrl }: Settings): boolean =>
  tls !== undefined || (publicUrl?.startsWith('https:') ?? false)

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
  const { settings, assets, secrets } = host
  const known = callers(settings, secrets.jwtSecret)
  const within = limits(settings.rateLimitPerMinute, known, Date.now)
  const app = new Hono<Bindings>()
  app.use(logFailures(host.log))
  app.use(securityHeaders(settings.publicUrl, isOverTls(settings)))
  app.use((c, next) => (c.req.path === `${API}/health` ? next() : within.all(c, next)))
  app.use((c, next) => (decodable(c.req.path) === undefined ? Promise.resolve(problem('malformed')) : next()))
  app.onError(() => problem('internal'))
  app.notFound(() => problem('not-found'))

  app.get('/config.json', (c) =>
    c.json(
      {
        supabaseUrl: ownOrigin(settings, c.req.raw),
        publishableKey: secrets.publishableKey,
        vapidPublicKey: secrets.vapid.publicKey,
        version: host.version,
        signUp: settings.signUp,
        mail: settings.smtp !== undefined,
      },
      200,
      { 'cache-control': 'no-store' },
    ),
  )

  const opened = (): Behind => {
    const behind = host.behind()
    if (!behind) throw new Error('the database is not open')
    return behind
  }
  const reminders = openReminders({
    settings,
    secrets,
    sessionOf: known.sessionOf,
    database: () => opened().database,
    appUrl: () => opened().appUrl,
    apiUrl: (caller) => ownOrigin(settings, caller) + API,
  })
  const api = createApi({
    base: API,
    version: host.version,
    database: host.database,
    ready: () => host.behind() !== undefined,
    rateLimitPerMinute: settings.rateLimitPerMinute,
    addressOf: known.addressOf,
    now: Date.now,
    reminders,
  })
  // Statements of hundreds of invoices. Problems are short, and one that refuses a body must end before the body does.
  const statements = compress({ threshold: WORTH_COMPRESSING, contentTypeFilter: /^application\/json$/ })
  for (const path of ['interest', 'rates', 'openapi.json']) app.use(`${API}/${path}`, statements)
  app.all(`${API}/*`, (c) => api.fetch(c.req.raw, c.env))

  const notReady = () => problem('not-ready', undefined, { 'retry-after': '1' })
  const tooLarge = () => problem('body-too-large')

  const doors = signIn({ ...secrets, settings, limits: within })
  app.use('/auth/v1/*', within.auth, bodyLimit({ maxSize: MAX_AUTH_BODY, onError: tooLarge }))
  app.post('/auth/v1/admin/generate_link', (c) => {
    const behind = host.behind()
    if (!behind) return notReady()
    const forward = (request: Request) => behind.supabase.fetch(request, undefined)
    return doors.generateLink(c, behind.mail, forward, ownOrigin(settings, c.req.raw))
  })
  app.all('/auth/v1/*', (c) => {
    const behind = host.behind()
    if (!behind) return notReady()
    const forward = (request: Request) => behind.supabase.fetch(request, c.env.incoming?.socket.remoteAddress)
    return doors.answer(c, behind.database, behind.mail, forward)
  })

  app.use('/rest/v1/*', compress({ threshold: WORTH_COMPRESSING }), within.database)
  app.use('/rest/v1/*', bodyLimit({ maxSize: MAX_REST_BODY, onError: tooLarge }))
  app.all('/rest/v1/*', async (c, next) => {
    const behind = host.behind()
    if (!behind) return notReady()
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) && !c.req.path.startsWith('/rest/v1/rpc/')
    const isOurs = c.req.header('apikey') === secrets.secretKey
    if (!isRead && !isOurs && c.req.method !== 'OPTIONS') return next()
    return discreet(await behind.supabase.fetch(c.req.raw, c.env.incoming?.socket.remoteAddress))
  })
  // Devices read tables and call functions: nothing else reaches the database.
  app.post('/rest/v1/rpc/:name', async (c) => {
    const { session } = c.var
    if (c.req.header('apikey') !== secrets.publishableKey || !session) return problem('no-session')
    return (await host.behind()?.functions.call(c.req.param('name'), session, c.req.raw)) ?? problem('not-found')
  })
  app.all('/rest/v1/*', () => problem('forbidden'))

  app.get('*', (c) => {
    const path = decodable(c.req.path)
    const found = path === undefined ? undefined : assets.find(path, c.req.raw)
    if (found) return found
    const page = isNavigation(c.req.raw, c.req.path) ? assets.find('/', c.req.raw) : undefined
    return page ?? problem('not-found')
  })
  return { fetch: app.fetch, reminders }
}

function decodable(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
