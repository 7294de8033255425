/** By which channel a message goes, what that costs and proves, and which words it begins with. */
import { Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { mayManage } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EditIcon, ForwardIcon, LetterIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import { pathOf, slotOf } from '../templates/slots.ts'
import { type Composing, FREE } from './composing.ts'

export function MessageChoice(props: { clientId: Id; composing: Composing }) {
  const book = useBook()
  const words = () => rest().messages.review
  const channel = () => props.composing.aim().way.channel
  const means = () => {
    const known: Partial<Record<string, string>> = words().means
    return known[channel()]
  }
  /** Not once the words were changed by hand: leaving would lose them. */
  const place = () => {
    const { template } = props.composing.written()
    const { language, client } = props.composing.input()
    if (!template || props.composing.changed() || !mayManage(book)) return null
    return slotOf(book, template, language, client.profile)
  }
  const label = () => `${rest().strategies.channels[channel()]} · ${nameOf(props.composing.chosen())}`
  return (
    <Disclosure label={label()}>
      <Stack gap={3}>
        <Show when={props.composing.ways().length > 1}>
          <ChipGroup
            wrap
            label={words().by}
            choices={props.composing
              .ways()
              .map((way) => ({ value: way.channel, label: rest().strategies.channels[way.channel] }))}
            value={channel()}
            onChange={props.composing.goBy}
          />
        </Show>
        <Show when={means()}>{(said) => <Text voice="small">{said()}</Text>}</Show>
        <SelectField
          label={words().template}
          value={props.composing.chosen()}
          choices={[...props.composing.stages(), FREE].map((value) => ({ value, label: nameOf(value) }))}
          onChange={props.composing.choose}
        />
        <List>
          <Show when={place()}>
            {(slot) => (
              <Row
                leading={<EditIcon />}
                title={words().edit}
                detail={words().editText}
                trailing={<ForwardIcon />}
                href={pathOf(slot(), props.clientId)}
              />
            )}
          </Show>
          <Row
            leading={<LetterIcon />}
            title={words().papers}
            detail={words().papersText}
            trailing={<ForwardIcon />}
            href={`/clients/${props.clientId}/papers`}
          />
        </List>
      </Stack>
    </Disclosure>
  )
}

const nameOf = (chosen: ReturnType<Composing['chosen']>): string =>
  chosen === FREE ? rest().messages.review.free : rest().templates.stages[chosen]
