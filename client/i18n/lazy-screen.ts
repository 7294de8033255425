/** A screen that comes with its words: both are fetched together, so no screen is ever shown without its texts. */
import { type Component, lazy } from 'solid-js'
import { loadRest } from './index.ts'

export function lazyScreen<P extends object = object>(load: () => Promise<{ default: Component<P> }>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadRest()])
    return screen
  })
}
