/**
 * Ten thousand invoices of two thousand clients down to a new device, through `npm start`: requests, bytes on the wire and
 * time, beside a plain select of the same rows over the same connection, in turns. Like hosted Supabase, the server gives
 * at most a thousand rows of a table at once.
 */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { loadavg } from 'node:os'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Invoice } from '../../server/domain/records/cards.ts'
import { startHost, temporary } from '../server/host/process.ts'
import { type Account, signUp } from './account.ts'
import { median } from './figures.ts'
import { largeWorkspace } from './workspace.ts'

const CLIENTS = 2000
const INVOICES = 10_000
const RUNS = 5
const MOST_REQUESTS = 4
/** The largest page the server gives. */
const PAGE = 5000
const MOST_SELECTED = 1000

interface Taken {
  requests: number
  bytes: number
  ms: number
  rows: number
}

/** fetch() hides what came over the wire. */
function wire(account: Account, method: string, path: string, body?: string): Promise<{ bytes: number; text: string }> {
  return new Promise((settle, fail) => {
    const headers = {
      ...account.headers,
      'accept-encoding': 'gzip',
      ...(body && { 'content-length': Buffer.byteLength(body) }),
    }
    const asked = request(`${account.url}${path}`, { method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const whole = Buffer.concat(chunks)
        if (answer.statusCode !== 200) fail(new Error(`${path} answered ${answer.statusCode}: ${whole}`))
        const packed = answer.headers['content-encoding'] === 'gzip'
        settle({ bytes: whole.length, text: (packed ? gunzipSync(whole) : whole).toString() })
      })
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

async function fill(account: Account): Promise<void> {
  const { records } = JSON.parse(largeWorkspace(CLIENTS, INVOICES).backup) as {
    records: { client: object[]; invoice: Invoice[] }
  }
  const replica = randomUUID()
  const creates = (['client', 'invoice'] as const).flatMap((kind) =>
    records[kind].map((record) => ({ op: 'create', kind, record })),
  )
  for (let from = 0; from < creates.length; from += 500) {
    const changes = creates.slice(from, from + 500)
    const sent = { id: randomUUID(), at: new Date().toISOString(), changes }
    const { body } = await account.call('sync', { workspace: account.workspace, replica, mutations: [sent], limit: 1 })
    if (body.code) throw new Error(JSON.stringify(body))
  }
}

async function bySync(account: Account): Promise<Taken> {
  const began = performance.now()
  const replica = randomUUID()
  let place: object = { cursor: 0 }
  const taken = { requests: 0, bytes: 0, rows: 0 }
  for (let more = true; more; ) {
    const p = { workspace: account.workspace, replica, limit: PAGE, ...place }
    const { bytes, text } = await wire(account, 'POST', '/rest/v1/rpc/sync', JSON.stringify({ p }))
    const answer = JSON.parse(text)
    taken.requests += 1
    taken.bytes += bytes
    for (const { kind, rows } of answer.changes) if (kind === 'client' || kind === 'invoice') taken.rows += rows.length
    place = { cursor: answer.cursor, epoch: answer.epoch, base: answer.base }
    more = answer.more
  }
  return { ...taken, ms: performance.now() - began }
}

async function bySelect(account: Account): Promise<Taken> {
  const began = performance.now()
  const taken = { requests: 0, bytes: 0, rows: 0 }
  for (const table of ['clients', 'invoices']) {
    for (let [offset, more] = [0, true]; more; offset += MOST_SELECTED) {
      const page = `select=*&order=id&limit=${MOST_SELECTED}&offset=${offset}`
      const { bytes, text } = await wire(account, 'GET', `/rest/v1/${table}?${page}`)
      const { length } = JSON.parse(text) as unknown[]
      taken.requests += 1
      taken.bytes += bytes
      taken.rows += length
      more = length === MOST_SELECTED
    }
  }
  return { ...taken, ms: performance.now() - began }
}

function tell(what: string, runs: Taken[]): void {
  const [first] = runs
  const ms = median(runs.map((run) => run.ms)).toFixed(0)
  console.log(
    `${what}: ${first?.requests} requests, ${first?.bytes} bytes on the wire, ${first?.rows} rows, median ${ms} ms`,
  )
}

test('ten thousand invoices down to a new device', async () => {
  const directory = temporary()
  const host = await startHost({ DATA_DIR: directory.path })
  try {
    const account = await signUp(host.url, '127.0.0.1')
    await fill(account)
    const [sync, select]: [Taken[], Taken[]] = [[], []]
    for (let run = 0; run < RUNS; run++) {
      sync.push(await bySync(account))
      select.push(await bySelect(account))
    }
    tell('sync function', sync)
    tell('plain select', select)
    const ratio = (of: (taken: Taken) => number) => (median(sync.map(of)) / median(select.map(of))).toFixed(2)
    const load = loadavg()[0]?.toFixed(1)
    console.log(`sync / select: bytes ${ratio((t) => t.bytes)}, time ${ratio((t) => t.ms)}; load average ${load}`)
    for (const { rows, requests } of sync) expect([rows, requests <= MOST_REQUESTS]).toEqual([12_000, true])
    expect(select.every(({ rows }) => rows === 12_000)).toBe(true)
  } finally {
    await host.end()
    directory.remove()
  }
})
