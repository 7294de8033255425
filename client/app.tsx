/** The frame around every screen: its error boundary, the places under the thumb, toasts, and the word about a new version. */
import { Router, type RouteSectionProps, useNavigate } from '@solidjs/router'
import { createEffect, ErrorBoundary, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { unreadable } from './book/condition.ts'
import { useBook } from './book/context.ts'
import { t } from './i18n/index.ts'
import { routes } from './routes.tsx'
import { whenIdle } from './screens/acts/when-idle.ts'
import { lazyScreen } from './screens/frame/lazy-screen.ts'
import { Unreached } from './screens/frame/unreached.tsx'
import { PeopleIcon, SettingsIcon, TodayIcon } from './ui/icons-first.tsx'
import { NavBar, type Place } from './ui/nav-bar.tsx'
import { ToastHost } from './ui/toast-host.tsx'
import { updateReady } from './worker/update.ts'

const Broken = lazyScreen(() => import('./screens/frame/broken.tsx'))
const Notice = lazyScreen(() => import('./screens/frame/notice.tsx'))

export function App() {
  return (
    <Router root={Shell} scrollRestoration>
      {routes}
    </Router>
  )
}

const places = (): Place[] => [
  { href: '/', label: t().shell.today, icon: TodayIcon },
  { href: '/clients', label: t().shell.clients, icon: PeopleIcon },
  { href: '/settings', label: t().shell.settings, icon: SettingsIcon },
]

/** Where somebody who has nothing on this device yet may be: the first run, signing in, an invitation, restoring a backup. */
const WITHOUT_WORKSPACE = /^\/(start|join|settings\/(account|data))$/

function Shell(props: RouteSectionProps) {
  const book = useBook()
  const navigate = useNavigate()
  createEffect(() => {
    if (!book.workspace() && !WITHOUT_WORKSPACE.test(props.location.pathname)) navigate('/start', { replace: true })
  })
  onMount(() => onCleanup(whenIdle(() => void fetchLater())))
  async function fetchLater(): Promise<void> {
    const [{ later }] = await Promise.all([import('./later.ts'), book.whole])
    await later(book, navigate)
  }
  const inPlace = () => places().some((place) => place.href === props.location.pathname)
  return (
    <>
      <Show when={updateReady() || !isSecureContext || unreadable().length > 0}>
        <Suspense>
          <Notice />
        </Suspense>
      </Show>
      <Unreached />
      <ErrorBoundary
        fallback={(error, again) => (
          <Suspense>
            <Broken error={error} again={again} />
          </Suspense>
        )}
      >
        <Suspense>
          <Show when={book.isWhole() || props.location.pathname === '/'}>{props.children}</Show>
        </Suspense>
      </ErrorBoundary>
      <Show when={inPlace()}>
        <NavBar label={t().shell.places} places={places()} current={props.location.pathname} />
      </Show>
      <ToastHost label={t().shell.messages} />
    </>
  )
}
