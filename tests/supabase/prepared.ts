/** A PGlite with the migrations in it, made once: making the database anew takes longer than most files' tests. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { temporary } from '../server/host/process.ts'
import { migratedPglite } from './engines.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** File that `startPglite` loads. */
    pglite: string
  }
}

export default async function prepare(project: TestProject): Promise<() => void> {
  const directory = temporary()
  const connection = await migratedPglite()
  const file = join(directory.path, 'pglite.tar')
  const dump = await connection.driver.dumpDataDir('none')
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()))
  await connection.close()
  project.provide('pglite', file)
  return directory.remove
}
