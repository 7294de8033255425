/** Where a notification that was tapped wants the app to be: kept by the worker, followed by one page, once. */
import { now } from '../book/clock.ts'
import { takeAsked } from '../sync/push-memory.ts'

/** A phone under load takes its time to open; whoever opens the app later does not come from the notification. */
const HOLDS = 2 * 60_000

/** The address that is asked for now, or null. It is given once. */
async function askedNow(): Promise<string | null> {
  const asked = document.hidden ? undefined : await takeAsked().catch(() => undefined)
  return asked && Math.abs(now() - Date.parse(asked.at)) < HOLDS ? asked.path : null
}

/** Calls `open` whenever this page is meant. Resolves to true when the app was opened for it. */
export async function followAsked(open: (path: string) => void): Promise<boolean> {
  const look = () => void askedNow().then((path) => path !== null && open(path))
  // The worker says so to the window that it brings to the front; a phone may have held that window still.
  navigator.serviceWorker?.addEventListener('message', look)
  document.addEventListener('visibilitychange', look)
  const path = await askedNow()
  // Opened at any other address, the system has followed it already.
  if (path === null || location.pathname !== '/') return false
  open(path)
  return true
}
