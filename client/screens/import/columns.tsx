/** Column by column: what the file says, what it becomes. Those left out wait behind a button. */
import { createSignal, For, Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { type Field, fieldsOf, type Mapping, type TakenKind } from '../../intake/fields.ts'
import type { Opened } from '../../intake/open-file.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import css from './import.module.css'

const SURE = 0.9

export interface ColumnsProps {
  opened: Opened
  kind: TakenKind
  mapping: Mapping
  onMap: (place: number, field: Field | null) => void
}

export function Columns(props: ColumnsProps) {
  const places = () => props.opened.columns.map((_, place) => place)
  // Sorted once: a column that is set to "ignore" stays where it is under the thumb.
  const [first, others] = [
    places().filter((place) => props.mapping[place]),
    places().filter((place) => !props.mapping[place]),
  ]
  const [all, setAll] = createSignal(first.length === 0)
  const column = (place: number) => <ColumnField {...props} place={place} />
  return (
    <Card flat>
      <h2>{rest().imports.columns}</h2>
      <Text voice="soft">{rest().imports.columnsText}</Text>
      <div class={css.columns}>
        <For each={first}>{column}</For>
        <Show when={all()}>
          <For each={others}>{column}</For>
        </Show>
      </div>
      <Show when={!all() && others.length > 0}>
        <Button tone="quiet" onClick={() => setAll(true)}>
          {rest().imports.showIgnored(others.length)}
        </Button>
      </Show>
    </Card>
  )
}

function ColumnField(props: ColumnsProps & { place: number }) {
  const column = () => props.opened.columns[props.place]
  const samples = () =>
    column()
      ?.samples.slice(0, 3)
      .map((sample) => sample.slice(0, 40)) ?? []
  const unsure = () => props.mapping[props.place] && (props.opened.confidence[props.place] ?? 0) < SURE
  return (
    <SelectField<Field | ''>
      label={column()?.heading || `${props.place + 1}`}
      aside={unsure() ? rest().imports.toCheck : undefined}
      hint={column()?.empty ? rest().imports.noValues : rest().imports.samples(samples().join(' · '))}
      value={props.mapping[props.place] ?? ''}
      choices={[
        { value: '', label: rest().imports.ignored },
        ...fieldsOf[props.kind].map((field) => ({ value: field, label: rest().imports.fields[field] })),
      ]}
      onChange={(field) => props.onMap(props.place, field || null)}
    />
  )
}
