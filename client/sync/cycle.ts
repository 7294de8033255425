/**
 * One cycle of sync: sends the oldest waiting changes, takes what others changed, page by page, and stores all of it in
 * one transaction at the end. A cycle cut short at any point leaves nothing half-done; the next one starts again.
 */
import type { Id } from '../../server/domain/records/primitives.ts'
import { now } from '../book/clock.ts'
import type { Role, ServerRow } from '../book/database.ts'
import type { Exchange, Pulled } from '../book/exchange.ts'
import { codeOf } from './server-error.ts'
import { type Answer, batch, type Request, rowsOf, SCHEMA, settledOf } from './wire.ts'

/** Calls the `sync` function. Rejects with an error whose `code` is the server's, or without one when it was not reached. */
export type Call = (request: Request) => Promise<Answer>

/** What a cycle needs of the device: the book of a page, or the bare database of the service worker. */
export type Device = Pick<Exchange, 'meta' | 'waiting' | 'unread' | 'commit' | 'seen' | 'failed'>

export interface CycleOptions {
  /** The most rows of one answer. */
  page?: number
  /** Told with each page how many rows came so far. */
  onReceived?: (rows: number) => void
}

/** As many as the server gives at once: a new device waits for round trips more than for bytes. */
export const LARGEST_PAGE = 5000
/** A network too slow for the largest answer gets smaller ones. */
export const SMALLEST_PAGE = 250

/** Sends and receives until nothing waits and nothing new is there. Resolves to the number of calls made. */
export async function runCycle(device: Device, call: Call, options: CycleOptions = {}): Promise<number> {
  let calls = 0
  for (;;) {
    const sent = batch(device.waiting()).ids
    calls += await oneRound(device, call, options)
    const left = new Set(device.waiting().map((entry) => entry.mutation.id))
    // A round that settled nothing would settle nothing again: what waits is tried with the next cycle.
    if (left.size === 0 || sent.every((id) => left.has(id))) return calls
  }
}

interface Catchup {
  cursor: number
  epoch: string | null
  base?: number
  role?: Role
  replaces: boolean
  from: number
  rows: ServerRow[]
  settled: Pulled['settled']
}

async function oneRound(
  device: Device,
  call: Call,
  { page = LARGEST_PAGE, onReceived }: CycleOptions,
): Promise<number> {
  const { workspaceId, device: replica, epoch, clockOffset, ...meta } = device.meta()
  if (!workspaceId) return 0
  // What came before this app knew of a kind came without it.
  const cursor = (meta.schema ?? 1) < SCHEMA ? 0 : meta.cursor
  const { mutations, ids } = batch(device.waiting(), clockOffset)
  let catchup: Catchup = { cursor, epoch, replaces: cursor === 0, from: cursor, rows: [], settled: [] }
  let calls = 0
  let resets = 0
  for (;;) {
    const sent = calls === 0 ? mutations : []
    const request = requestFor(workspaceId, replica, catchup, pendingOf(device, catchup), sent, page)
    const answer = await attempt(device, ids, () => call(request))
    calls += 1
    if (answer.reset) {
      resets += 1
      if (resets > 3) throw new Error('the server keeps asking to begin again')
      catchup = { cursor: 0, epoch: null, replaces: true, from: 0, rows: [], settled: [] }
      continue
    }
    catchup.rows.push(...rowsOf(answer.changes))
    catchup.settled.push(...settledOf(answer.settled))
    const { cursor, epoch, base, role } = answer
    Object.assign(catchup, { cursor, epoch, base, role })
    if (!answer.more) {
      await store(device, workspaceId, catchup, answer.epoch, Date.parse(answer.now) - now())
      return calls
    }
    onReceived?.(catchup.rows.length)
  }
}

/** A call asks about this many mutations at most that wait, and as many that were refused. */
const MOST_PENDING = 200

/** What the server is asked about: what waits; and when all begins anew also what was refused: it may have to be forgotten. */
function pendingOf(device: Device, { replaces }: Catchup): Id[] {
  const waiting = device.waiting().slice(0, MOST_PENDING)
  const refused = replaces ? device.unread().slice(-MOST_PENDING) : []
  return [...waiting.map((entry) => entry.mutation.id), ...refused]
}

function requestFor(
  workspace: Id,
  replica: Id,
  at: Catchup,
  pending: Id[],
  mutations: unknown[],
  limit: number,
): Request {
  const { epoch, cursor, base } = at
  const since = { epoch, cursor, ...(base === undefined ? {} : { base }) }
  return { workspace, replica, ...since, pending, limit, schema: SCHEMA, mutations }
}

async function attempt(device: Device, ids: Id[], send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (ids.length > 0) await device.failed(ids, codeOf(error))
    throw error
  }
}

async function store(
  device: Device,
  workspaceId: Id,
  catchup: Catchup,
  epoch: string,
  clockOffset: number,
): Promise<void> {
  const { rows, settled, replaces, from, cursor, role } = catchup
  const meta = device.meta()
  // The device has left it meanwhile.
  if (meta.workspaceId !== workspaceId) return
  const sameRole = role === undefined || role === meta.role
  const nothingNew = !rows.length && !settled.length && cursor === meta.cursor && epoch === meta.epoch && sameRole
  if (nothingNew && !replaces) return device.seen(clockOffset)
  await device.commit({
    ...{ rows, settled, replaces, from, cursor, epoch, clockOffset, schema: SCHEMA },
    ...(role && { role }),
  })
}
