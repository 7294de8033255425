/** The server of one machine: reads the settings, listens, opens the database, and stops without leaving anything undone. */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { openAssets } from './assets.ts'
import { lockDataDirectory, openDataDirectory } from './data-directory.ts'
import { type Database, openDatabase } from './database.ts'
import { openFunctions } from './functions.ts'
import { listen, stopServer } from './listen.ts'
import { complain, quietConsole, say } from './log.ts'
import { type Mail, openMail } from './mail.ts'
import { migrate } from './migrations.ts'
import { cannot, done, type Outcome, reason, sentence } from './outcome.ts'
import { makeRoles } from './roles.ts'
import { type Behind, createRoutes } from './routes.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { readSettings, type Settings } from './settings.ts'
import { openSupabase } from './supabase.ts'
import { startTimer } from './timer.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1'])

function address(server: Server, settings: Settings): string {
  const bound = server.address()
  const port = bound && typeof bound === 'object' ? bound.port : settings.port
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  return settings.publicUrl ?? `${settings.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Roles, sign-in, tables: in this order, because the tables name what comes before. */
async function prepare(
  database: Database,
  secrets: Secrets,
  site: { root: string; siteUrl: string; mail: Mail },
): Promise<Outcome<Behind>> {
  return database.alone(async () => {
    try {
      await makeRoles(database)
      const supabase = await openSupabase(database, secrets, site)
      const migrated = await migrate(database, join(site.root, 'supabase/migrations'))
      if (!migrated.ok) return migrated
      const functions = await openFunctions(database, complain)
      return done({ supabase, database, mail: site.mail, functions, appUrl: site.siteUrl })
    } catch (error) {
      return cannot(`The database cannot be prepared (${reason(error)}: ${sentence(error)}).`)
    }
  })
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
  const kept = openSecrets(directory.value)
  if (!kept.ok) return kept
  const { vapid = kept.value.vapid, dispatchSecret = kept.value.dispatchSecret } = settings
  const secrets = { ...kept.value, vapid, dispatchSecret }

  let behind: Behind | undefined
  const routes = createRoutes({
    settings,
    version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    assets: await openAssets(join(root, 'dist')),
    secrets,
    database: settings.databaseUrl ? 'postgres' : 'pglite',
    behind: () => behind,
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
  const mail = await openMail(settings.smtp, complain)
  undo.splice(-1, 0, () => mail.close())
  const prepared = await prepare(database.value, secrets, { root, siteUrl: url, mail })
  if (!prepared.ok) return prepared
  behind = prepared.value
  // Stopped before the database it asks is closed.
  undo.push(startTimer(routes.reminders, complain))
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
  const { host, tls, publicUrl } = settings.value
  if (!LOOPBACK.has(host) && !publicUrl) say('PUBLIC_URL is not set: links in reminders lead to the address below.')
  if (!LOOPBACK.has(host) && !tls && !publicUrl?.startsWith('https:')) {
    say('It is reached without encryption: phones cannot install the app nor be notified over plain HTTP.')
  }
  // Last: whoever waits for this line has read the others.
  say(`Encaisse is ready at ${started.value}`)
}
