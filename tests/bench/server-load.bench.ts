/**
 * 200 devices of 100 accounts, each sending one change every 2 s for a minute, against the server as `npm start` runs it,
 * with its limits on: how long an answer takes, and that every change is there afterwards. Then the same on PostgreSQL
 * with two server processes, the two devices of an account on different ones.
 */
import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { expect, test } from 'vitest'
import { startHost, temporary } from '../server/host/process.ts'
import { postgresBin, startCluster } from '../supabase/engines.ts'
import { type Account, signUp } from './account.ts'

/** Two each. Fewer devices tell how many a slower machine takes. */
const ACCOUNTS = Number(process.env.LOAD_DEVICES ?? 200) / 2
const EVERY = 2000
const LASTS = Number(process.env.LOAD_SECONDS ?? 60) * 1000
/** A proxy in front, as in the README: each account has its own address, and the limits stay those of every day. */
const BEHIND_PROXY = { TRUST_PROXY: '1', RATE_LIMIT_PER_MINUTE: '60' }

interface Tally {
  took: number[]
  errors: string[]
  /** Turns that came while the one before was not answered: a device has one cycle at a time. */
  late: number
}

const change = () => ({
  id: randomUUID(),
  at: new Date().toISOString(),
  changes: [
    {
      op: 'create',
      kind: 'client',
      record: { id: randomUUID(), creditorId: randomUUID(), name: 'Dupont', kind: 'business' },
    },
  ],
})

async function device(account: Account, offset: number, tally: Tally): Promise<void> {
  const place = { replica: randomUUID(), cursor: 0, epoch: undefined as unknown, base: undefined as unknown }
  const begin = performance.now() + offset
  for (let turn = 0; turn * EVERY < LASTS; turn++) {
    const wait = begin + turn * EVERY - performance.now()
    if (wait > 0) await new Promise((due) => setTimeout(due, wait))
    else if (turn > 0) tally.late += 1
    const sent = change()
    const at = performance.now()
    const { status, body } = await account.call('sync', {
      workspace: account.workspace,
      ...place,
      mutations: [sent],
    })
    tally.took.push(performance.now() - at)
    const settled = body.settled as { id: string; verdict: string }[] | undefined
    const verdict = settled?.find(({ id }) => id === sent.id)?.verdict
    if (verdict !== 'applied') tally.errors.push(`${status} ${verdict ?? JSON.stringify(body)}`)
    else Object.assign(place, { cursor: body.cursor, epoch: body.epoch, base: body.base })
  }
}

async function inGroups<T>(size: number, count: number, make: (n: number) => Promise<T>): Promise<T[]> {
  const all: T[] = []
  while (all.length < count) {
    const group = Array.from({ length: Math.min(size, count - all.length) }, (_, n) => make(all.length + n))
    all.push(...(await Promise.all(group)))
  }
  return all
}

const quantile = (sorted: number[], part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN

function tell(what: string, { took, errors, late }: Tally, lasted: number): void {
  const sorted = [...took].sort((a, b) => a - b)
  const [p50, p95, most] = [0.5, 0.95, 0.9999].map((part) => quantile(sorted, part).toFixed(0))
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${what}: ${ACCOUNTS * 2} devices, ${took.length} changes, ${(took.length / (lasted / 1000)).toFixed(0)} a second, ${errors.length} errors, ${late} late turns; p50 ${p50} ms, p95 ${p95} ms, slowest ${most} ms; load average ${load}`,
  )
}

/** Every change of the minute, counted by a device that was not there. */
async function changesKept(account: Account): Promise<number> {
  let [kept, more] = [0, true]
  const place: Record<string, unknown> = { cursor: 0 }
  while (more) {
    const { body } = await account.call('sync', { workspace: account.workspace, replica: randomUUID(), ...place })
    const tables = body.changes as { kind: string; rows: unknown[] }[]
    kept += tables.find(({ kind }) => kind === 'client')?.rows.length ?? 0
    Object.assign(place, { cursor: body.cursor, epoch: body.epoch, base: body.base })
    more = body.more === true
  }
  return kept
}

/** `urls`: the servers; the devices of an account are spread over them. */
async function run(what: string, urls: [string, ...string[]]): Promise<void> {
  const accounts = await inGroups(4, ACCOUNTS, (n) => signUp(urls[0], `10.0.${n >> 8}.${n & 255}`))
  const devices = accounts.flatMap((account) => [account, account.at(urls.at(-1) ?? urls[0])])
  const tally: Tally = { took: [], errors: [], late: 0 }
  const begin = performance.now()
  await Promise.all(devices.map((account, n) => device(account, (n * EVERY) / devices.length, tally)))
  tell(what, tally, performance.now() - begin)
  expect(tally.errors.slice(0, 5)).toEqual([])
  const kept = await inGroups(4, ACCOUNTS, (n) => changesKept(accounts[n] as Account))
  expect(kept.reduce((sum, one) => sum + one)).toBe(tally.took.length)
}

test('devices on the embedded database', async () => {
  const directory = temporary()
  const host = await startHost({ DATA_DIR: directory.path, ...BEHIND_PROXY })
  try {
    await run('embedded database, one process', [host.url])
    expect(host.errors()).toBe('')
  } finally {
    await host.end()
    directory.remove()
  }
})

const bin = postgresBin()
test.skipIf(!bin)('devices on PostgreSQL with two processes', async () => {
  if (!bin) return
  const [directory, cluster] = [temporary(), await startCluster(bin)]
  const environment = { DATA_DIR: directory.path, DATABASE_URL: cluster.url(), ...BEHIND_PROXY }
  const hosts = [await startHost(environment), await startHost(environment)] as const
  try {
    await run('PostgreSQL, two processes', [hosts[0].url, hosts[1].url])
    expect(hosts.map((host) => host.errors())).toEqual(['', ''])
  } finally {
    await Promise.all(hosts.map((host) => host.end()))
    await cluster.stop()
    directory.remove()
  }
})
