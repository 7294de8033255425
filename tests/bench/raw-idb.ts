/**
 * The peer: IndexedDB used directly, one record per row, with the indexes that its screens could not do without: what is late in
 * order of rank, what belongs to a client, and the words by which an invoice is searched. Each function runs inside a page, so
 * it stands alone.
 */
import type { Invoice } from '../../server/domain/records/cards.ts'

type Rows = Record<string, { id: string }[]>

/** Milliseconds to put everything, in one transaction, with only the indexes its screens could not do without. */
export async function fillRaw(records: Rows): Promise<number> {
  const start = performance.now()
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onupgradeneeded = () => {
      for (const kind of Object.keys(records)) {
        const store = request.result.createObjectStore(kind, { keyPath: 'id' })
        if (kind === 'invoice') store.createIndex('late', ['late', 'rank'])
        if (kind === 'invoice') store.createIndex('words', 'words', { multiEntry: true })
        if (kind === 'invoice' || kind === 'interaction') store.createIndex('clientId', 'clientId')
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const tx = db.transaction(Object.keys(records), 'readwrite', { durability: 'strict' })
  for (const [kind, rows] of Object.entries(records)) {
    const store = tx.objectStore(kind)
    for (const [n, row] of rows.entries()) {
      const { number, project, dueOn, amount } = row as Invoice
      const words = `${number} ${project ?? ''}`.toLowerCase().split(/\s+/).filter(Boolean)
      if (kind !== 'invoice') store.put(row)
      else store.put({ ...row, words, late: dueOn < '2026-11-14' && n % 4 !== 0 ? 1 : 0, rank: amount })
    }
  }
  await new Promise((done, failed) => {
    tx.oncomplete = done
    tx.onabort = () => failed(tx.error)
  })
  db.close()
  return performance.now() - start
}

/** Milliseconds for: open, the invoices that are late in order of rank, their number and their sum. */
export async function queryRaw(): Promise<number> {
  const start = performance.now()
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const index = db.transaction('invoice').objectStore('invoice').index('late')
  const rows = await new Promise<{ amount: number }[]>((resolve, reject) => {
    const request = index.getAll(IDBKeyRange.bound([1], [1, []]))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const sum = rows.reduce((total, row) => total + row.amount, 0)
  const taken = performance.now() - start
  db.close()
  if (rows.length < 1000 || sum === 0) throw new Error('the peer found nothing')
  return taken
}

/** Milliseconds of each of `times` writes: an invoice given a project and an entry of the journal, in one strict transaction. */
export async function writeRaw({ times, project }: { times: number; project: string }): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const read = db.transaction('invoice').objectStore('invoice').getAll(null, times)
  const invoices = await new Promise<{ clientId: string; number: string }[]>((resolve) => {
    read.onsuccess = () => resolve(read.result)
  })
  const taken: number[] = []
  for (const invoice of invoices) {
    const start = performance.now()
    const tx = db.transaction(['invoice', 'interaction'], 'readwrite', { durability: 'strict' })
    const words = `${invoice.number} ${project}`.toLowerCase().split(/\s+/)
    tx.objectStore('invoice').put({ ...invoice, project, words })
    const stamps = { act: crypto.randomUUID(), at: '2026-11-21T09:00:00.000Z', device: crypto.randomUUID() }
    const said = { invoiceIds: [], channel: 'note', direction: 'out', note: 'Passe jeudi' }
    tx.objectStore('interaction').put({ id: crypto.randomUUID(), ...stamps, clientId: invoice.clientId, ...said })
    await new Promise((done, failed) => {
      tx.oncomplete = done
      tx.onabort = () => failed(tx.error)
    })
    taken.push(performance.now() - start)
  }
  db.close()
  return taken
}
