/**
 * A lazy piece that cannot be fetched usually belongs to a version that was replaced: reloading brings the new one whole.
 * Once only, so that a server that is really broken does not make the page reload for ever.
 */
const KEY = 'encaisse.reloadedAt'
const ONCE_IN = 60_000

export function reloadWhenPiecesAreGone(reload: () => void = () => window.location.reload()): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    // Without network a reload helps nothing: the error boundary says what happened.
    if (!navigator.onLine || Date.now() - last < ONCE_IN) return
    sessionStorage.setItem(KEY, String(Date.now()))
    reload()
  })
}
