/** The function as hosted Supabase runs it: the real Deno binary, without network and without anything but node_modules. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const repo = fileURLToPath(new URL('../../..', import.meta.url))
export const FUNCTION = join(repo, 'supabase/functions/api/index.ts')
const require = createRequire(import.meta.url)

/** Put in place when it is installed, or now where scripts of packages are not run. */
function binary(): string {
  const installed = join(repo, 'node_modules/deno', process.platform === 'win32' ? 'deno.exe' : 'deno')
  if (existsSync(installed)) return installed
  return (require('deno/install_api.cjs') as { runInstall: () => string }).runInstall()
}

/** Nothing of the person's own Deno: an empty cache is what a fresh machine has. */
const cache = mkdtempSync(join(tmpdir(), 'encaisse-deno-'))
process.once('exit', () => rmSync(cache, { recursive: true, force: true }))

const environment = {
  PATH: process.env.PATH ?? '',
  DENO_DIR: cache,
  DENO_NO_UPDATE_CHECK: '1',
  DENO_SERVE_ADDRESS: 'tcp:127.0.0.1:0',
  NO_COLOR: '1',
}
const OFFLINE = ['--node-modules-dir=manual', '--no-remote', '--no-lock']

/** Runs one command of Deno on the function and gives what it prints. */
export async function deno(command: string, ...options: string[]): Promise<string> {
  const args = [command, ...OFFLINE, ...options, FUNCTION]
  return (await promisify(execFile)(binary(), args, { env: environment, maxBuffer: 1 << 26 })).stdout
}

/** A program of the tests in Deno, with the packages of the function; it ends with this process at the latest. */
export function denoProgram(file: string, allowed: string[]): { child: ChildProcess; end: () => void } {
  const config = `--config=${join(FUNCTION, '../deno.json')}`
  const args = ['run', ...OFFLINE, '--cached-only', '--no-prompt', config, ...allowed, file]
  const child = spawn(binary(), args, { env: environment, stdio: ['pipe', 'pipe', 'inherit'] })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return { child, end }
}

export interface Served {
  url: string
  end: () => void
}

/** It may listen and read its settings; no file, no other host, no program. */
const SETTINGS = [
  'ENCAISSE_VERSION',
  'RATE_LIMIT_PER_MINUTE',
  'SUPABASE_URL',
  'SUPABASE_SERVICE_ROLE_KEY',
  'DISPATCH_SECRET',
  'VAPID_PUBLIC_KEY',
  'VAPID_PRIVATE_KEY',
  'VAPID_SUBJECT',
  'FILE_QUOTA_MB',
  'PUBLIC_URL',
  'PUSH_TEST',
]
const ALLOWED = ['--allow-net=127.0.0.1', `--allow-env=${SETTINGS}`, '--no-prompt']

export async function served(settings: Record<string, string>): Promise<Served> {
  const args = ['run', ...OFFLINE, '--cached-only', ...ALLOWED, FUNCTION]
  const child = spawn(binary(), args, { env: { ...environment, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  child.once('exit', () => process.off('exit', orphan))
  return { url: await address(child), end: orphan }
}

function address(child: ChildProcess): Promise<string> {
  let heard = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      heard += chunk
      const url = /Listening on (http:\/\/[\d.:]+)/.exec(heard)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`Deno ended with ${code}: ${heard}`)))
  })
}
