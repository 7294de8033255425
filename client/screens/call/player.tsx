/** One sentence in large type, on by a tap, a sweep, an arrow key or a button; or all of them in a list. */
import { For, Show } from 'solid-js'
import type { Language } from '../../../server/domain/records/primitives.ts'
import type { Sentence } from '../../../server/domain/words/scripts/speak.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { BackIcon, CheckIcon, ForwardIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import type { Heard } from '../outcome/heard.ts'
import { isHeard } from './ask-boxes.tsx'
import css from './call.module.css'
import { quoted } from './quoted.ts'
import { arrowKeys, sweepable } from './sweep.ts'

/** Longer than this, large type would fill the phone. */
const LONG = 110

export function Player(props: {
  sentences: readonly Sentence[]
  at: number
  /** Nothing but who is there, until the answer. */
  asksWho: boolean
  spoken: Language
  ref: (element: HTMLElement) => void
  onGo: (at: number) => void
  onYes: () => void
  onOther: () => void
  onMachine: () => void
}) {
  const now = () => props.sentences[props.at]
  const greeting = () => now()?.greeting
  const say = () => (props.asksWho ? greeting() : now()?.say) ?? ''
  const ways = {
    next: () => props.onGo(props.at + 1),
    back: () => props.onGo(props.at - 1),
  }
  arrowKeys(ways)
  return (
    <Stack gap={2}>
      <div
        class={css.say}
        lang={props.spoken}
        aria-live="polite"
        ref={(element) => {
          props.ref(element)
          sweepable(element, ways)
        }}
      >
        <p class={say().length > LONG ? css.sentence : `${css.sentence} ${css.short}`}>
          <Show when={!props.asksWho && greeting()}>{(text) => <span class={css.greeting}>{text()}</span>}</Show>
          {props.asksWho ? quoted(say(), props.spoken) : say()}
        </p>
      </div>
      <Show
        when={!props.asksWho}
        fallback={
          <Stack gap={2}>
            <Button tone="soft" wide onClick={() => props.onYes()}>
              {rest().call.identity.yes}
            </Button>
            <div class={css.answer}>
              <Button grow onClick={() => props.onOther()}>
                {rest().call.identity.other}
              </Button>
              <Button grow onClick={() => props.onMachine()}>
                {rest().call.identity.machine}
              </Button>
            </div>
          </Stack>
        }
      >
        <Show when={props.sentences.length > 1}>
          <div class={css.steps}>
            <IconButton
              icon={BackIcon}
              label={rest().call.previous}
              tone="soft"
              disabled={props.at === 0}
              onClick={ways.back}
            />
            <Text voice="small">{rest().call.place(props.at + 1, props.sentences.length)}</Text>
            <IconButton
              icon={ForwardIcon}
              label={rest().call.following}
              tone="soft"
              disabled={props.at === props.sentences.length - 1}
              onClick={ways.next}
            />
          </div>
        </Show>
      </Show>
    </Stack>
  )
}

export function Overview(props: {
  sentences: readonly Sentence[]
  at: number
  heard: Heard
  onGo: (at: number) => void
}) {
  return (
    <ol class={css.overview}>
      <For each={props.sentences}>
        {(sentence, index) => (
          <li>
            <button
              type="button"
              class={css.line}
              aria-current={index() === props.at ? 'step' : undefined}
              onClick={() => props.onGo(index())}
            >
              <span>{sentence.say}</span>
              <Show when={isHeard(sentence.asks, props.heard)}>
                <CheckIcon />
                <span class="heard">{rest().call.noted}</span>
              </Show>
            </button>
          </li>
        )}
      </For>
    </ol>
  )
}
