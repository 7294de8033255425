/** Some dispatchers side by side, of which now and then one is killed in the midst of what it does and begun again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Orders } from './dispatch-worker.ts'

const repo = fileURLToPath(new URL('../..', import.meta.url))

/** One file, as the host is built for `npm start`. */
async function built(): Promise<{ file: string; remove: () => void }> {
  mkdirSync(join(repo, 'node_modules/.cache'), { recursive: true })
  const outDir = mkdtempSync(join(repo, 'node_modules/.cache/dispatch-'))
  await build({
    root: repo,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(repo, 'tests/supabase/dispatch-worker.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'worker.mjs' } },
    },
  })
  return { file: join(outDir, 'worker.mjs'), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}

export interface Workers {
  /** Kills one of them; another takes its place. */
  kill(random: number): void
  kills: () => number
  /** What ended otherwise than by a kill, with what it said. */
  faults: string[]
  end(): Promise<void>
}

export async function startWorkers(count: number, orders: Orders): Promise<Workers> {
  const { file, remove } = await built()
  const faults: string[] = []
  const running: ChildProcess[] = []
  let killed = 0
  let ending = false

  function begin(place: number): void {
    const env = { PATH: process.env.PATH ?? '', DISPATCH_ORDERS: JSON.stringify(orders) }
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.once('exit', (code, signal) => {
      // One that had only just begun does not hear yet that it is to end.
      const isOrdered = signal === 'SIGKILL' || (ending && signal === 'SIGTERM')
      if (!isOrdered && code !== 0) faults.push(`${code} ${signal} ${said}`)
      if (!ending) begin(place)
    })
    running[place] = child
  }
  for (let place = 0; place < count; place++) begin(place)

  return {
    kill(random) {
      const child = running[Math.floor(random * count)]
      if (child?.kill('SIGKILL')) killed += 1
    },
    kills: () => killed,
    faults,
    async end() {
      ending = true
      const gone = running.map((child) => (child.exitCode ?? child.signalCode) === null && once(child, 'exit'))
      for (const child of running) child.kill('SIGTERM')
      await Promise.all(gone)
      remove()
    },
  }
}
