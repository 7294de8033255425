import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { type Component, ErrorBoundary, Suspense } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { setLanguage } from '../../../client/i18n/index.ts'
import { lazyScreen } from '../../../client/screens/frame/lazy-screen.ts'
import { Unreached } from '../../../client/screens/frame/unreached.tsx'
import { reloadIfReached, reloadWhenPiecesAreGone } from '../../../client/worker/missing-piece.ts'

const reload = vi.fn()
reloadWhenPiecesAreGone(reload)
const asked = vi.fn()
const miss = () => window.dispatchEvent(new Event('vite:preloadError'))
/** Until everything that was asked for has been answered. */
const answered = () => new Promise((resolve) => setTimeout(resolve))

const SAID = 'Le serveur ne répond pas. Réessayer'
const server = (answer: Response | Error) => {
  asked.mockImplementation(async () => {
    if (answer instanceof Error) throw answer
    return answer
  })
}

beforeAll(() => setLanguage('fr'))
beforeEach(() => {
  reload.mockClear()
  asked.mockClear()
  sessionStorage.clear()
  vi.stubGlobal('fetch', asked)
  server(new Response('{}'))
})
afterEach(async () => {
  // What is said stands until a server answers: for the files after this one, it has.
  server(new Response('{}'))
  await reloadIfReached(() => {})
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a piece that is gone reloads the page once, and not again at once when that did not help', async () => {
  miss()
  await answered()
  miss()
  await answered()
  expect(reload).toHaveBeenCalledOnce()
})

it('a later version that is replaced too reloads again', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_000_000)
  miss()
  await answered()
  vi.spyOn(Date, 'now').mockReturnValue(1_061_000)
  miss()
  await answered()
  expect(reload).toHaveBeenCalledTimes(2)
})

it.each([
  ['nobody answers', new TypeError('Failed to fetch')],
  ['a proxy says that nobody is behind it', new Response('', { status: 502 })],
])('where %s the page stays and says so, until somebody answers to another try', async (_, silence) => {
  server(silence)
  const { container } = render(() => (
    <>
      <Unreached />
      <main>Ce qui est à l’écran</main>
    </>
  ))
  expect(screen.queryByRole('alert')).toBeNull()
  miss()
  await answered()
  expect(reload).not.toHaveBeenCalled()
  expect(container.textContent).toBe(`${SAID}Ce qui est à l’écran`)

  fireEvent.click(screen.getByRole('button', { name: SAID }))
  await answered()
  expect(asked).toHaveBeenCalledTimes(2)
  expect(screen.getByRole('alert').textContent).toContain(SAID)

  server(new Response('{}'))
  await reloadIfReached(reload)
  expect(reload).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alert')).toBeNull()
})

const Absent = () =>
  lazyScreen(async (): Promise<{ default: Component }> => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })

const among = (Screen: Component) =>
  render(() => (
    <ErrorBoundary fallback="Cet écran n’a pas pu s’afficher">
      <Suspense>
        Autour
        <Screen />
      </Suspense>
    </ErrorBoundary>
  )).container

it('a screen that cannot be fetched leaves everything around it where it is', async () => {
  server(new TypeError('Failed to fetch'))
  const container = among(Absent())
  await answered()
  expect(container.textContent).toBe('Autour')
})

it('a screen that is broken says so, as the server answers', async () => {
  const container = among(Absent())
  await answered()
  expect(container.textContent).toBe('Cet écran n’a pas pu s’afficher')
})
