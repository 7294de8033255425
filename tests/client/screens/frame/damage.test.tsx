/** What is said when the data of the device is damaged, or cannot be opened at all. */
import { MemoryRouter, Route } from '@solidjs/router'
import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setUnreadable } from '../../../../client/book/condition.ts'
import { loadRest, setLanguage } from '../../../../client/i18n/index.ts'
import Notice from '../../../../client/screens/frame/notice.tsx'
import Unopened from '../../../../client/screens/frame/unopened.tsx'

beforeEach(async () => {
  vi.stubGlobal('isSecureContext', true)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await setLanguage('fr')
  await loadRest()
})
afterEach(() => {
  cleanup()
  setUnreadable([])
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const notice = () =>
  render(() => (
    <MemoryRouter>
      <Route path="*" component={Notice} />
    </MemoryRouter>
  ))

it('names what cannot be read, and leads to where a backup is saved', async () => {
  notice()
  expect(screen.queryByText('Une partie des données ne peut pas être lue')).toBeNull()
  setUnreadable(['invoice'])
  expect(await screen.findByText('Une partie des données ne peut pas être lue')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Voir mes données' }).getAttribute('href')).toBe('/settings/data')
})

it('asks for an update where a newer version wrote the data, and says that nothing is lost', () => {
  render(() => <Unopened error={new DOMException('version', 'VersionError')} />)
  expect(screen.getByRole('heading', { name: 'Une version plus récente a ouvert ces données' })).toBeTruthy()
  expect(screen.getByText(/Rien n’est perdu/)).toBeTruthy()
})

it('never takes data that could not be opened for none', () => {
  render(() => <Unopened error={new DOMException('broken', 'UnknownError')} />)
  expect(screen.getByRole('heading', { name: 'Les données n’ont pas pu être ouvertes' })).toBeTruthy()
  expect(screen.getByText(/Rien n’a été effacé/)).toBeTruthy()
})
