/** What the server said of a person is known without network to that person only, and to nobody once the session is over. */
import 'fake-indexeddb/auto'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { signOut } from '../../../client/sync/account.ts'
import { keepAnswer, lastAnswer } from '../../../client/sync/last-answer.ts'
import { setUp } from '../screens/outcome/stage.tsx'
import { signInAs } from '../screens/privacy/server.ts'
import { apiServer, browser, keepSession, serveApi } from '../screens/settings/push-browser.ts'

beforeEach(() => localStorage.clear())
afterAll(() => void vi.unstubAllGlobals())

const SECRET = 'https://encaisse.example/calendar/secret.ics'

async function told() {
  browser()
  const { book } = await setUp()
  await signInAs(book, 'a@exemple.fr')
  await keepSession()
  serveApi(apiServer())
  keepAnswer(book, 'reminders', { address: SECRET })
  return book
}

it('is there for the one it was told to', async () => {
  const book = await told()
  expect(lastAnswer(book, 'reminders')).toEqual({ address: SECRET })
  expect(lastAnswer(book, 'mail-account')).toBeUndefined()
  const { book: other } = await setUp()
  await signInAs(other, 'b@exemple.fr')
  expect(lastAnswer(other, 'reminders')).toBeUndefined()
})

it.each([false, true])('leaves with the session: erasing %s', async (erase) => {
  await signOut(await told(), erase)
  expect(JSON.stringify({ ...localStorage })).not.toContain('secret.ics')
})

it('that cannot be read is none', async () => {
  const book = await told()
  for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{')
  expect(lastAnswer(book, 'reminders')).toBeUndefined()
})
