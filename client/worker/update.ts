/** A new version waits for the user's tap. The state lives here, the machinery in `register.ts`. */
import { createSignal } from 'solid-js'

const [ready, setReady] = createSignal<() => void>()

/** True when a new version is installed and waits. */
export const updateReady = (): boolean => ready() !== undefined

/** Starts the waiting version, if there is one. The page reloads once the new worker is in charge. */
export const applyUpdate = (): void => ready()?.()

/** Called by `register.ts` with how to start the version that waits. */
export const announceUpdate = (start: () => void): void => {
  setReady(() => start)
}
