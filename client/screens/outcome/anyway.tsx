/** What is unusual about a promise: said, and saved by one more tap. */
import { For, Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { PromiseAsk } from './asking-promise.ts'

export function Anyway(props: { ask: PromiseAsk }) {
  return (
    <Show when={props.ask.asked().length > 0}>
      <Banner
        tone="late2"
        live
        actions={<Button onClick={() => props.ask.anyway()}>{rest().outcomes.saveAnyway}</Button>}
      >
        <For each={props.ask.asked()}>{(text) => <p>{text}</p>}</For>
      </Banner>
    </Show>
  )
}
