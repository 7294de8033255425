/** One real server for all browser tests, in a data directory of its own. */
import type { TestProject } from 'vitest/node'
import { startedBefore, startHost } from '../server/host/process.ts'
import { makeTemplate } from '../server/host/template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    url: string
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const directory = startedBefore((await makeTemplate()).path)
  const host = await startHost({ DATA_DIR: directory.path })
  project.provide('url', host.url)
  return async () => {
    await host.end()
    directory.remove()
  }
}
