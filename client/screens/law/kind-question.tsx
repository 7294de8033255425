/** The law hangs on what the client is: until that is known nothing of it is shown, but the question, answered in one tap. */
import { For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { ClientKind } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'

const kinds: ClientKind[] = ['business', 'consumer', 'public']

export function KindQuestion(props: { facts: CaseFacts }) {
  const book = useBook()
  const words = () => rest().law
  const choose = (kind: ClientKind) =>
    recordWithUndo(
      book,
      [{ op: 'patch', kind: 'client', id: props.facts.client.id, fields: { kind } }],
      words().kindSaved(rest().client.kinds[kind]),
    )
  return (
    <Show when={props.facts.client.kind === 'unknown' && props.facts.invoices.length > 0}>
      <Stack gap={2}>
        <Text voice="soft">{words().kindFirst}</Text>
        <Chips wrap>
          <For each={kinds}>{(kind) => <Chip onClick={() => void choose(kind)}>{rest().client.kinds[kind]}</Chip>}</For>
        </Chips>
      </Stack>
    </Show>
  )
}
