/** Screens follow the data through keys: `client:ID`, `kind:invoice`, `meta`… A key nobody reads costs nothing. */
import { type Accessor, batch, createSignal } from 'solid-js'

export interface Live {
  /** Makes the running computation follow the key. */
  track(key: string): void
  fire(keys: Iterable<string>): void
  fireAll(): void
}

export function createLive(): Live {
  const signals = new Map<string, [Accessor<void>, () => void]>()

  function signal(key: string): [Accessor<void>, () => void] {
    const known = signals.get(key)
    if (known) return known
    const [read, write] = createSignal<void>(undefined, { equals: false })
    const made: [Accessor<void>, () => void] = [read, () => write()]
    signals.set(key, made)
    return made
  }

  return {
    track: (key) => signal(key)[0](),
    fire: (keys) =>
      batch(() => {
        for (const key of keys) signals.get(key)?.[1]()
      }),
    fireAll: () =>
      batch(() => {
        for (const [, write] of signals.values()) write()
      }),
  }
}
