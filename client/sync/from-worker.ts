/**
 * The same cycle without a page, for Background Sync: the same database, the same lock, the session that the pages keep.
 * Whatever goes wrong is left to the next page that opens, or to the system, which wakes the worker again.
 */
import type { Id } from '../../server/domain/records/primitives.ts'
import { instant, now } from '../book/clock.ts'
import { type Database, type Meta, type OutboxEntry, openDatabase, type ServerRow } from '../book/database.ts'
import { readEntries } from '../book/entries.ts'
import { hashesOf } from '../book/erasing.ts'
import { forgetUnnamed, namedHashes } from '../book/files.ts'
import { type Loaded, load } from '../book/opening.ts'
import { obsoleteIn, type Pulled, unreadOf, verdictsOf } from '../book/pending.ts'
import { keepSeen, pulledMessage } from '../book/receiving.ts'
import { commitPull, noteFailure } from '../book/storage.ts'
import { joinTabs } from '../book/tabs.ts'
import { SYNC_CHANNEL } from './background.ts'
import { type Config, fetchConfig } from './config.ts'
import { type Device, runCycle } from './cycle.ts'
import { createCycleLock } from './lock.ts'
import { ServerError } from './server-error.ts'
import { SESSION_KEY, sessionStore } from './session-store.ts'
import type { Answer, Request } from './wire.ts'

const TIMEOUT = 30_000
/** A token that ends within this time may end under way. */
const MARGIN = 60_000

let last: Promise<unknown> = Promise.resolve()

/**
 * One after the other: what is noted while a cycle runs leaves with the one after it. False when a page was at it, which
 * may have begun before something was noted here; rejects where the server was not reached.
 */
export function syncFromWorker(): Promise<boolean> {
  const turn = last.then(syncNow)
  last = turn.catch(() => {})
  return turn
}

async function syncNow(): Promise<boolean> {
  const config = await fetchConfig()
  const token = config && (await freshToken(config))
  if (!config || !token) return true
  const db = openDatabase()
  try {
    const lock = createCycleLock(navigator.locks, () => performance.now())
    return (await lock.run(() => cycle(db, config, token))) !== 'elsewhere'
  } finally {
    db.close()
  }
}

async function cycle(db: Database, config: Config, token: string): Promise<void> {
  const device = await openDevice(db)
  if (!device?.meta().account) return
  await runCycle(device, (request) => callSync(config, token, request))
  const channel = new BroadcastChannel(SYNC_CHANNEL)
  channel.postMessage('idle')
  channel.close()
}

/** What a cycle needs of the device, read from the database: nothing is drawn here. */
async function openDevice(db: Database): Promise<Device | null> {
  let held = await hold(db)
  if (!held) return null
  const state = held
  const reread = async () => {
    held = await hold(db)
  }
  return {
    meta: () => (held ?? state).meta,
    waiting: () => (held ?? state).waiting,
    unread: () => (held ?? state).unread,
    async commit(pulled) {
      await commit(db, held ?? state, pulled)
      await reread()
    },
    async seen(clockOffset) {
      await keepSeen(db, { clockOffset, lastSyncAt: instant() })
      await reread()
    },
    async failed(ids, failure) {
      await noteFailure(db, new Set(ids), failure)
      await reread()
    },
  }
}

interface Held {
  meta: Meta
  waiting: OutboxEntry[]
  unread: Id[]
}

async function hold(db: Database): Promise<Held | null> {
  const [meta, waiting, verdicts] = await db.read(['meta', 'outbox', 'verdicts'], (tx) =>
    Promise.all([tx.objectStore('meta').get('state'), readEntries(tx, 'outbox'), tx.objectStore('verdicts').getAll()]),
  )
  return meta ? { meta, waiting: waiting.entries, unread: unreadOf(verdicts) } : null
}

async function commit(db: Database, { meta: { workspaceId }, waiting }: Held, pulled: Pulled): Promise<void> {
  const { rows, replaces, from, cursor, epoch, schema, clockOffset, role } = pulled
  const settled = new Set(pulled.settled.map((one) => one.id))
  const verdicts = verdictsOf(waiting, pulled, instant())
  const change = { cursor, epoch, schema, clockOffset, lastSyncAt: instant(), ...(role && { role }) }
  const obsolete = obsoleteIn(pulled)
  const gone = await hashesGone(db, rows)
  const committed = await commitPull(db, { workspaceId, rows, settled, verdicts, obsolete, replaces, from }, change)
  if (!committed) return
  const tabs = joinTabs(() => {})
  tabs.tell(pulledMessage(committed, pulled, verdicts))
  tabs.close()
  if (gone.size > 0) await forgetUnnamed(namedHashes(await everything(db)), gone)
}

/** Bytes of the files about a debtor who was erased: no page is there to let go of them. */
async function hashesGone(db: Database, rows: readonly ServerRow[]): Promise<ReadonlySet<string>> {
  const erased = rows.filter((row) => row.erased && row.kind === 'attachment')
  return erased.length > 0 ? hashesOf((await everything(db)).set, erased) : new Set()
}

/** With what waits to be sent. */
async function everything(db: Database): Promise<Loaded> {
  const loaded = await load(db)
  for (const { mutation } of loaded.outbox) loaded.set.apply(mutation.changes)
  return loaded
}

interface KeptSession {
  access_token: string
  refresh_token: string
  /** Seconds, by the clock of this phone. */
  expires_at: number
}

/** Null when nobody is signed in, or has to sign in again: a page says so. */
export async function freshToken(config: Config): Promise<string | null> {
  const kept = await sessionStore.getItem(SESSION_KEY)
  if (!kept) return null
  const session = JSON.parse(kept) as KeptSession
  if (session.expires_at * 1000 - now() > MARGIN) return session.access_token
  const answer = await post(config, '/auth/v1/token?grant_type=refresh_token', { refresh_token: session.refresh_token })
  if (!answer.ok) return null
  const fresh = (await answer.json()) as KeptSession & { expires_in: number }
  const renewed = { ...session, ...fresh, expires_at: Math.floor(now() / 1000) + fresh.expires_in }
  // A page that renewed it meanwhile, or signed out, has the last word.
  if ((await sessionStore.getItem(SESSION_KEY)) === kept)
    await sessionStore.setItem(SESSION_KEY, JSON.stringify(renewed))
  return renewed.access_token
}

async function callSync(config: Config, token: string, request: Request): Promise<Answer> {
  const answer = await post(config, '/rest/v1/rpc/sync', { p: request }, token)
  const body = (await answer.json().catch(() => ({}))) as { code?: string; message?: string }
  if (!answer.ok) throw new ServerError(body.code ?? String(answer.status), body.message ?? '')
  return body as unknown as Answer
}

const post = (config: Config, path: string, body: object, token = config.publishableKey): Promise<Response> =>
  fetch(config.supabaseUrl + path, {
    method: 'POST',
    headers: { apikey: config.publishableKey, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
  })
