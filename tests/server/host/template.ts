/** A data directory that a server has been started on once: making a database anew takes most of a first start. */
import type { TestProject } from 'vitest/node'
import { startHost, temporary } from './process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    template: string
  }
}

export default async function make(project: TestProject): Promise<() => void> {
  const directory = temporary()
  const host = await startHost({ DATA_DIR: directory.path })
  await host.end()
  project.provide('template', directory.path)
  return directory.remove
}
