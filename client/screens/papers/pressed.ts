/** The file of a paper, made beside the screen as soon as the paper is: the tap that shares it has it at hand. */
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { Paper } from '../../../server/domain/papers/paper.ts'
import { type PaperFile, type Press, startPress } from '../../papers/client.ts'

export type Pressed = { state: 'making' } | { state: 'failed' } | ({ state: 'ready' } & PaperFile)

/** `start` is another one in tests, where there are no workers. */
export function createPressed(paper: Accessor<Paper | null>, start: () => Press = startPress): Accessor<Pressed> {
  const [pressed, setPressed] = createSignal<Pressed>({ state: 'making' })
  let press: Press | undefined
  onCleanup(() => press?.close())
  createEffect(() => {
    const wanted = paper()
    setPressed({ state: 'making' })
    if (!wanted) return
    press ??= start()
    press.print(wanted).then(
      (made) => paper() === wanted && setPressed({ state: 'ready', ...made }),
      () => {
        // The worker may be gone: another one is started for the next paper.
        press?.close()
        press = undefined
        if (paper() === wanted) setPressed({ state: 'failed' })
      },
    )
  })
  return pressed
}
