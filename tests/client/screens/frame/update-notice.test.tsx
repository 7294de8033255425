/** Where the word about a new version shows: at the places of the app alone, also when it comes on the way to another screen. */
import { MemoryRouter, Route, useNavigate } from '@solidjs/router'
import { render, screen } from '@solidjs/testing-library'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { beforeEach, expect, it, vi } from 'vitest'
import { loadRest, setLanguage } from '../../../../client/i18n/index.ts'
import { UpdateNotice } from '../../../../client/screens/frame/update-notice.tsx'

const words = 'Nouvelle version prête'

beforeEach(async () => {
  await setLanguage('fr')
  await loadRest()
})

/** An app of two screens, whose second one comes when the test says so. */
function openApp() {
  const [found, setFound] = createSignal(false)
  let come = () => {}
  let isAsked = false
  const coming = new Promise<{ default: () => string }>((loaded) => {
    come = () => loaded({ default: () => 'Dossier' })
  })
  const Case = lazy(() => {
    isAsked = true
    return coming
  })
  let go = (_: string) => {}
  const Frame = (props: { children?: unknown }) => {
    go = useNavigate()
    return (
      <>
        <Suspense>{props.children as Element}</Suspense>
        <Show when={found()}>
          <UpdateNotice />
        </Show>
      </>
    )
  }
  render(() => (
    <MemoryRouter root={Frame}>
      <Route path="/" component={() => 'Aujourd’hui'} />
      <Route path="/clients/:id" component={Case} />
    </MemoryRouter>
  ))
  return { find: () => setFound(true), go: (path: string) => go(path), come, isAsked: () => isAsked }
}

it('shows at a place, and not on another screen', async () => {
  const { find, go, come } = openApp()
  find()
  expect(await screen.findByText(words)).toBeTruthy()
  go('/clients/1')
  come()
  expect(await screen.findByText('Dossier')).toBeTruthy()
  await vi.waitFor(() => expect(screen.queryByText(words)).toBeNull())
})

it('stays away from the screen somebody is on the way to when it comes', async () => {
  const { find, go, come, isAsked } = openApp()
  await screen.findByText('Aujourd’hui')
  go('/clients/1')
  await vi.waitFor(() => expect(isAsked()).toBe(true))
  find()
  come()
  expect(await screen.findByText('Dossier')).toBeTruthy()
  await vi.waitFor(() => expect(screen.queryByText(words)).toBeNull())
  go('/')
  expect(await screen.findByText(words)).toBeTruthy()
})
