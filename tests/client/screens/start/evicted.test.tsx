/** A phone whose browser threw the data away, one that was emptied on purpose, and one that is new are told apart. */
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@solidjs/testing-library'
import { deleteDB } from 'idb'
import { afterEach, expect, test } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import { loadRest, setLanguage } from '../../../../client/i18n/index.ts'
import { firstRecords } from '../../../../client/screens/start/questions.tsx'
import Start from '../../../../client/screens/start.tsx'
import { id } from '../../book/records.ts'
import { openForTest, show, tap } from '../outcome/stage.tsx'

afterEach(cleanup)

async function begun(name: string): Promise<Book> {
  await setLanguage('fr')
  await loadRest()
  const book = await openForTest(name)
  await book.record(firstRecords({ name: 'Perrin', kind: 'own', country: 'FR', language: 'fr' }))
  book.close()
  // Seen at the next start, as on any other day.
  return openForTest(name)
}

const QUESTION = 'Le nom de votre activité'
const EVICTED = 'Vos données ne sont plus sur cet appareil'

test('data that the browser threw away are said to be gone, at every start until the person begins anew', async () => {
  const name = `evicted-${id()}`
  ;(await begun(name)).close()
  await deleteDB(name)
  for (let start = 0; start < 2; start++) {
    const book = await openForTest(name)
    show(book, '/start', Start)
    expect(await screen.findByText(EVICTED)).toBeTruthy()
    expect(screen.queryByLabelText(QUESTION)).toBeNull()
    cleanup()
    book.close()
  }
  show(await openForTest(name), '/start', Start)
  await tap('Tout recommencer')
  expect(await screen.findByLabelText(QUESTION)).toBeTruthy()
})

test('a device that was emptied on purpose is asked the first questions', async () => {
  const name = `evicted-${id()}`
  const book = await begun(name)
  await (await book.exchange()).leave(true)
  book.close()
  show(await openForTest(name), '/start', Start)
  expect(await screen.findByLabelText(QUESTION)).toBeTruthy()
  expect(screen.queryByText(EVICTED)).toBeNull()
})

test('a new device is asked the first questions', async () => {
  await setLanguage('fr')
  await loadRest()
  show(await openForTest(`evicted-${id()}`), '/start', Start)
  expect(await screen.findByLabelText(QUESTION)).toBeTruthy()
  expect(screen.queryByText(EVICTED)).toBeNull()
})
