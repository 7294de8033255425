/** A refused change, with what can be typed anew: its texts, days and amounts. The rest goes again as it was. */
import { createSignal, For, Show } from 'solid-js'
import type { Change } from '../../../server/domain/records/changes.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { NotedLine } from '../words/noted-text.tsx'
import { fieldWords, hasWords } from './field-words.ts'
import type { Edits } from './verdicts.ts'

interface EditSheetProps {
  open: boolean
  changes: readonly Change[]
  problem: string | null
  onClose: () => void
  onSend: (edits: Edits) => void
}

interface Editable {
  /** Which of the changes. */
  at: number
  field: string
  value: string | number | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Chosen from lists, which the case page has. */
const CHOSEN = new Set(['kind', 'role', 'language', 'country', 'method', 'strategy', 'assignedTo', 'reason'])

const valuesOf = (change: Change): object =>
  change.op === 'create' ? change.record : change.op === 'patch' ? change.fields : {}

function editable(changes: readonly Change[]): Editable[] {
  return changes.flatMap((change, at) =>
    Object.entries(valuesOf(change) as Record<string, unknown>).flatMap(([field, value]): Editable[] => {
      const plain = typeof value === 'string' || value === null || (typeof value === 'number' && field === 'amount')
      return plain && hasWords(field) && !CHOSEN.has(field) ? [{ at, field, value }] : []
    }),
  )
}

export function EditSheet(props: EditSheetProps) {
  const book = useBook()
  const words = () => rest().outbox
  const [edits, setEdits] = createSignal<Edits>([])

  function edit({ at, field }: Editable, value: unknown): void {
    setEdits((before) => {
      const after = [...before]
      after[at] = { ...before[at], [field]: value }
      return after
    })
  }
  const shown = ({ at, field, value }: Editable) => {
    const typed = edits()[at]
    return typed && field in typed ? typed[field] : value
  }

  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={words().editTitle}
      closeLabel={rest().acts.close}
      foot={
        <Button tone="primary" wide onClick={() => props.onSend(edits())}>
          {words().again}
        </Button>
      }
    >
      <Stack gap={4}>
        <Show when={props.problem}>
          {(said) => (
            <Banner tone="danger" live>
              {said()}
            </Banner>
          )}
        </Show>
        <For each={editable(props.changes)}>
          {(one) => (
            <Show
              when={typeof one.value === 'number'}
              fallback={
                <NotedLine
                  label={fieldWords(one.field)}
                  type={DAY.test(String(one.value)) ? 'date' : 'text'}
                  value={String(shown(one) ?? '')}
                  onInput={(value) => edit(one, value === '' ? null : value)}
                />
              }
            >
              <MoneyInput
                label={fieldWords(one.field)}
                unit={book.workspace()?.currency ?? 'EUR'}
                value={shown(one) as number | undefined}
                onInput={(cents) => edit(one, cents)}
              />
            </Show>
          )}
        </For>
      </Stack>
    </Sheet>
  )
}
