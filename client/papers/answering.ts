/** The worker's side of the talk, apart from the worker itself: the fonts once, then one paper after the other. */
import { type Faces, type Fonts, openFaces } from './face.ts'
import { layOut } from './lay-out.ts'
import type { FromWorker, ToWorker } from './messages.ts'

export function answering(
  fonts: () => Promise<Fonts>,
  send: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  let opened: Promise<Faces> | null = null
  return async ({ id, paper }) => {
    try {
      opened ??= fonts().then(openFaces)
      send({ id, made: layOut(paper, await opened) })
    } catch (error) {
      // Fonts that did not come once are asked for again.
      opened = null
      send({ id, failed: String(error) })
    }
  }
}
