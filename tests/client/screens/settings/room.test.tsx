/** That the space of the device runs out is told while there is still some, on Today, and with what helps in the settings. */
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import Settings from '../../../../client/screens/settings.tsx'
import Today from '../../../../client/screens/today.tsx'
import { setUp, show, soon } from '../outcome/stage.tsx'

beforeAll(() => import('../../../../client/screens/today/more.ts'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A browser that gives a thousand bytes. */
const using = (usage: number) =>
  vi.stubGlobal('navigator', {
    ...navigator,
    userAgent: navigator.userAgent,
    storage: { persisted: async () => true, estimate: async () => ({ usage, quota: 1000 }) },
  })

const today = async () => {
  const { book } = await setUp()
  show(book, '/', Today)
}
const settings = async () => {
  const { book } = await setUp()
  show(book, '/settings/data', Settings, '/settings/*section')
}

test('above four fifths Today says so, and leads to what helps', async () => {
  using(801)
  await today()
  expect(await screen.findByText(/presque plus de place sur cet appareil/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Que faire' }).getAttribute('href')).toBe('/settings/data')
})

test('above four fifths the settings say what to do', async () => {
  using(801)
  await settings()
  expect(await screen.findByText(/Gardez une sauvegarde, puis libérez de la place/)).toBeTruthy()
})

test('up to there the settings only tell how much is used', async () => {
  using(800)
  await settings()
  await soon(() => expect(screen.getByText(/utilisés sur/)).toBeTruthy())
  expect(screen.queryByText(/presque plus de place/)).toBeNull()
})
