/** Before the preview: what the file is, for which creditor, what its columns mean, and what only the person can tell. */
import { For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { type DayOrder, readDay } from '../../intake/days.ts'
import { type DecimalMark, readAmount } from '../../intake/numbers.ts'
import type { Opened } from '../../intake/open-file.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Inline, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import type { Answers } from './answers.ts'
import { Columns } from './columns.tsx'
import { toldDecimal, toldOrder } from './questions.ts'

export function CheckBody(props: { opened: Opened; answers: Answers }) {
  const book = useBook()
  const words = () => rest().imports
  const groups = () =>
    props.answers.missing().map((group) => group.map((field) => words().fields[field].toLowerCase()).join(words().or))
  return (
    <>
      <Inline>
        <Text voice="strong">{props.opened.fileName}</Text>
        <Badge>{words().rowsRead(props.opened.rows)}</Badge>
      </Inline>
      <Show when={props.opened.remembered}>
        <Banner>{words().remembered}</Banner>
      </Show>
      <Show when={props.opened.damaged}>
        <Banner tone="late1">{words().damaged}</Banner>
      </Show>
      <ChipGroup
        label={words().kindQuestion}
        choices={(['invoices', 'clients', 'payments'] as const).map((value) => ({
          value,
          label: words().kinds[value],
        }))}
        value={props.answers.kind() ?? undefined}
        onChange={props.answers.setKind}
        wrap
      />
      <Show when={book.workspace()?.kind === 'mandate'}>
        <CreditorChoice answers={props.answers} />
      </Show>
      <Show when={props.answers.kind()} keyed>
        {(kind) => (
          <>
            <For each={groups()}>
              {(fields) => (
                <Banner tone="danger" live>
                  {words().missing(fields)}
                </Banner>
              )}
            </For>
            <Ways opened={props.opened} answers={props.answers} />
            <Columns opened={props.opened} kind={kind} mapping={props.answers.mapping()} onMap={props.answers.map} />
          </>
        )}
      </Show>
    </>
  )
}

function CreditorChoice(props: { answers: Answers }) {
  const book = useBook()
  return (
    <Show
      when={book.creditors().length > 0}
      fallback={
        <Banner
          tone="late1"
          actions={
            <Button tone="quiet" href="/settings/creditors/new">
              {rest().imports.addCreditor}
            </Button>
          }
        >
          {rest().imports.noCreditor}
        </Banner>
      }
    >
      <SelectField
        label={rest().imports.creditor}
        value={props.answers.creditorId() ?? ''}
        choices={[
          ...(props.answers.creditorId() ? [] : [{ value: '', label: '—' }]),
          ...book.creditors().map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={props.answers.setCreditor}
      />
    </Show>
  )
}

/** How dates and amounts are written: asked where the file does not tell, said where it does. */
function Ways(props: { opened: Opened; answers: Answers }) {
  const words = () => rest().imports
  const dayAs = (sample: string, order: DayOrder) => {
    const iso = readDay(sample, order)
    return iso ? day(iso, 'full') : words().datesWritten[order]
  }
  const amountAs = (sample: string, mark: DecimalMark) =>
    money(readAmount(sample, mark)?.cents ?? 0, props.opened.headingCurrency ?? 'EUR')
  const told = () => {
    const order = toldOrder(props.opened.columns, props.answers.mapping())
    const mark = toldDecimal(props.opened.columns, props.answers.mapping())
    return [order && words().datesWritten[order], mark && words().numbersWritten[mark]].filter(Boolean).join(' ')
  }
  return (
    <Stack gap={4}>
      <Show when={props.answers.unclearDay()}>
        {(sample) => (
          <ChipGroup
            label={words().dateQuestion(sample())}
            choices={(['dmy', 'mdy'] as const).map((value) => ({ value, label: dayAs(sample(), value) }))}
            value={props.answers.dayOrder()}
            onChange={props.answers.setDayOrder}
            wrap
          />
        )}
      </Show>
      <Show when={props.answers.unclearAmount()}>
        {(sample) => (
          <ChipGroup
            label={words().decimalQuestion(sample())}
            choices={([',', '.'] as const).map((value) => ({ value, label: amountAs(sample(), value) }))}
            value={props.answers.decimal()}
            onChange={props.answers.setDecimal}
            wrap
          />
        )}
      </Show>
      <Show when={told()}>{(sentence) => <Text voice="small">{sentence()}</Text>}</Show>
    </Stack>
  )
}
