/** Starts the real server as a person would, on a free port and a data directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import ws from 'ws'

const script = fileURLToPath(new URL('../../../server/host/start.js', import.meta.url))

/** A first start builds the app; on a busy machine that takes its time. */
export const PATIENCE = 180_000

export interface Running {
  url: string
  output: () => string
  errors: () => string
  child: ChildProcess
  /** Ends it with a signal and gives its exit code, null after SIGKILL. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

export function temporary(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'encaisse-host-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A copy of a data directory that a server has been started on before (template.ts). */
export function startedBefore(template: string): ReturnType<typeof temporary> {
  const copy = temporary()
  cpSync(template, copy.path, { recursive: true })
  return copy
}

interface Started {
  child: ChildProcess
  output: () => string
  errors: () => string
  exit: Promise<number | null>
}

function launch(environment: Record<string, string>): Started {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => ['PATH', 'HOME', 'TMPDIR'].includes(name)),
  )
  const child = spawn(process.execPath, [script], {
    env: { ...inherited, PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails half way leaves nothing running behind it.
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  child.once('exit', () => process.off('exit', orphan))
  const heard = { output: '', errors: '' }
  child.stdout.on('data', (chunk) => {
    heard.output += chunk
  })
  child.stderr.on('data', (chunk) => {
    heard.errors += chunk
  })
  const exit = new Promise<number | null>((settle) => child.once('exit', settle))
  return { child, output: () => heard.output, errors: () => heard.errors, exit }
}

/** Runs until the line that says it is ready. */
export async function startHost(environment: Record<string, string>): Promise<Running> {
  const { child, output, errors, exit } = launch(environment)
  let ended = false
  void exit.then(() => {
    ended = true
  })
  let url: string | undefined
  while (!url) {
    if (ended) throw new Error(`The server did not start: ${errors()}`)
    url = /ready at (\S+)/.exec(output())?.[1]
    await new Promise((later) => setTimeout(later, 20))
  }
  return {
    url,
    output,
    errors,
    child,
    end(signal = 'SIGTERM') {
      child.kill(signal)
      return exit
    },
  }
}

/** For a start that must fail: what it said and its exit code. */
export async function failToStart(environment: Record<string, string>) {
  const { exit, output, errors, child } = launch(environment)
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  const code = await exit
  clearTimeout(late)
  return { code, output: output(), errors: errors() }
}

export async function supabaseOf(url: string): Promise<SupabaseClient> {
  const config = (await (await fetch(`${url}/config.json`)).json()) as { supabaseUrl: string; publishableKey: string }
  return createClient(config.supabaseUrl, config.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: ws as unknown as typeof WebSocket },
  })
}
