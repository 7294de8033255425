/** Opens the database the embedded Supabase works on: PGlite in the data directory, or a PostgreSQL server. */
import { join } from 'node:path'
import type { PgliteConnection } from '@supabase/lite/pglite'
import type { PostgresConnection } from '@supabase/lite/postgres'
import postgres from 'postgres'
import { cannot, done, type Outcome, reason } from './outcome.ts'

export type Row = Record<string, unknown>
type Values = (string | null)[]
export type Query = (sql: string, values: Values) => Promise<Row[]>

export interface Database {
  kind: 'pglite' | 'postgres'
  connection: PgliteConnection | PostgresConnection
  /** Runs SQL of our own, several statements at once, in one transaction of its own. */
  transaction(sql: string): Promise<void>
  /** One query, with its rows. */
  rows(sql: string, values?: Values): Promise<Row[]>
  /** Several queries in one transaction, each with values. */
  within<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** Runs alone among all processes that share the database. */
  alone<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

const OLDEST = 15
/** Any number that nobody else uses for an advisory lock in this database. */
const LOCK = 8_787_001

/**
 * Runs one after the other, in the order of asking, and lets the process read and write its sockets in between. The
 * embedded database computes within promises alone: left to itself, all that wait are served before one answer leaves
 * and before anybody new is heard.
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  const giveWay = () => new Promise((heard) => setImmediate(heard))
  return (work) => {
    const mine = last.then(work)
    last = mine.then(giveWay, giveWay)
    return mine
  }
}

async function openPglite(directory: string): Promise<Outcome<Database>> {
  const { createPgliteConnection } = await import('@supabase/lite/pglite')
  try {
    const connection = await createPgliteConnection({ url: join(directory, 'database') })
    await connection.driver.waitReady
    const turn = inTurn()
    return done({
      kind: 'pglite',
      connection,
      async transaction(sql) {
        await connection.driver.transaction((transaction) => transaction.exec(sql))
      },
      rows: async (sql, values) => (await connection.driver.query<Row>(sql, values)).rows,
      within: (work) =>
        turn(() =>
          connection.driver.transaction((transaction) =>
            work(async (sql, values) => (await transaction.query<Row>(sql, values)).rows),
          ),
        ),
      alone: (work) => work(),
      close: () => connection.close(),
    })
  } catch (error) {
    return cannot(`The database in ${directory} cannot be opened (${reason(error)}).`)
  }
}

/** Arguments of functions reach the driver as JSON text already; written once more they would arrive as one string. */
const writtenJson = (type: number) => ({
  to: type,
  from: [type],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
})

/** Address without user, password and parameters, fit to be shown. */
function place(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}${port ? `:${port}` : ''}${pathname}`
}

async function openPostgres(url: string): Promise<Outcome<Database>> {
  const sql = postgres(url, { max: 10, onnotice: () => {}, connect_timeout: 10 })
  try {
    const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`
    const major = Math.floor((row?.version ?? 0) / 10_000)
    if (major < OLDEST) {
      await sql.end()
      return cannot(`The database ${place(url)} is PostgreSQL ${major}; ${OLDEST} or later is needed.`)
    }
  } catch (error) {
    await sql.end()
    return cannot(`The database ${place(url)} cannot be reached (${reason(error)}).`)
  }
  const { createPostgresConnection } = await import('@supabase/lite/postgres')
  const connection = createPostgresConnection({
    url,
    postgresOptions: { max: 5, onnotice: () => {}, types: { json: writtenJson(114), jsonb: writtenJson(3802) } },
  })
  return done({
    kind: 'postgres',
    connection,
    async transaction(text) {
      await sql.begin((transaction) => transaction.unsafe(text))
    },
    rows: async (text, values) => [...(await sql.unsafe(text, values))],
    within: <T>(work: (query: Query) => Promise<T>) =>
      sql.begin((transaction) =>
        work(async (text, values) => [...(await transaction.unsafe<Row[]>(text, values, { prepare: true }))]),
      ) as Promise<T>,
    async alone(work) {
      const keeper = await sql.reserve()
      try {
        await keeper`select pg_advisory_lock(${LOCK})`
        return await work()
      } finally {
        await keeper`select pg_advisory_unlock(${LOCK})`
        keeper.release()
      }
    },
    async close() {
      await connection.close()
      await sql.end()
    },
  })
}

export const openDatabase = (directory: string, url: string | undefined): Promise<Outcome<Database>> =>
  url ? openPostgres(url) : openPglite(directory)
