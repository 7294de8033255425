/** An engine that drops the connection behind our back: it is opened again once, and nothing is said to be saved that is not. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { type Database, freshDatabase } from './handles.ts'

const opened: Database[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const db of opened.splice(0)) db.close()
})

const put = (db: Database, value: string) => db.write(['drafts'], (tx) => tx.objectStore('drafts').put(value, 'note'))
const read = (db: Database) => db.read(['drafts'], (tx) => tx.objectStore('drafts').get('note'))

async function open() {
  const made = freshDatabase()
  opened.push(made.db)
  await put(made.db, 'avant')
  return made
}

test('a handle closed before a write is opened again, and the write is done', async () => {
  const { db, handles } = await open()
  handles.at(-1)?.close()
  await put(db, 'après')
  expect(await read(db)).toBe('après')
  expect(handles).toHaveLength(2)
})

test('a handle closed while a write is under way lets it end, and the next one finds a new handle', async () => {
  const { db, handles } = await open()
  await db.write(['drafts'], async (tx) => {
    const done = tx.objectStore('drafts').put('pendant', 'note')
    handles.at(-1)?.close()
    await done
  })
  expect(await read(db)).toBe('pendant')
  expect(handles).toHaveLength(2)
})

test('a write whose transaction dies under it is not said to be saved, and leaves what was there', async () => {
  const { db } = await open()
  const dying = db.write(['drafts'], async (tx) => {
    await tx.objectStore('drafts').put('perdu', 'note')
    tx.abort()
  })
  await expect(dying).rejects.toMatchObject({ name: 'AbortError' })
  expect(await read(db)).toBe('avant')
})

test('an engine that stays dead is asked twice, not for ever', async () => {
  const { db, handles } = await open()
  const dead = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('connection lost', 'UnknownError')
  })
  await expect(put(db, 'jamais')).rejects.toMatchObject({ name: 'UnknownError' })
  expect(dead).toHaveBeenCalledTimes(2)
  expect(handles).toHaveLength(2)
})
