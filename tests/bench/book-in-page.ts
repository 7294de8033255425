/** The book alone in a page, without the screens: what the storage figures are taken from. Built into one script. */
import { type Book, openBook } from '../../client/book/book.ts'
import type { ServerRow } from '../../client/book/database.ts'
import type { Draw } from '../../client/book/keeping.ts'
import { type Due, dueIn } from '../../server/domain/dunning/due.ts'
import { newId } from '../../server/domain/records/new-id.ts'
import { largeWorkspace } from './workspace.ts'

export interface Listed {
  taken: number
  count: number
  sum: number
}

/** Milliseconds of each, with the requests that write and the transactions they were in. */
export interface Counted {
  taken: number[]
  puts: number
  transactions: number
}

const name = 'measured'
const FIRST_CARDS = 5

const draw: Draw = (plans, day) => {
  const shown = dueIn(plans, day, 'Europe/Paris')
  return { shown, until: shown.turnsAt, ids: shown.ids.slice(0, FIRST_CARDS) }
}

const sumOf = ({ sums }: Due): number => sums.reduce((total, { amount }) => total + amount, 0)

/** Counts what is asked of the engine while it works. */
async function counting(times: number, work: (n: number) => Promise<unknown>): Promise<Counted> {
  const counted: Counted = { taken: [], puts: 0, transactions: 0 }
  const [store, database] = [IDBObjectStore.prototype, IDBDatabase.prototype]
  const { put, add } = store
  const { transaction } = database
  store.put = function (...given) {
    counted.puts++
    return put.apply(this, given)
  }
  store.add = function (...given) {
    counted.puts++
    return add.apply(this, given)
  }
  database.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') counted.transactions++
    return transaction.call(this, stores, mode, options)
  }
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work(n)
    counted.taken.push(performance.now() - start)
  }
  Object.assign(store, { put, add })
  Object.assign(database, { transaction })
  return counted
}

/** A first sync: everything of the workspace arrives, and stands in place of what was there. */
async function firstSync(clients: number, invoices: number, entries: number): Promise<Counted> {
  const { records } = largeWorkspace(clients, invoices, entries)
  const rows = Object.entries(records).flatMap(([kind, list]) =>
    list.map((record) => ({ kind, id: record.id, version: 1, record }) as ServerRow),
  )
  const book = await openBook({ name })
  const exchange = await book.exchange()
  const workspaceId = newId(0)
  await exchange.joinEmpty({ userId: newId(0), email: 'a@exemple.fr' }, workspaceId)
  const pulled = { rows, settled: [], replaces: true, from: 0, cursor: 1, epoch: newId(0), clockOffset: 0 }
  const counted = await counting(1, () => exchange.commit(pulled))
  book.close()
  return counted
}

/** What Today keeps when it is left. */
async function leave(): Promise<void> {
  const book = await openBook({ name })
  await book.planAhead()
  await book.keepGlance(draw)
  book.close()
}

/** Opened as it was left: the list of Today, its count and its sum. */
async function openLeft(): Promise<Listed> {
  const start = performance.now()
  const book = await openBook({ name, fromGlance: true })
  const due = book.glance<Due>()
  if (!due) throw new Error('no glance was kept')
  const listed = { count: due.ids.length, sum: sumOf(due), taken: performance.now() - start }
  await book.whole
  book.close()
  return listed
}

/** Opened with every record read, and the late invoices listed, counted and summed from them. */
async function openWhole(): Promise<Listed & { planned: number }> {
  const start = performance.now()
  const book = await openBook({ name })
  const late = book.all('invoice').filter((invoice, n) => invoice.dueOn < '2026-11-14' && n % 4 !== 0)
  late.sort((a, b) => b.amount - a.amount)
  const listed = { count: late.length, sum: late.reduce((total, { amount }) => total + amount, 0) }
  const taken = performance.now() - start
  dueIn(book.plans(), book.today(), 'Europe/Paris')
  const planned = performance.now() - start
  book.close()
  return { ...listed, taken, planned }
}

async function write(times: number, project: string): Promise<Counted> {
  const book = await openBook({ name })
  const clients = book.debtors()
  const invoices = book.all('invoice')
  await record(book, clients[0] ?? '', invoices[0]?.id ?? '', project)
  const counted = await counting(times, (n) => record(book, clients[n] ?? '', invoices[n]?.id ?? '', project))
  book.close()
  return counted
}

async function record(book: Book, clientId: string, invoiceId: string, project: string): Promise<void> {
  const recorded = await book.record([
    { op: 'patch', kind: 'invoice', id: invoiceId, fields: { project } },
    {
      op: 'create',
      kind: 'interaction',
      record: { clientId, invoiceIds: [], channel: 'note', direction: 'out', note: 'Passe jeudi' },
    },
  ])
  if (!recorded.ok) throw new Error(recorded.code)
}

const QUERIES = ['r', 're', 'ren', 'renov', 'client 00012', 'F-12', 'comptable lundi', 'échange 199', 'lilas', 'zzz']

/** Milliseconds of each key typed, the first search aside. */
async function search(): Promise<{ first: number; taken: number[]; found: number }> {
  const book = await openBook({ name })
  const { createSearch } = await import('../../client/book/search.ts')
  const { createWorkingSet } = await import('../../client/book/working-set.ts')
  const set = createWorkingSet()
  for (const kind of ['client', 'contact', 'invoice', 'interaction', 'payment'] as const) set.fill(kind, book.all(kind))
  const searching = createSearch(() => set)
  let start = performance.now()
  await searching.prepare()
  const first = performance.now() - start
  const taken: number[] = []
  let found = 0
  for (let round = 0; round < 10; round++)
    for (const query of QUERIES) {
      start = performance.now()
      found += searching.find(query)?.length ?? Number.NaN
      taken.push(performance.now() - start)
    }
  book.close()
  return { first, taken, found }
}

export const measured = { firstSync, leave, openLeft, openWhole, write, search }
Object.assign(globalThis, { measured })
