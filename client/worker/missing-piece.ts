/**
 * A lazy piece that cannot be fetched usually belongs to a version that was replaced: reloading brings the new one whole.
 * Once only, so that a server that is really broken does not make the page reload for ever. Where no server answers, what
 * is on the screen stays: the page of an app that is not installed could not be had again. Where the first script itself
 * is gone nothing here runs: `client/public/missing-entry.js` asks for that page again.
 */
import { createSignal } from 'solid-js'

const KEY = 'encaisse.reloadedAt'
const ONCE_IN = 60_000
const PATIENCE = 5000

const [unreached, setUnreached] = createSignal(false)

/** A piece is missing and no server answered. */
export { unreached }

/** Anything but the word of a proxy that there is nobody behind it. */
export const answers = (): Promise<boolean> =>
  fetch('/config.json', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(
    ({ status }) => status < 500,
    () => false,
  )

/** Reloads the page if there is one to be had. */
export async function reloadIfReached(reload = () => location.reload()): Promise<void> {
  setUnreached(false)
  if (!setUnreached(!(await answers()))) reload()
}

export function reloadWhenPiecesAreGone(reload = () => location.reload()): void {
  const once = () => {
    if (Date.now() - Number(sessionStorage.getItem(KEY)) < ONCE_IN) return
    sessionStorage.setItem(KEY, `${Date.now()}`)
    reload()
  }
  addEventListener('vite:preloadError', () => void reloadIfReached(once))
}
