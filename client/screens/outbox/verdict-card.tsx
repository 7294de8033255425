/** A change the server did not take as it was: why, both values where two were in conflict, and what can be done. */
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Verdict } from '../../book/database.ts'
import type { Recorded } from '../../book/writes.ts'
import { moment, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'
import { EditSheet } from './edit-sheet.tsx'
import { fieldWords, valueWords } from './field-words.ts'
import { subjectOf } from './subject.ts'
import { caseOf, type Edits, letGo, lostOf, putMineBack, reasonOf, sendAgain } from './verdicts.ts'

export function VerdictCard(props: { verdict: Verdict }) {
  const book = useBook()
  const [editing, setEditing] = createSignal(false)
  const [problem, setProblem] = createSignal<string | null>(null)
  const words = () => rest().outbox
  const subject = () => subjectOf(book, props.verdict.mutation)
  const caseId = () => caseOf(book, props.verdict.mutation.changes)
  const shown = (field: string, value: unknown) => valueWords(field, value, book.workspace()?.currency ?? 'EUR')
  /** Where the device was shut out there is nothing left to send it to. */
  const mayRecord = () => book.workspace() !== undefined

  function told(recorded: Recorded): void {
    setEditing(!recorded.ok && editing())
    if (recorded.ok) showToast({ text: words().resent })
    setProblem(recorded.ok ? null : problemOf(recorded))
  }

  function problemOf(recorded: Exclude<Recorded, { ok: true }>): string {
    if (recorded.code !== 'invalid') return words().notResent
    const parts = recorded.issues.map(({ path }) => String(path.split('.').pop() ?? ''))
    const named = [...new Set(parts.filter(Boolean).map(fieldWords))]
    return named.length > 0 ? words().stillWrong(named.join(', ')) : words().notResent
  }

  async function discard(): Promise<void> {
    await letGo(book, props.verdict)
    showToast({ text: words().discarded })
  }

  return (
    <Card label={subject().title}>
      <Stack gap={2}>
        <Text voice="strong">{subject().title}</Text>
        <Text voice="soft">
          {[subject().name, moment(props.verdict.mutation.at, { today: book.today() })].filter(Boolean).join(' · ')}
        </Text>
        <Text>{reasonOf(props.verdict)}</Text>
        <For each={lostOf(props.verdict)}>
          {(lost) => (
            <Text voice="soft">
              <strong>{fieldWords(lost.field)}</strong>
              <br />
              {words().yours}: {shown(lost.field, lost.lost)}
              <br />
              {words().theirs}: {shown(lost.field, lost.kept)}
            </Text>
          )}
        </For>
        <Show when={problem()}>
          {(said) => (
            <Banner tone="danger" live>
              {said()}
            </Banner>
          )}
        </Show>
        <Switch
          fallback={
            <Button wide onClick={() => void letGo(book, props.verdict)}>
              {words().read}
            </Button>
          }
        >
          <Match when={props.verdict.status === 'rejected'}>
            <Show when={mayRecord()}>
              <Button wide onClick={() => setEditing(true)}>
                {words().edit}
              </Button>
            </Show>
            <Button tone="quiet" wide onClick={() => void discard()}>
              {words().discard}
            </Button>
          </Match>
          <Match when={props.verdict.status === 'merged' && lostOf(props.verdict).length > 0}>
            <Button wide onClick={() => void letGo(book, props.verdict)}>
              {words().read}
            </Button>
            <Button tone="quiet" wide onClick={() => void putMineBack(book, props.verdict).then(told)}>
              {words().mine}
            </Button>
          </Match>
        </Switch>
        <Show when={caseId()}>
          {(id) => (
            <Button tone="quiet" wide href={`/clients/${id()}`}>
              {words().openCase}
            </Button>
          )}
        </Show>
      </Stack>
      <EditSheet
        open={editing()}
        changes={props.verdict.mutation.changes}
        problem={problem()}
        onClose={() => setEditing(false)}
        onSend={(edits: Edits) => void sendAgain(book, props.verdict, edits).then(told)}
      />
    </Card>
  )
}
