/** What the client is in law; it decides which law applies, so it is explained and never guessed in silence. */
import { Show } from 'solid-js'
import { guessClientKind } from '../../../server/domain/ledger/client-kind.ts'
import type { Client, ClientKind } from '../../../server/domain/records/cards.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

const kinds: ClientKind[] = ['business', 'consumer', 'public', 'unknown']

export function KindField(props: {
  value: ClientKind
  /** What the guess is made from. */
  known: Pick<Client, 'name' | 'siren' | 'vatNumber'>
  onChange: (kind: ClientKind) => void
}) {
  const words = () => rest().client
  const guess = () => guessClientKind(props.known)
  const proposed = () => {
    const kind = guess()
    return kind !== 'unknown' && kind !== props.value ? kind : undefined
  }
  return (
    <Stack gap={2}>
      <ChipGroup
        label={words().kind}
        choices={kinds.map((value) => ({ value, label: words().kinds[value] }))}
        value={props.value}
        onChange={props.onChange}
        wrap
      />
      <Text voice="small">{words().kindExplained[props.value]}</Text>
      <Show when={proposed()}>
        {(kind) => (
          <Button onClick={() => props.onChange(kind())}>{words().kindProposed(words().kinds[kind()])}</Button>
        )}
      </Show>
    </Stack>
  )
}
