/** An engine that dies: from a chosen request or transaction on, nothing is done any more, and what was not committed is undone. */
import 'fake-indexeddb/auto'

let countdown = Number.POSITIVE_INFINITY
let dead = false

// The engine of the tests lets a request be made, as no browser does.
const NeverAnswered = IDBRequest as unknown as new () => IDBRequest

/** What becomes of the next step: it is done, it is the one the phone dies in, or there is no phone any more. */
function next(): 'done' | 'last' | 'never' {
  if (dead) return 'never'
  if (--countdown >= 0) return 'done'
  dead = true
  return 'last'
}

const died = () => new DOMException('the phone died', 'AbortError')

/** Requests: the last one ends with its transaction, and those after it are never answered. */
function watch(prototype: object, names: readonly string[], transactionOf: (self: never) => IDBTransaction): void {
  const methods = prototype as Record<string, (...given: never[]) => unknown>
  for (const name of names) {
    const real = methods[name] as (typeof methods)[string]
    methods[name] = function (this: never, ...given: never[]) {
      const fate = next()
      if (fate === 'never') return new NeverAnswered()
      const request = real.apply(this, given)
      if (fate === 'last') queueMicrotask(() => transactionOf(this).abort())
      return request
    }
  }
}

const REQUESTS = ['put', 'add', 'delete', 'clear', 'get', 'getAll', 'getAllKeys', 'count', 'openCursor']

// Once, before anything is opened: `idb` remembers the methods of cursors it meets first.
watch(IDBObjectStore.prototype, REQUESTS, (store: IDBObjectStore) => store.transaction)
watch(IDBCursor.prototype, ['update', 'delete', 'continue'], ({ source }: IDBCursor) =>
  'transaction' in source ? source.transaction : source.objectStore.transaction,
)
// A commit that is asked for is a step of its own: without it, what was put is undone.
const { commit } = IDBTransaction.prototype
IDBTransaction.prototype.commit = function () {
  const fate = next()
  if (fate === 'last') return this.abort()
  if (fate === 'done') commit.call(this)
}
const { transaction } = IDBDatabase.prototype
IDBDatabase.prototype.transaction = function (...given) {
  if (next() !== 'done') throw died()
  return transaction.apply(this, given)
}

/** Does the work on a phone that dies after so many steps. True when it lived to the end. */
export async function dyingAfter(count: number, work: () => Promise<unknown>): Promise<boolean> {
  countdown = count
  dead = false
  await work().catch(() => {})
  const lived = !dead
  countdown = Number.POSITIVE_INFINITY
  dead = false
  return lived
}
