/** A new version waits for the user's tap and never interrupts unsaved work. The state lives here, the machinery in `register.ts`. */
import { createSignal } from 'solid-js'

const [ready, setReady] = createSignal<() => void>()

/** True when a new version is installed and waits. */
export const updateReady = (): boolean => ready() !== undefined

/** A screen with unsaved work says so: while any hook returns false, an update does not start. Returns how to take it back. */
export function beforeUpdate(mayLeave: () => boolean): () => void {
  hooks.add(mayLeave)
  return () => hooks.delete(mayLeave)
}

const hooks = new Set<() => boolean>()

/** Starts the waiting version, unless a screen holds unsaved work. The page reloads once the new worker is in charge. */
export function applyUpdate(): 'started' | 'blocked' | 'none' {
  const start = ready()
  if (!start) return 'none'
  if (![...hooks].every((mayLeave) => mayLeave())) return 'blocked'
  start()
  return 'started'
}

/** Called by `register.ts` with how to start the version that waits. */
export const announceUpdate = (start: () => void): void => {
  setReady(() => start)
}
