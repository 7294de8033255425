/** The offer on Today: once, after the first reminder was planned here, to whom it can be of use, and only by a tap. */
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@solidjs/testing-library'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import Today from '../../../../client/screens/today.tsx'
import { forgetPush } from '../../../../client/sync/push-memory.ts'
import { dropSession } from '../../../../client/sync/session-store.ts'
import { must, NOW, setUp, show, soon, tap } from '../outcome/stage.tsx'
import { signInAs } from '../privacy/server.ts'
import { apiServer, browser, keepSession, serveApi } from '../settings/push-browser.ts'

const OFFER = /Voulez-vous être prévenu/

beforeAll(() => import('../../../../client/screens/today/more.ts'))
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  localStorage.clear()
  await forgetPush()
})
afterEach(async () => {
  cleanup()
  vi.useRealTimers()
  await dropSession()
})
afterAll(() => void vi.unstubAllGlobals())

const plan = (book: Book, clientId: string) =>
  must(book, [{ op: 'create', kind: 'callback', record: { clientId, callAt: '2026-11-24T13:30:00.000Z' } }])

async function withAccount() {
  const set = await setUp()
  await signInAs(set.book, 'a@exemple.fr')
  await keepSession()
  return { ...set, asked: serveApi(apiServer()) }
}

/** What is below the offer on the screen is there: the offer would be too. */
const drawn = () => screen.findByRole('searchbox')

it('comes with the first reminder that is planned on this device, not before', async () => {
  const here = browser()
  const { book, clientId } = await withAccount()
  show(book, '/', Today)
  await drawn()
  expect(screen.queryByText(OFFER)).toBeNull()
  await plan(book, clientId)
  expect(await screen.findByText(OFFER)).toBeTruthy()
  expect(here.permission).toBe('default')
})

it('switches push on by its tap, and is not made again', async () => {
  const here = browser()
  const { book, clientId, asked } = await withAccount()
  await plan(book, clientId)
  show(book, '/', Today)
  await screen.findByText(OFFER)
  await tap('Me prévenir')
  await soon(() => expect(screen.queryByText(OFFER)).toBeNull())
  expect(here.subscription).not.toBeNull()
  expect(asked.filter(({ method, path }) => method === 'PUT' && path === '/push/subscriptions')).toHaveLength(1)
})

it('is put away for good', async () => {
  const here = browser()
  const { book, clientId } = await withAccount()
  await plan(book, clientId)
  show(book, '/', Today)
  await screen.findByText(OFFER)
  await tap('Non merci')
  await soon(() => expect(screen.queryByText(OFFER)).toBeNull())
  cleanup()
  show(book, '/', Today)
  await drawn()
  expect(screen.queryByText(OFFER)).toBeNull()
  expect(here.permission).toBe('default')
})

it('is not made to a device alone, nor where the browser was told no', async () => {
  browser()
  const { book, clientId } = await setUp()
  await plan(book, clientId)
  show(book, '/', Today)
  await drawn()
  expect(screen.queryByText(OFFER)).toBeNull()
  cleanup()
  browser({ permission: 'denied' })
  await signInAs(book, 'a@exemple.fr')
  show(book, '/', Today)
  await drawn()
  expect(screen.queryByText(OFFER)).toBeNull()
})
