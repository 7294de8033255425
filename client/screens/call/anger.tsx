/** When voices rise: one instruction at a time, as large as it can be read, the exact words, and the end in one tap. */
import { createSignal } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { BackIcon, ForwardIcon } from '../../ui/icons.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import type { HeardDraft } from '../outcome/heard.ts'
import { WordsBox } from './ask-boxes.tsx'
import css from './call.module.css'
import { arrowKeys, sweepable } from './sweep.ts'

export function Anger(props: {
  name: string
  since: string | undefined
  draft: HeardDraft
  onEnd: () => void
  onCalm: () => void
}) {
  const words = () => rest().call.anger
  const [at, setAt] = createSignal(0)
  const last = () => words().steps.length - 1
  const ways = {
    next: () => setAt(Math.min(at() + 1, last())),
    back: () => setAt(Math.max(at() - 1, 0)),
  }
  arrowKeys(ways)
  return (
    <Screen
      title={words().enter}
      detail={[props.name, props.since].filter(Boolean).join(' · ')}
      foot={
        <div class={css.feet}>
          <Button tone="primary" grow onClick={() => props.onEnd()}>
            {words().end}
          </Button>
          <Button onClick={() => props.onCalm()}>{words().calm}</Button>
        </div>
      }
    >
      <div class={css.giant} aria-live="polite" ref={(element) => sweepable(element, ways)}>
        <p>{words().steps[at()]}</p>
      </div>
      <div class={css.steps}>
        <IconButton
          icon={BackIcon}
          label={rest().call.previous}
          tone="soft"
          disabled={at() === 0}
          onClick={ways.back}
        />
        <Text voice="small">{rest().call.place(at() + 1, last() + 1)}</Text>
        <IconButton
          icon={ForwardIcon}
          label={words().next}
          tone="soft"
          disabled={at() === last()}
          onClick={ways.next}
        />
      </div>
      <WordsBox draft={props.draft} />
      <Text voice="soft">{words().follows}</Text>
    </Screen>
  )
}
