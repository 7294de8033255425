/** What the server answers to the functions an owner calls; everything else about the connection is the app's own. */
import { vi } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import { belongings } from '../../../../client/book/erasing.ts'
import { createWorkingSet } from '../../../../client/book/working-set.ts'
import { kinds } from '../../../../server/domain/records/names.ts'

type Answer = { status: number; body: unknown }

export interface Asked {
  name: string
  p: Record<string, unknown>
}

/** `answer` is asked for each call; `null` for a server that is not there. */
export function standIn(answer: (asked: Asked) => Answer | null): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input instanceof Request ? input.url : input)
    if (url.endsWith('/config.json'))
      return Response.json({ supabaseUrl: 'https://encaisse.example', publishableKey: 'key' })
    const name = /\/rpc\/(\w+)/.exec(url)?.[1] ?? ''
    const call = { name, p: (JSON.parse(String(init?.body ?? '{}')) as { p: Record<string, unknown> }).p }
    asked.push(call)
    const given = answer(call)
    if (!given) throw new TypeError('Failed to fetch')
    return Response.json(given.body, { status: given.status })
  })
  return asked
}

export const refusal = (message: string): Answer => ({ status: 400, body: { code: 'PT400', message } })

/** The device belongs to an account, and everything on it was sent. */
export async function signInAs(book: Book, email: string): Promise<void> {
  const exchange = await book.exchange()
  await exchange.joinWithRecords({ userId: '0199-user', email }, book.workspace()?.id ?? '')
  await exchange.commit({
    rows: rowsOf(book),
    settled: exchange.waiting().map(({ mutation }) => ({ id: mutation.id, status: 'applied', detail: null })),
    replaces: false,
    from: 0,
    cursor: 1,
    epoch: 'epoch',
    clockOffset: 0,
  })
}

const rowsOf = (book: Book) =>
  kinds.flatMap((kind) => book.all(kind).map((record) => ({ kind, id: record.id, version: 1, record })))

/** The next sync, in which this device learns that the server erased the debtor. */
export async function pullErasure(book: Book, clientId: string): Promise<void> {
  const set = createWorkingSet()
  for (const { kind, record } of rowsOf(book)) set.put(kind, record, 1)
  const exchange = await book.exchange()
  const rows = belongings(set, clientId).map((row) => ({ ...row, version: 2 }))
  await exchange.commit({ rows, settled: [], replaces: false, from: 0, cursor: 2, epoch: 'epoch', clockOffset: 0 })
}
