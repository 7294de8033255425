/** One real server for all browser tests, in a data directory of its own. */
import type { TestProject } from 'vitest/node'
import { startHost, temporary } from '../server/host/process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    url: string
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const directory = temporary()
  const host = await startHost({ DATA_DIR: directory.path })
  project.provide('url', host.url)
  return async () => {
    await host.end()
    directory.remove()
  }
}
