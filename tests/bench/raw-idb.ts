/** The peer: IndexedDB used directly, one record per invoice, an index on what is late. Runs inside the page. */
import type { Invoice } from '../../server/domain/records/cards.ts'

export async function fillRaw(invoices: Invoice[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('invoices', { keyPath: 'id' })
      store.createIndex('late', ['late', 'rank'])
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const tx = db.transaction('invoices', 'readwrite')
  for (const [n, invoice] of invoices.entries()) {
    const late = invoice.dueOn < '2026-11-14' && n % 4 !== 0 ? 1 : 0
    tx.objectStore('invoices').put({ ...invoice, late, rank: invoice.amount })
  }
  await new Promise((done) => {
    tx.oncomplete = done
  })
  db.close()
}

/** Milliseconds for: open, the invoices that are late in order of rank, their number and their sum. */
export async function queryRaw(): Promise<number> {
  const start = performance.now()
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('raw', 1)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const index = db.transaction('invoices').objectStore('invoices').index('late')
  const rows = await new Promise<{ amount: number }[]>((resolve, reject) => {
    const request = index.getAll(IDBKeyRange.bound([1], [1, []]))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const sum = rows.reduce((total, row) => total + row.amount, 0)
  if (rows.length < 1000 || sum === 0) throw new Error('the peer found nothing')
  return performance.now() - start
}
