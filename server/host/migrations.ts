/** Brings the database to the newest shape: each file of supabase/migrations once, in order, whole or not at all. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { cannot, done, type Outcome, reason, sentence } from './outcome.ts'

const HISTORY = `
create schema if not exists encaisse;
create table if not exists encaisse.migrations (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
comment on table encaisse.migrations is 'Files of supabase/migrations applied here, with what they contained.';
`

interface Migration {
  name: string
  sql: string
  checksum: string
}

function read(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Gives the number of files applied now. The caller sees to it that no other process does the same. */
export async function migrate(database: Database, folder: string): Promise<Outcome<number>> {
  await database.transaction(HISTORY)
  const rows = await database.rows('select name, checksum from encaisse.migrations')
  const applied = new Map(rows.map(({ name, checksum }) => [String(name), String(checksum)]))
  const files = read(folder)
  const unknown = [...applied.keys()].find((name) => !files.some((file) => file.name === name))
  if (unknown) return cannot(`The database was made by a newer version of Encaisse (it has ${unknown}).`)
  const altered = files.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (altered) return cannot(`The migration ${altered.name} was changed after it had been applied.`)
  const waiting = files.filter(({ name }) => !applied.has(name))
  for (const { name, sql, checksum } of waiting) {
    const record = `insert into encaisse.migrations (name, checksum) values ('${name}', '${checksum}');`
    try {
      await database.transaction(`${sql}\n${record}`)
    } catch (error) {
      return cannot(`The migration ${name} failed (${reason(error)}: ${sentence(error)}).`)
    }
  }
  return done(waiting.length)
}
