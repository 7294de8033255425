/** A change the server did not take as it was, with both values where two were in conflict, until it was read. */
import { For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Verdict } from '../../book/database.ts'
import { moment, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { subjectOf } from './subject.ts'

interface Lost {
  field: string
  lost?: unknown
  kept?: unknown
}

const lostOf = (verdict: Verdict): Lost[] => (verdict.detail as { lost?: Lost[] } | null)?.lost ?? []

export function VerdictCard(props: { verdict: Verdict }) {
  const book = useBook()
  const words = () => rest().outbox
  const subject = () => subjectOf(book, props.verdict.mutation)
  const shown = (value: unknown): string =>
    value === null || value === undefined
      ? words().blank
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value)

  return (
    <Card label={subject().title}>
      <Stack gap={2}>
        <Text voice="strong">{subject().title}</Text>
        <Text voice="soft">
          {[subject().name, moment(props.verdict.mutation.at, { today: book.today() })].filter(Boolean).join(' · ')}
        </Text>
        <Text>{words()[props.verdict.status]}</Text>
        <For each={lostOf(props.verdict)}>
          {(lost) => (
            <Text voice="soft">
              {words().yours}: {shown(lost.lost)} · {words().theirs}: {shown(lost.kept)}
            </Text>
          )}
        </For>
        <Show when={props.verdict.status === 'rejected'}>
          <Text voice="small">{String((props.verdict.detail as { code?: string } | null)?.code ?? '')}</Text>
        </Show>
        <Button onClick={() => void book.exchange().then((door) => door.dismissVerdict(props.verdict.id))}>
          {words().read}
        </Button>
      </Stack>
    </Card>
  )
}
