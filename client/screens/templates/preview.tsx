/** The template as it would leave, on a case that is chosen; or what that case lacks, by name. */
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { composeWith, type MessageInput } from '../../../server/domain/words/compose.ts'
import { readSms } from '../../../server/domain/words/sms/segments.ts'
import type { Template } from '../../../server/domain/words/templates/template.ts'
import { addressOf } from '../../../server/domain/words/values.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import { MissingList } from '../acts/missing-list.tsx'
import { SmsCount } from '../words/sms-count.tsx'
import { inputOfCase, inputOfExample, sampleCases } from './sample.ts'
import type { Slot } from './slots.ts'
import css from './templates.module.css'

const EXAMPLE = ''

export interface Trial {
  /** A client, or none for the example. */
  clientId: () => Id
  choose: (clientId: Id) => void
  input: () => MessageInput
}

/** `first` is the client whose message led here. */
export function createTrial(slot: Slot, first?: Id): Trial {
  const book = useBook()
  const [clientId, setClientId] = createSignal(sampleCases(book, first)[0]?.id ?? EXAMPLE)
  const input = createMemo(() => (clientId() && inputOfCase(book, clientId(), slot)) || inputOfExample(book, slot))
  return { clientId, choose: setClientId, input }
}

export function Preview(props: {
  slot: Slot
  trial: Trial
  template: Template
  right: boolean
  first?: Id | undefined
}) {
  const book = useBook()
  const words = () => rest().templates.editor
  const [address, setAddress] = createSignal<'vous' | 'tu'>()
  const cases = createMemo(() => sampleCases(book, props.first))
  const client = () => {
    const known = props.trial.input().client
    const chosen = address()
    return chosen ? { ...known, address: chosen } : known
  }
  const message = createMemo(() => composeWith(props.template, { ...props.trial.input(), client: client() }))
  const written = () => {
    const made = message()
    return props.right && made.ok ? made : undefined
  }
  const lacking = () => {
    const made = message()
    return props.right && !made.ok ? made.missing : undefined
  }
  return (
    <Stack gap={3}>
      <h2>{words().preview}</h2>
      <SelectField
        label={words().on}
        value={props.trial.clientId()}
        choices={[
          ...cases().map(({ id, name }) => ({ value: id, label: name })),
          { value: EXAMPLE, label: words().example },
        ]}
        onChange={(id) => {
          setAddress(undefined)
          props.trial.choose(id)
        }}
      />
      <Show when={props.slot.language === 'fr'}>
        <ChipGroup
          wrap
          label={words().address}
          choices={(['vous', 'tu'] as const).map((value) => ({ value, label: words().addresses[value] }))}
          value={addressOf(client())}
          onChange={setAddress}
        />
      </Show>
      <Switch fallback={<Text voice="soft">{words().notYet}</Text>}>
        <Match when={written()}>
          {(made) => (
            <>
              <Card flat label={words().preview}>
                <div class={css.message} lang={props.slot.language}>
                  <Show when={made().subject}>
                    <p class={css.subject}>{made().subject}</p>
                  </Show>
                  <For each={made().text.split('\n\n')}>{(paragraph) => <p>{paragraph}</p>}</For>
                </div>
              </Card>
              <Show when={props.slot.channel === 'sms'}>
                <SmsCount sms={readSms(made().text)} />
              </Show>
            </>
          )}
        </Match>
        <Match when={lacking()}>
          {(missing) => (
            <Stack gap={1}>
              <Text>{words().lacking}</Text>
              <MissingList clientId={props.trial.clientId()} missing={missing()} />
            </Stack>
          )}
        </Match>
      </Switch>
    </Stack>
  )
}
