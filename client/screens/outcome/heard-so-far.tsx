/** What the outcome will hold of what was heard, before one is chosen. */
import { For, Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { Text } from '../../ui/text.tsx'
import type { Heard } from './heard.ts'
import { heardLines } from './heard-words.ts'

export function HeardSoFar(props: { heard: Heard }) {
  const said = () => [
    ...(props.heard.reason ? [rest().reasons.chosen(rest().reasons.labels[props.heard.reason])] : []),
    ...heardLines(props.heard),
  ]
  return (
    <Show when={said().length > 0}>
      <Card flat label={rest().heard.soFar}>
        <Text voice="small">{rest().heard.soFar}</Text>
        <For each={said()}>{(line) => <Text>{line}</Text>}</For>
      </Card>
    </Show>
  )
}
