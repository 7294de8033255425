/** Registers the service worker, looks for new versions, and reloads once when the one the user accepted takes over. */
import { Workbox } from 'workbox-window'
import { announceUpdate } from './update.ts'

const HOUR = 3_600_000

export async function register(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const workbox = new Workbox('/sw.js')
  let accepted = false
  const announce = () =>
    announceUpdate(() => {
      accepted = true
      workbox.messageSkipWaiting()
    })
  workbox.addEventListener('waiting', announce)
  workbox.addEventListener('controlling', () => {
    // Another tab may have accepted: this one then keeps its page, whose pieces stay in the browser's cache.
    if (accepted) window.location.reload()
  })
  const registration = await workbox.register()
  if (!registration) return
  const look = () => {
    if (navigator.onLine) registration.update().catch(() => undefined)
  }
  setInterval(look, HOUR)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}
