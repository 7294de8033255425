/**
 * What a look of the dispatcher costs the server it runs in: a workspace of 10,000 cases with 40,000 facts, read for the
 * first time, looked at again after one change, and in the morning when all of it is due. How long it takes matters less
 * than the longest time in which the process answers nobody else.
 */
import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { lookAround } from '../../server/api/reminders/look.ts'
import { createMemory } from '../../server/api/reminders/memory.ts'
import { ordinaryPace } from '../../server/api/reminders/pace.ts'
import { ask } from '../../server/api/reminders/rpc.ts'
import { type Database, openDatabase } from '../../server/host/database.ts'
import { serviceRpc } from '../../server/host/reminders.ts'
import { startHost, temporary } from '../server/host/process.ts'
import { postgresBin, startCluster } from '../supabase/engines.ts'
import { target } from '../supabase/listening.ts'
import { type Account, signUp } from './account.ts'
import { reportRatio } from './figures.ts'
import { largeWorkspace } from './workspace.ts'

const CASES = Number(process.env.LOOK_CASES ?? 10_000)
/** Four a case, with the payments. */
const ENTRIES = CASES * 4 - Math.ceil(CASES / 4)
const AT_MOST_MS = 50
const AT_ONCE = 500

async function send(account: Account, kind: string, records: readonly object[]): Promise<void> {
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const changes = records.slice(from, from + AT_ONCE).map((record) => ({ op: 'create', kind, record }))
    const mutation = { id: randomUUID(), at: new Date().toISOString(), changes }
    const { status } = await account.call('sync', {
      workspace: account.workspace,
      replica: randomUUID(),
      cursor: 0,
      limit: 1,
      mutations: [mutation],
    })
    expect(status).toBe(200)
  }
}

async function fill(account: Account): Promise<void> {
  const { workspace: _, ...records } = largeWorkspace(CASES, CASES, ENTRIES).records
  for (const [kind, all] of Object.entries(records)) await send(account, kind, all)
}

const userOf = ({ headers }: Account): string =>
  JSON.parse(Buffer.from(headers.authorization?.split('.')[1] ?? '', 'base64url').toString()).sub as string

/** Milliseconds of processor time of the longest turn of the event loop: what a busy machine cannot blur. */
function turns(): () => number {
  let longest = 0
  let last = process.cpuUsage()
  let running = true
  const turn = () => {
    const { user, system } = process.cpuUsage(last)
    longest = Math.max(longest, (user + system) / 1000)
    last = process.cpuUsage()
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  return () => {
    running = false
    return longest
  }
}

/** One look, with the longest time in which nothing else had its turn. */
async function look(what: string, database: Database, now: string, memory = createMemory()): Promise<void> {
  const environment = {
    rpc: serviceRpc(() => database),
    memory,
    userOf: async () => null,
    dispatchSecret: '',
    vapidPublicKey: '',
    pushAnywhere: false,
    appUrl: 'https://encaisse.example',
    apiUrl: () => 'https://encaisse.example/functions/v1/api',
    send: async () => ({ result: 'sent' }) as const,
  }
  const tally = { looked: 0, failed: 0, planned: 0 }
  const [begun, spent] = [performance.now(), process.cpuUsage()]
  const ended = turns()
  const clock = () => Date.parse(now) + performance.now() - begun
  await lookAround(environment, clock, { ...ordinaryPace(Math.random), rest: () => 0 }, tally)
  const longest = ended()
  const { user, system } = process.cpuUsage(spent)
  const { heapUsed, rss } = process.memoryUsage()
  const figures = [
    `${(performance.now() - begun).toFixed(0)} ms`,
    `${((user + system) / 1000).toFixed(0)} ms of processor`,
    `heap ${(heapUsed / 1e6).toFixed(0)} MB, process ${(rss / 1e6).toFixed(0)} MB`,
    `load average ${loadavg()[0]?.toFixed(1)}`,
  ]
  console.log(`${what}: ${figures.join('; ')}; ${JSON.stringify(tally)}`)
  reportRatio(`${what}, longest block in milliseconds`, longest, AT_MOST_MS)
  expect(tally).toMatchObject({ looked: 1, failed: 0 })
}

async function measure(name: string, environment: Record<string, string>): Promise<void> {
  const directory = temporary()
  const host = await startHost({ DATA_DIR: directory.path, ...environment })
  const account = await signUp(host.url, '10.0.0.1')
  await fill(account)
  await host.end()
  const opened = await openDatabase(directory.path, environment.DATABASE_URL)
  if (!opened.ok) throw new Error(opened.line)
  const database = opened.value
  try {
    const rpc = serviceRpc(() => database)
    const { workspace } = account
    const listening = { user: userOf(account), device: randomUUID(), workspace, ...target() }
    await ask(rpc, 'push_subscribe', { ...listening, serverKey: 'K'.repeat(87), now: '2026-11-23T05:00:00.000Z' })
    const memory = createMemory()
    await look(`${name}, first look`, database, '2026-11-23T06:00:00.000Z', memory)
    const touch = () =>
      database.rows('update clients set name = name || $1 where id = (select id from clients limit 1)', ['.'])
    await touch()
    await look(`${name}, after one change`, database, '2026-11-23T06:01:00.000Z', memory)
    await look(`${name}, in the morning`, database, '2026-11-23T07:00:00.000Z', memory)
  } finally {
    await database.close()
    directory.remove()
  }
}

test('the embedded database', () => measure('embedded database', {}))

const bin = postgresBin()
test.skipIf(!bin)('PostgreSQL', async () => {
  const cluster = await startCluster(bin ?? '')
  try {
    await measure('PostgreSQL', { DATABASE_URL: cluster.url() })
  } finally {
    await cluster.stop()
  }
})
