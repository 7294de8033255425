/**
 * One cycle of sync: sends the oldest waiting changes, takes what others changed, page by page, and stores all of it in
 * one transaction at the end. A cycle cut short at any point leaves nothing half-done; the next one starts again.
 */
import type { Id } from '../../server/domain/records/primitives.ts'
import { now } from '../book/clock.ts'
import type { ServerRow } from '../book/database.ts'
import type { Exchange, Pulled } from '../book/exchange.ts'
import { type Answer, batch, type Request, rowsOf, settledOf } from './wire.ts'

/** Calls the `sync` function. Rejects with an error whose `code` is the server's, or without one when it was not reached. */
export type Call = (request: Request) => Promise<Answer>

const PAGE = 1000

/** Sends and receives until nothing waits and nothing new is there. Resolves to the number of calls made. */
export async function runCycle(exchange: Exchange, call: Call): Promise<number> {
  let calls = 0
  for (;;) {
    const before = exchange.waiting().length
    calls += await oneRound(exchange, call)
    const left = exchange.waiting().length
    // A round that settled nothing would settle nothing again: what waits is tried with the next cycle.
    if (left === 0 || left >= before) return calls
  }
}

interface Catchup {
  cursor: number
  epoch: string | null
  base?: number
  replaces: boolean
  rows: ServerRow[]
  settled: Pulled['settled']
}

async function oneRound(exchange: Exchange, call: Call): Promise<number> {
  const { workspaceId, device, cursor, epoch } = exchange.meta()
  if (!workspaceId) return 0
  const { mutations, ids } = batch(exchange.waiting())
  let catchup: Catchup = { cursor, epoch, replaces: cursor === 0, rows: [], settled: [] }
  let calls = 0
  let resets = 0
  for (;;) {
    const sent = calls === 0 ? mutations : []
    const request = requestFor(workspaceId, device, catchup, exchange.waiting(), sent)
    const answer = await attempt(exchange, ids, () => call(request))
    calls += 1
    if (answer.reset) {
      resets += 1
      if (resets > 3) throw new Error('the server keeps asking to begin again')
      catchup = { cursor: 0, epoch: null, replaces: true, rows: [], settled: [] }
      continue
    }
    catchup.rows.push(...rowsOf(answer.changes))
    catchup.settled.push(...settledOf(answer.settled))
    Object.assign(catchup, { cursor: answer.cursor, epoch: answer.epoch, base: answer.base })
    if (!answer.more) {
      await store(exchange, catchup, answer.epoch, Date.parse(answer.now) - now())
      return calls
    }
  }
}

function requestFor(
  workspace: Id,
  replica: Id,
  at: Catchup,
  waiting: ReturnType<Exchange['waiting']>,
  mutations: unknown[],
) {
  const pending = waiting.slice(0, 200).map((entry) => entry.mutation.id)
  const { epoch, cursor, base } = at
  return { workspace, replica, epoch, cursor, ...(base === undefined ? {} : { base }), pending, limit: PAGE, mutations }
}

async function attempt(exchange: Exchange, ids: Id[], send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (ids.length > 0) await exchange.failed(ids, codeOf(error))
    throw error
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unreachable'

async function store(exchange: Exchange, catchup: Catchup, epoch: string, clockOffset: number): Promise<void> {
  const { rows, settled, replaces, cursor } = catchup
  const meta = exchange.meta()
  const nothingNew = rows.length === 0 && settled.length === 0 && cursor === meta.cursor && epoch === meta.epoch
  if (nothingNew && !replaces) return exchange.seen(clockOffset)
  await exchange.commit({ rows, settled, replaces, cursor, epoch, clockOffset })
}
