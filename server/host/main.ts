/** The server of one machine: reads the settings, listens, opens the database, and stops without leaving anything undone. */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { openAssets } from './assets.ts'
import { lockDataDirectory, openDataDirectory } from './data-directory.ts'
import { type Database, openDatabase } from './database.ts'
import { complain, quietConsole, say } from './log.ts'
import { migrate } from './migrations.ts'
import { cannot, done, type Outcome, reason, sentence } from './outcome.ts'
import { makeRoles } from './roles.ts'
import { createRoutes } from './routes.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { readSettings, type Settings } from './settings.ts'
import { openSupabase, type Supabase } from './supabase.ts'

/** Requests still running after this are cut off. */
const PATIENCE = 10_000
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1'])

function listen(fetch: ReturnType<typeof createRoutes>['fetch'], settings: Settings): Promise<Outcome<Server>> {
  return new Promise((settle) => {
    const secure = settings.tls ? { createServer: createTlsServer, serverOptions: settings.tls } : {}
    const server = serve({ fetch, hostname: settings.host, port: settings.port, ...secure }, () =>
      settle(done(server as Server)),
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE'
      const why = busy ? `Port ${settings.port} is already in use` : `Port ${settings.port} cannot be opened`
      settle(cannot(`${why}${busy ? '; set PORT to another one' : ` (${reason(error)})`}.`))
    })
  })
}

function address(server: Server, settings: Settings): string {
  const bound = server.address()
  const port = bound && typeof bound === 'object' ? bound.port : settings.port
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  return settings.publicUrl ?? `${settings.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Roles, sign-in, tables: in this order, because the tables name what comes before. */
async function prepare(database: Database, secrets: Secrets, root: string, url: string): Promise<Outcome<Supabase>> {
  return database.alone(async () => {
    try {
      await makeRoles(database)
      const supabase = await openSupabase(database, secrets, url)
      const migrated = await migrate(database, join(root, 'supabase/migrations'))
      return migrated.ok ? done(supabase) : migrated
    } catch (error) {
      return cannot(`The database cannot be prepared (${reason(error)}: ${sentence(error)}).`)
    }
  })
}

async function stopServer(server: Server): Promise<void> {
  const closed = new Promise((end) => server.close(end))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

/** Steps taken so far, to be undone in reverse order however the process ends. */
type Undo = (() => void | Promise<void>)[]

async function start(root: string, settings: Settings, undo: Undo): Promise<Outcome<string>> {
  const directory = openDataDirectory(settings.dataDirectory)
  if (!directory.ok) return directory
  if (!settings.databaseUrl) {
    const lock = await lockDataDirectory(directory.value)
    if (!lock.ok) return lock
    undo.push(lock.value)
  }
  const secrets = openSecrets(directory.value)
  if (!secrets.ok) return secrets

  let supabase: Supabase | undefined
  const routes = createRoutes({
    settings,
    version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    assets: await openAssets(join(root, 'dist')),
    publishableKey: secrets.value.publishableKey,
    vapidPublicKey: secrets.value.vapid.publicKey,
    database: settings.databaseUrl ? 'postgres' : 'pglite',
    supabase: () => supabase,
    log: complain,
  })
  // Before the database, so that a busy port costs nothing and a monitor is told that the server is starting.
  const server = await listen(routes.fetch, settings)
  if (!server.ok) return server
  undo.push(() => stopServer(server.value))

  const database = await openDatabase(directory.value, settings.databaseUrl)
  if (!database.ok) return database
  undo.splice(-1, 0, () => database.value.close())
  const url = address(server.value, settings)
  const prepared = await prepare(database.value, secrets.value, root, url)
  if (!prepared.ok) return prepared
  supabase = prepared.value
  return done(url)
}

export async function main(root: string, environment: Record<string, string | undefined>): Promise<void> {
  const undo: Undo = []
  let ending = false
  const end = async (code: number) => {
    if (ending) return
    ending = true
    for (const step of undo.reverse()) await step()
    process.exit(code)
  }
  process.on('SIGTERM', () => void end(0))
  process.on('SIGINT', () => void end(0))

  quietConsole(complain)
  const settings = readSettings(root, environment)
  const started = settings.ok ? await start(root, settings.value, undo) : settings
  if (!started.ok) {
    complain(started.line)
    return end(1)
  }
  if (!settings.ok) return
  say(`Encaisse is ready at ${started.value}`)
  const { host, tls, publicUrl } = settings.value
  if (!LOOPBACK.has(host) && !tls && !publicUrl?.startsWith('https:')) {
    say('It is reached without encryption: phones cannot install the app nor be notified over plain HTTP.')
  }
}
