/** Runs what nobody waits for, once the phone has nothing better to do; returns how to call it off. */
export function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(run, { timeout: 3000 })
    return () => cancelIdleCallback(idle)
  }
  const timer = setTimeout(run, 400)
  return () => clearTimeout(timer)
}
