/** How long closed cases are kept, and those that may go: proposed, each erased on a screen of its own, never by itself. */
import { createResource, createSignal, For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { ACCOUNTING_YEARS, type Erasable } from '../../book/retention.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { keepYears, LONGEST } from '../privacy/keep-years.ts'

const choices = Array.from({ length: LONGEST }, (_, index) => String(index + 1))

export function Retention() {
  const book = useBook()
  const words = () => rest().privacy.retention
  const years = () => keepYears(book.workspace())
  // Who is there and what day it is decide too: the list is worked out again when they change.
  const asked = () => ({ years: years(), debtors: book.debtors().length, today: book.today() })
  const [proposed] = createResource(asked, (now) => book.erasable(now.years))

  const keepFor = (text: string) => {
    const workspace = book.workspace()
    if (!workspace) return
    const fields = { keepClosedYears: Number(text) }
    void recordWithUndo(book, [{ op: 'patch', kind: 'workspace', id: workspace.id, fields }], words().saved)
  }

  return (
    <Card flat>
      <h2>{words().title}</h2>
      <Text voice="soft">{words().text}</Text>
      <SelectField
        label={words().years}
        hint={years() < ACCOUNTING_YEARS ? words().shorter : undefined}
        value={String(years())}
        choices={choices.map((value) => ({ value, label: words().yearsOf(Number(value)) }))}
        onChange={keepFor}
      />
      <div role="status">
        <Show when={proposed.latest}>{(found) => <Text voice="small">{words().proposed(found().length)}</Text>}</Show>
      </div>
      <Proposed all={proposed.latest ?? []} />
    </Card>
  )
}

/** So many rows at once: a workspace that was never tidied may have thousands. */
const PAGE = 20

function Proposed(props: { all: readonly Erasable[] }) {
  const words = () => rest().privacy.retention
  const [shown, setShown] = createSignal(PAGE)
  return (
    <Show when={props.all.length > 0}>
      <List label={words().list}>
        <For each={props.all.slice(0, shown())}>
          {(one) => (
            <Row
              title={one.name}
              detail={words().last(day(one.last, 'full'))}
              trailing={<ForwardIcon />}
              href={`/clients/${one.id}/erase?from=data`}
            />
          )}
        </For>
      </List>
      <Show when={props.all.length > shown()}>
        <Button wide onClick={() => setShown(shown() + PAGE)}>
          {words().more}
        </Button>
      </Show>
    </Show>
  )
}
