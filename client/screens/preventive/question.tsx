/** A question said aloud, with its answers as large tiles. */
import { For } from 'solid-js'
import { Stack } from '../../ui/layout.tsx'
import { Pick, Picks } from '../../ui/picks.tsx'
import { Text } from '../../ui/text.tsx'

export function Question<V extends string>(props: {
  label: string
  answers: Record<V, string>
  value: V | null
  onChange: (value: V) => void
}) {
  const values = () => Object.keys(props.answers) as V[]
  return (
    <Stack gap={2}>
      <Text voice="strong">{props.label}</Text>
      <Picks label={props.label}>
        <For each={values()}>
          {(value) => (
            <Pick pressed={props.value === value} onClick={() => props.onChange(value)}>
              {props.answers[value]}
            </Pick>
          )}
        </For>
      </Picks>
    </Stack>
  )
}
