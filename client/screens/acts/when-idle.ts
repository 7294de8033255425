/** Runs what nobody waits for, once the phone has nothing better to do; returns how to call it off. */
export function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(run, { timeout: 3000 })
    return () => cancelIdleCallback(idle)
  }
  const timer = setTimeout(run, 400)
  return () => clearTimeout(timer)
}

const CALM_MS = 10_000

/** Runs once when the person leaves the app, or has done nothing here for a while; returns how to call it off. */
export function whenLeft(run: () => void): () => void {
  const go = () => {
    callOff()
    run()
  }
  const look = () => {
    if (document.hidden) go()
  }
  const timer = setTimeout(go, CALM_MS)
  const callOff = () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  }
  document.addEventListener('visibilitychange', look)
  return callOff
}
