/** What Today showed last, in the database of the app. Each function runs inside a page, so it stands alone. */

/** The next start finds none, as after another build or on another day. */
export function dropGlance(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('encaisse')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const tx = db.transaction('glances', 'readwrite')
      tx.objectStore('glances').clear()
      tx.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

/** Resolves once the app has kept one. */
export async function untilGlanceIsKept(): Promise<void> {
  const kept = () =>
    new Promise<boolean>((resolve, reject) => {
      const opening = indexedDB.open('encaisse')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const db = opening.result
        const counted = db.transaction('glances').objectStore('glances').count()
        counted.onsuccess = () => {
          db.close()
          resolve(counted.result > 0)
        }
      }
    })
  while (!(await kept())) await new Promise((later) => setTimeout(later, 50))
}
