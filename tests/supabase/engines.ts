/**
 * The databases the migrations are tested on: PGlite in memory, and a real PostgreSQL started once in a temporary
 * directory as a user that is not root, where each file has a database of its own. Both are prepared as hosted Supabase
 * prepares them (roles, auth.uid(), default rights that open everything to everybody), and the migrations run as an owner
 * that is no superuser.
 */
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, openAsBlob, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite'
import postgres from 'postgres'
import { inject } from 'vitest'

export type Row = Record<string, unknown>
/** A signed-in user by id, and the session of his token. */
export interface Account {
  user: string
  session?: string
}
/** Somebody signed in, somebody without account, a job with the secret key, or the owner of the tables. */
export type Caller = Account | 'anonymous' | 'service' | 'owner'

export interface Engine {
  name: 'PGlite' | 'PostgreSQL'
  /** Runs statements one after the other in one transaction, as the caller, and gives the rows of the last one. */
  run(caller: Caller, ...statements: Statement[]): Promise<Row[]>
  close(): Promise<void>
}
export type Statement = string | [sql: string, ...values: (string | number | null)[]]

const BIN = '/usr/lib/postgresql'
const migrations = new URL('../../supabase/migrations/', import.meta.url)

const HOSTED = `
  create role anon nologin;
  create role authenticated nologin;
  create role service_role nologin bypassrls;
  create role house login nosuperuser;
  grant anon, authenticated, service_role to house;
  grant create, usage on schema public to house;
  grant usage on schema public to anon, authenticated, service_role;
  create schema auth;
  create function auth.uid() returns uuid language sql stable as
    $$ select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;
  grant usage on schema auth to house, anon, authenticated, service_role;
  grant execute on function auth.uid() to house, anon, authenticated, service_role;
  alter default privileges for role house in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges for role house in schema public grant all on functions to anon, authenticated, service_role;
`

export function migrationFiles(): { name: string; sql: string }[] {
  return readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, migrations), 'utf8') }))
}

function become(caller: Caller): Statement[] {
  if (caller === 'owner') return ['set local role house']
  if (caller === 'service') return ['set local role service_role']
  if (caller === 'anonymous') return ['set local role anon']
  const claims = JSON.stringify({ sub: caller.user, session_id: caller.session })
  return [
    ["select set_config('request.jwt.claim.sub', $1, true)", caller.user],
    ["select set_config('request.jwt.claims', $1, true)", claims],
    'set local role authenticated',
  ]
}

const split = (statement: Statement) =>
  typeof statement === 'string'
    ? { sql: statement, values: [] }
    : { sql: statement[0], values: statement.slice(1) as (string | number | null)[] }

export async function migratedPglite(): Promise<PgliteConnection> {
  const connection = await createPgliteConnection({ url: 'memory://' })
  const database = connection.driver
  await database.exec(HOSTED.replace('create schema auth;', 'create schema if not exists auth;'))
  for (const { sql } of migrationFiles()) await database.exec(`begin; set local role house; ${sql}; commit`)
  return connection
}

export async function startPglite(): Promise<Engine> {
  const prepared = await openAsBlob(inject('pglite'))
  const connection = await createPgliteConnection({ url: 'memory://', pgliteOptions: { loadDataDir: prepared } })
  const database = connection.driver
  return {
    name: 'PGlite',
    run: (caller, ...statements) =>
      database.transaction(async (transaction) => {
        let rows: Row[] = []
        for (const statement of [...become(caller), ...statements]) {
          const { sql, values } = split(statement)
          rows = (await transaction.query<Row>(sql, values)).rows
        }
        return rows
      }),
    close: () => connection.close(),
  }
}

/** The newest PostgreSQL installed, or undefined. Where tests run unattended (CI is set) its absence is a failure. */
export function postgresBin(): string | undefined {
  const versions = existsSync(BIN) ? readdirSync(BIN).sort((a, b) => Number(b) - Number(a)) : []
  const bin = versions.map((version) => join(BIN, version, 'bin')).find((path) => existsSync(join(path, 'initdb')))
  if (!bin && process.env.CI) throw new Error('PostgreSQL is not installed, and an unattended run must not skip it')
  return bin
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** PostgreSQL refuses to run as root: another account of the machine lends its name. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const [, , uid, gid] = (/^(postgres|nobody):[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? []).map(
    String,
  )
  return { uid: Number(uid), gid: Number(gid) }
}

export interface Cluster {
  /** Address of a fresh database, for a superuser. */
  url(database?: string): string
  /** Once is enough. */
  stop(): Promise<void>
}

/** An empty PostgreSQL server in a temporary directory. */
export async function startCluster(bin: string): Promise<Cluster> {
  const directory = mkdtempSync(join(tmpdir(), 'encaisse-postgres-'))
  const port = await freePort()
  const as = account()
  if (as.uid && as.gid) chownSync(directory, as.uid, as.gid)
  const data = join(directory, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'super', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    cwd: directory,
    stdio: 'ignore',
  })
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=300', 'fsync=off', 'jit=off'].flatMap((one) => [
    '-c',
    one,
  ])
  const options = ['-p', String(port), '-k', directory, ...settings]
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options], { ...as, cwd: directory, stdio: 'ignore' })
  const gone = new Promise((exit) => server.once('exit', exit))
  const url = (database = 'postgres') => `postgres://super@127.0.0.1:${port}/${database}`
  for (let attempt = 0; ; attempt++) {
    const probe = postgres(url(), { max: 1, onnotice: () => {}, connect_timeout: 2 })
    const up = await probe`select 1`.then(
      () => true,
      () => false,
    )
    await probe.end()
    if (up) break
    if (attempt > 100) throw new Error('PostgreSQL did not start')
    await new Promise((later) => setTimeout(later, 100))
  }
  return {
    url,
    async stop() {
      server.kill('SIGINT')
      await gone
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const MIGRATED = 'migrated'

/** A server with a database that holds the migrations, for `startPostgres` to copy. */
export async function migratedCluster(bin: string): Promise<Cluster> {
  const cluster = await startCluster(bin)
  await asSuperuser(cluster.url(), `create database ${MIGRATED}`)
  const sql = postgres(cluster.url(MIGRATED), { max: 1, onnotice: () => {} })
  await sql.unsafe(HOSTED)
  for (const file of migrationFiles()) {
    await sql.begin(async (transaction) => {
      await transaction.unsafe('set local role house')
      await transaction.unsafe(file.sql)
    })
  }
  await sql.end()
  // Whoever is connected to it, be it the vacuum, keeps it from being copied.
  await asSuperuser(cluster.url(), `alter database ${MIGRATED} with allow_connections false`)
  return cluster
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.unsafe(statement)
  await sql.end()
}

/** A database of its own. Statements come in turn through as many workers, each with its own connections. */
export async function startPostgres(workers = 1, connections = 10): Promise<Engine & { url: string }> {
  const server = inject('postgres')
  if (!server) throw new Error('PostgreSQL is not installed')
  const database = `test_${randomUUID().replaceAll('-', '')}`
  // By files: a log of all that is copied would be written only to be thrown away.
  await asSuperuser(server, `create database ${database} template ${MIGRATED} strategy file_copy`)
  const url = server.replace(/[^/]+$/, database)
  const pools = Array.from({ length: workers }, () => postgres(url, { max: connections, onnotice: () => {} }))
  let turn = 0
  return {
    name: 'PostgreSQL',
    url,
    run: (caller, ...statements) =>
      (pools[turn++ % workers] as postgres.Sql).begin(async (transaction) => {
        let rows: Row[] = []
        for (const statement of [...become(caller), ...statements]) {
          const { sql: text, values } = split(statement)
          rows = [...(await transaction.unsafe<Row[]>(text, values))]
        }
        return rows
      }) as Promise<Row[]>,
    async close() {
      await Promise.all(pools.map((pool) => pool.end()))
      await asSuperuser(server, `drop database ${database} with (force)`)
    },
  }
}

/** Both engines, or PGlite with a visible note that the other one is missing. */
export function engines(): { name: Engine['name']; start: (() => Promise<Engine>) | undefined }[] {
  const bin = postgresBin()
  return [
    { name: 'PGlite', start: startPglite },
    { name: 'PostgreSQL', start: bin ? () => startPostgres() : undefined },
  ]
}
