/** Databases with the migrations in them, made once: making one anew takes longer than most files' tests. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { temporary } from '../server/host/process.ts'
import { once } from '../setup/once.ts'
import { migratedCluster, migratedPglite, postgresBin } from './engines.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** File that `startPglite` loads. */
    pglite: string
    /** Address of a PostgreSQL for a superuser, whose database `startPostgres` copies; null where none is installed. */
    postgres: string | null
  }
}

async function pgliteFile(): Promise<ReturnType<typeof temporary>> {
  const directory = temporary()
  const connection = await migratedPglite()
  const dump = await connection.driver.dumpDataDir('none')
  writeFileSync(join(directory.path, 'pglite.tar'), Buffer.from(await dump.arrayBuffer()))
  await connection.close()
  return directory
}

async function cluster() {
  const bin = postgresBin()
  return bin ? migratedCluster(bin) : null
}

export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const [directory, server] = await Promise.all([once('pglite', pgliteFile), once('postgres', cluster)])
  project.provide('pglite', join(directory.path, 'pglite.tar'))
  project.provide('postgres', server?.url() ?? null)
  return async () => {
    directory.remove()
    await server?.stop()
  }
}
