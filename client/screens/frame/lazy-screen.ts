/**
 * A screen, or a piece of one, that comes with its words: both are fetched together, so none is ever shown without its texts.
 * What cannot be fetched, as no server answers, is empty, under the word about it in the frame; what stands around it stays.
 */
import { type Component, lazy } from 'solid-js'
import { loadRest } from '../../i18n/index.ts'
import { answers } from '../../worker/missing-piece.ts'

export function lazyScreen<P extends object = object>(load: () => Promise<{ default: Component<P> }>) {
  return lazy(() =>
    Promise.all([load(), loadRest()]).then(
      ([screen]) => screen,
      async (error) => {
        if (await answers()) throw error
        return { default: (): null => null }
      },
    ),
  )
}
