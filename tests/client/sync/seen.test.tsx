/** What another tab wrote is seen by one that comes to the front, also where that tab died before it could tell. */
import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { openBook } from '../../../client/book/book.ts'
import { openCore } from '../../../client/book/core.ts'
import { record } from '../../../client/book/writes.ts'
import { startSync } from '../../../client/sync/sync.ts'
import { id, workspace } from '../book/records.ts'

it('a tab that comes to the front shows it', async () => {
  const name = `seen-${id()}`
  const book = await openBook({ name })
  const sync = startSync(book)
  const other = await openCore({ name })
  other.tabs.tell = () => {}
  expect(await record(other, [workspace()])).toMatchObject({ ok: true })
  other.close()
  expect(book.workspace()).toBeUndefined()
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(book.workspace()).toBeDefined())
  sync.stop()
  book.close()
})
