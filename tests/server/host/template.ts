/** A data directory that a server has been started on once: making a database anew takes most of a first start. */
import type { TestProject } from 'vitest/node'
import { once } from '../../setup/once.ts'
import { startHost, temporary } from './process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    template: string
  }
}

export const makeTemplate = (): Promise<ReturnType<typeof temporary>> =>
  once('template', async () => {
    const directory = temporary()
    const host = await startHost({ DATA_DIR: directory.path })
    await host.end()
    return directory
  })

export default async function make(project: TestProject): Promise<() => void> {
  const { path, remove } = await makeTemplate()
  project.provide('template', path)
  return remove
}
