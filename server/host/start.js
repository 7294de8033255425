/**
 * `npm start`: builds what is missing or older than its sources, then runs the server in this same process.
 * Plain JavaScript, because it runs before anything is built.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, 'node_modules/.cache/encaisse')
const client = {
  made: join(root, 'dist/index.html'),
  from: ['client', 'server/domain', 'package-lock.json', 'vite.config.ts'],
}
const host = { made: join(cache, 'host.js'), from: ['server', 'package-lock.json'] }

/** @param {string} line */
function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** The newest change below a path; folders count too, so that a deleted file is noticed. @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).filter((name) => name !== 'node_modules' && !name.startsWith('.'))
  return Math.max(stat.mtimeMs, ...inside.map((name) => newest(join(path, name))))
}

/** @param {{ made: string, from: string[] }} product */
function isStale({ made, from }) {
  const at = statSync(made, { throwIfNoEntry: false })?.mtimeMs
  return at === undefined || from.some((path) => newest(join(root, path)) > at)
}

async function buildClient() {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
}

/** The bundle appears whole or not at all: another process may be starting from it. */
async function buildHost() {
  const { build } = await import('vite')
  const workshop = join(cache, `host-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'server/host/main.ts'),
      outDir: workshop,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'host.js', codeSplitting: false } },
    },
  })
  renameSync(join(workshop, 'host.js'), host.made)
  rmSync(workshop, { recursive: true, force: true })
}

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** One build at a time: a second process waits for the first and then finds nothing left to do. */
async function buildAlone() {
  mkdirSync(cache, { recursive: true })
  const sign = join(cache, 'building')
  for (;;) {
    try {
      const file = openSync(sign, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      break
    } catch {
      const holder = statSync(sign, { throwIfNoEntry: false }) && Number(readFileSync(sign, 'utf8'))
      if (holder && !runs(holder)) rmSync(sign, { force: true })
      await new Promise((later) => setTimeout(later, 200))
    }
  }
  try {
    if (isStale(host)) await buildHost()
    if (isStale(client)) {
      process.stdout.write('Building the app, once…\n')
      await buildClient()
    }
  } finally {
    rmSync(sign, { force: true })
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Encaisse needs Node 20.19 or later; this is ${process.versions.node}.`)
}
try {
  if (isStale(host) || isStale(client)) await buildAlone()
} catch (error) {
  const told = error instanceof Error ? error.message : String(error)
  stop(`The app could not be built: ${told.split(/\n\s+at /)[0]}`)
}
const { main } = await import(host.made)
await main(root, process.env)
