/** Starting, stopping and being killed: what was acknowledged is there afterwards, and what is wrong is said in one line. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { SupabaseClient } from '@supabase/supabase-js'
import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { postgresBin, startCluster } from '../../supabase/engines.ts'
import { failToStart, PATIENCE, type Running, startedBefore, startHost, supabaseOf, temporary } from './process.ts'

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE })

const cleanings: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean()
})

function empty(): string {
  const { path, remove } = temporary()
  cleanings.push(remove)
  return path
}

/** Not for the tests of a first start: those make everything anew. */
function directory(): string {
  const { path, remove } = startedBefore(inject('template'))
  cleanings.push(remove)
  return path
}

async function start(environment: Record<string, string>): Promise<Running> {
  const host = await startHost(environment)
  cleanings.push(() => host.end('SIGKILL'))
  return host
}

const workspaceRecord = (id: string) => ({
  id,
  name: 'Plomberie Martin',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
})

const account = () => ({ email: `${randomUUID()}@exemple.fr`, password: 'correct horse battery' })

async function newWorkspace(url: string, credentials: ReturnType<typeof account>) {
  const supabase = await supabaseOf(url)
  const signed = await supabase.auth.signUp(credentials)
  if (signed.error) throw signed.error
  const workspace = randomUUID()
  const made = await supabase.rpc('create_workspace', { p: { workspace: workspaceRecord(workspace) } })
  if (made.error) throw made.error
  return { supabase, workspace }
}

function oneClient(workspace: string) {
  const record = { id: randomUUID(), creditorId: randomUUID(), name: 'Dupont', kind: 'business' }
  const sent = { id: randomUUID(), at: new Date().toISOString(), changes: [{ op: 'create', kind: 'client', record }] }
  return { id: record.id, body: { p: { workspace, replica: randomUUID(), mutations: [sent] } } }
}

async function write(supabase: SupabaseClient, workspace: string): Promise<string> {
  const { id, body } = oneClient(workspace)
  const { data, error } = await supabase.rpc('sync', body)
  if (error || data.settled[0]?.verdict !== 'applied') throw error ?? new Error('not applied')
  return id
}

/** A write of which the server has the head and, as it says itself, awaits the body. The rest gives the verdict. */
async function beginWrite(url: string, supabase: SupabaseClient, workspace: string): Promise<() => Promise<string>> {
  const { data } = await supabase.auth.getSession()
  const { publishableKey } = (await (await fetch(`${url}/config.json`)).json()) as { publishableKey: string }
  const sent = request(`${url}/rest/v1/rpc/sync`, {
    method: 'POST',
    headers: {
      apikey: publishableKey,
      authorization: `Bearer ${data.session?.access_token}`,
      'content-type': 'application/json',
      expect: '100-continue',
    },
  })
  const answered = once(sent, 'response')
  await once(sent, 'continue')
  return async () => {
    sent.end(JSON.stringify(oneClient(workspace).body))
    const [response] = await answered
    return JSON.parse(await text(response)).settled[0]?.verdict
  }
}

async function idsSeen(url: string, credentials: ReturnType<typeof account>): Promise<string[]> {
  const supabase = await supabaseOf(url)
  const { error } = await supabase.auth.signInWithPassword(credentials)
  if (error) throw error
  const { data } = await supabase.from('clients').select('id')
  return (data ?? []).map(({ id }) => String(id))
}

describe('The server', () => {
  it('loses nothing that was acknowledged when it is killed, and starts again on the same directory', async () => {
    const data = directory()
    const first = await start({ DATA_DIR: data })
    const credentials = account()
    const { supabase, workspace } = await newWorkspace(first.url, credentials)
    const written = [
      await write(supabase, workspace),
      await write(supabase, workspace),
      await write(supabase, workspace),
    ]
    await first.end('SIGKILL')
    const second = await start({ DATA_DIR: data })
    expect((await idsSeen(second.url, credentials)).sort()).toEqual(written.sort())
  })

  it('stops cleanly on SIGTERM, answers what is running, and leaves no lock', async () => {
    const data = directory()
    const host = await start({ DATA_DIR: data })
    const { supabase, workspace } = await newWorkspace(host.url, account())
    const finish = await beginWrite(host.url, supabase, workspace)
    const code = host.end('SIGTERM')
    expect(await finish()).toBe('applied')
    expect(await code).toBe(0)
    expect(() => statSync(join(data, 'lock'))).toThrow('ENOENT')
  })

  it('makes its keys once, for its owner alone', async () => {
    const data = join(empty(), 'new')
    const first = await start({ DATA_DIR: data })
    const keys = readFileSync(join(data, 'secrets.json'), 'utf8')
    expect([statSync(data).mode & 0o777, statSync(join(data, 'secrets.json')).mode & 0o777]).toEqual([0o700, 0o600])
    expect(Buffer.from(JSON.parse(keys).jwtSecret, 'base64url')).toHaveLength(32)
    await first.end('SIGINT')
    chmodSync(join(data, 'secrets.json'), 0o644)
    const second = await start({ DATA_DIR: data })
    expect(readFileSync(join(data, 'secrets.json'), 'utf8')).toBe(keys)
    expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600)
    await second.end()
  })

  it('refuses a second process on the same directory and leaves the first one alone', async () => {
    const data = directory()
    const first = await start({ DATA_DIR: data })
    const { code, errors } = await failToStart({ DATA_DIR: data })
    expect([code, errors]).toEqual([1, `Another process (${first.child.pid}) is using the data directory ${data}.\n`])
    expect((await fetch(`${first.url}/functions/v1/api/health`)).status).toBe(200)
  })

  it('takes over a lock whose process number was given to another program', async () => {
    const data = directory()
    writeFileSync(join(data, 'lock'), JSON.stringify({ pid: process.pid, began: 'another boot/1', token: 'x' }))
    const host = await start({ DATA_DIR: data })
    expect(await host.end()).toBe(0)
  })

  it('says in one line that the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    cleanings.push(() => other.close())
    const { port } = other.address() as { port: number }
    const { code, errors } = await failToStart({ DATA_DIR: empty(), PORT: String(port) })
    expect([code, errors]).toEqual([1, `Port ${port} is already in use; set PORT to another one.\n`])
  })

  it.each<[string, (data: string) => Record<string, string>, RegExp]>([
    [
      'a data directory that is a file',
      (data) => ({ DATA_DIR: file(data) }),
      /^The data directory .* cannot be used \(E/,
    ],
    ['keys that are damaged', (data) => ({ DATA_DIR: damaged(data) }), /^The keys in .* cannot be read \(damaged\)/],
    ['a port that is none', () => ({ PORT: 'eight' }), /^PORT must be a whole number/],
    ['a public address with a path', () => ({ PUBLIC_URL: 'https://a.example/app' }), /^PUBLIC_URL must be an origin/],
    ['half a certificate', () => ({ TLS_CERT: '/nowhere.pem' }), /^TLS_CERT and TLS_KEY go together/],
    ['half a pair of push keys', () => ({ VAPID_PUBLIC_KEY: 'B' }), /^VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY go/],
    ['a secret that can be guessed', () => ({ DISPATCH_SECRET: 'geheim' }), /^DISPATCH_SECRET must be at least 32/],
    ['a subject that is no address', () => ({ VAPID_SUBJECT: 'me' }), /^VAPID_SUBJECT must be/],
    ['a subject nobody can reach', () => ({ VAPID_SUBJECT: 'mailto:me@box.local' }), /^VAPID_SUBJECT must be/],
    [
      'a database that is not there, without its password',
      () => ({ DATABASE_URL: 'postgres://me:geheim@127.0.0.1:1/x' }),
      /^The database 127\.0\.0\.1:1\/x cannot be reached \(ECONNREFUSED\)/,
    ],
  ])('says in one line what is wrong with %s', async (_, environment, line) => {
    const data = empty()
    const { code, errors, output } = await failToStart({ DATA_DIR: data, ...environment(data) })
    expect(code).toBe(1)
    expect(errors).toMatch(line)
    expect(errors.trimEnd().split('\n')).toHaveLength(1)
    expect(errors + output).not.toMatch(/geheim| at .*\.js:/)
  })

  it('refuses a database made by a newer version and a migration that was changed afterwards', async () => {
    const data = directory()
    const first = await start({ DATA_DIR: data })
    await first.end()
    const { createPgliteConnection } = await import('@supabase/lite/pglite')
    const change = async (sql: string) => {
      const connection = await createPgliteConnection({ url: join(data, 'database') })
      await connection.driver.exec(sql)
      await connection.close()
    }
    await change("insert into encaisse.migrations values ('29990101000000_later.sql', 'x')")
    expect((await failToStart({ DATA_DIR: data })).errors).toMatch(/made by a newer version .*29990101000000_later/)
    await change("delete from encaisse.migrations where checksum = 'x'; update encaisse.migrations set checksum = 'y'")
    expect((await failToStart({ DATA_DIR: data })).errors).toMatch(/^The migration \S+ was changed after/)
  })

  it('warns that phones cannot install what is reached without encryption', async () => {
    const host = await start({ DATA_DIR: directory(), HOST: '0.0.0.0' })
    expect(host.output()).toContain('without encryption')
  })

  const bin = postgresBin()
  it.skipIf(!bin)('runs on PostgreSQL, twice at once on one database, as a user without special rights', async () => {
    if (!bin) return
    const cluster = await startCluster(bin)
    cleanings.push(() => cluster.stop())
    const { default: postgres } = await import('postgres')
    const sql = postgres(cluster.url(), { max: 1 })
    await sql.unsafe('create role team login createrole')
    await sql.unsafe('create database encaisse owner team')
    await sql.end()
    const DATABASE_URL = cluster.url('encaisse').replace('super@', 'team@')
    const data = directory()
    const [first, second] = await Promise.all([
      start({ DATA_DIR: data, DATABASE_URL }),
      start({ DATA_DIR: data, DATABASE_URL }),
    ])
    const health = (await (await fetch(`${first.url}/functions/v1/api/health`)).json()) as { database: string }
    expect(health.database).toBe('postgres')
    const credentials = account()
    const { supabase, workspace } = await newWorkspace(first.url, credentials)
    const written = await write(supabase, workspace)
    expect(await idsSeen(second.url, credentials)).toEqual([written])
    expect((await supabase.from('clients').delete().neq('name', '')).error?.code).toBe('42501')
    expect(await Promise.all([first.end(), second.end()])).toEqual([0, 0])
  })
})

function file(data: string): string {
  const path = join(data, 'file')
  writeFileSync(path, '')
  return path
}

function damaged(data: string): string {
  writeFileSync(join(data, 'secrets.json'), '{"jwtSecret":')
  return data
}
