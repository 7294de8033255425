/** Registers the service worker, looks for new versions, and reloads once when the one the user accepted takes over. */
import { Workbox } from 'workbox-window'
import { BUILD } from '../book/version.ts'
import { announceUpdate } from './update.ts'

const HOUR = 3_600_000

/**
 * The new worker takes over when the old one ends its last request. A piece asked for at the moment of the tap can start
 * the old one again, which then rests instead of leaving; Chromium looks again only when a page is opened.
 */
const TAKE_OVER_IN = 2000

/** A page asked of a worker in its last moment may never come: it is asked for again, as long as this one is still there. */
const COMES_IN = 10_000

const ACCEPTED = 'encaisse.accepted'

/** Whether the version of this page is one the user asked to leave; it outlives a reload that came too early. */
const leaving = (): boolean => sessionStorage.getItem(ACCEPTED) === BUILD

export async function register(reload: () => void = () => window.location.reload()): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const workbox = new Workbox('/sw.js')
  let next: ReturnType<typeof setTimeout> | undefined
  const askForPage = () => {
    reload()
    next = setTimeout(askForPage, COMES_IN)
  }
  const leave = () => {
    clearTimeout(next)
    sessionStorage.removeItem(ACCEPTED)
    askForPage()
  }
  const offer = () =>
    announceUpdate(() => {
      sessionStorage.setItem(ACCEPTED, BUILD)
      workbox.messageSkipWaiting()
      next = setTimeout(askForPage, TAKE_OVER_IN)
    })
  workbox.addEventListener('waiting', offer)
  workbox.addEventListener('controlling', () => {
    // Another tab may have accepted: this one then keeps its page, whose pieces stay in the browser's cache.
    if (leaving()) leave()
  })
  const registration = await workbox.register()
  if (!registration) return
  tellOfEarly(registration, offer)
  // The take-over fell between two pages: this one is still the old one's.
  if (leaving() && !registration.waiting) leave()
  const look = () => {
    if (navigator.onLine) registration.update().catch(() => undefined)
  }
  setInterval(look, HOUR)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}

/** The browser looks for a new version by itself when a page opens; one it began with before the library listened is told here. */
function tellOfEarly(registration: ServiceWorkerRegistration, offer: () => void): void {
  const { installing, active } = registration
  // The first version of all takes its place without being asked.
  if (!active) return
  installing?.addEventListener('statechange', () => {
    if (registration.waiting === installing) offer()
  })
}
