/** The fields a template may quote where it stands: the usual ones as chips, all of them with what they say in this case. */
import { For, Show } from 'solid-js'
import type { MessageInput } from '../../../server/domain/words/compose.ts'
import { type FieldKey, fields } from '../../../server/domain/words/fields.ts'
import { offeredFields, placeOf } from '../../../server/domain/words/templates/check-template.ts'
import { valuesOf } from '../../../server/domain/words/values.ts'
import { rest } from '../../i18n/index.ts'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { fieldName, toSpoken } from './field-names.ts'
import type { Slot } from './slots.ts'
import css from './templates.module.css'

/** In the order in which a message says them. */
const usual: readonly FieldKey[] = [
  'greeting',
  'client',
  'lines',
  'number',
  'dueOn',
  'amount',
  'others',
  'total',
  'late',
  'promiseAmount',
  'promiseOn',
  'received',
  'replyBy',
  'deadline',
  'pay',
  'online',
  'sign',
]

export function FieldsToInsert(props: {
  slot: Slot
  at: 'subject' | 'body'
  input: MessageInput
  onInsert: (place: string) => void
}) {
  const words = () => rest().templates.editor
  const offered = () => offeredFields(props.slot, props.at)
  const values = () => valuesOf(props.input)
  const insert = (key: FieldKey) => props.onInsert(toSpoken(placeOf(key)))
  return (
    <Stack gap={2}>
      <fieldset class={css.usual}>
        <legend class="heard">{words().fields}</legend>
        <Chips>
          <For each={usual.filter((key) => offered().includes(key))}>
            {(key) => <Chip onClick={() => insert(key)}>{fieldName(key)}</Chip>}
          </For>
        </Chips>
      </fieldset>
      <Disclosure lazy label={words().allFields}>
        <List>
          <For each={offered()}>
            {(key) => (
              <Row
                title={toSpoken(placeOf(key))}
                detail={<span>{values()[key]?.trim() || words().noValue}</span>}
                onClick={() => insert(key)}
              />
            )}
          </For>
        </List>
      </Disclosure>
      <Disclosure label={words().syntax}>
        <Stack gap={2}>
          <Syntax sign={`{?${fieldName('others')}}`} means={words().legend.optional} />
          <Show when={offered().some((key) => 'optional' in fields[key])}>
            <Syntax sign={`{${fieldName('pay')}?}`} means={words().legend.paragraph} />
          </Show>
          <Show when={props.slot.language === 'fr'}>
            <Syntax sign="[vous|te]" means={words().legend.address} />
          </Show>
        </Stack>
      </Disclosure>
    </Stack>
  )
}

function Syntax(props: { sign: string; means: string }) {
  return (
    <div>
      <Text voice="strong">{props.sign}</Text>
      <Text voice="small">{props.means}</Text>
    </div>
  )
}
