/** A ready-made strategy: who it is for, its steps with their days, how it begins; used by default, or copied. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Index, Show } from 'solid-js'
import { type FirstChannel, readyStrategy } from '../../../server/domain/dunning/strategies/ready.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createExample, ExampleChoice } from './example.tsx'
import { baseKey, defaultKey, type Known, knownStrategy } from './known.ts'
import { StepCard } from './step-card.tsx'
import css from './strategies.module.css'
import { wayBack } from './way-back.ts'

const firsts = ['ready', 'email', 'call', 'letter'] as const

export function ReadyStrategyScreen(props: { strategy: Known }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().strategies
  const base = () => baseKey(props.strategy.key)
  const [first, setFirst] = createSignal<'ready' | FirstChannel>(
    (props.strategy.key.split(':')[1] as FirstChannel | undefined) ?? 'ready',
  )
  const key = () => (first() === 'ready' ? base() : `${base()}:${first()}`)
  const shown = () => knownStrategy(book, key()) ?? props.strategy
  const example = createExample()
  const isDefault = () => defaultKey(book) === shown().key
  const preview = () => example.preview(shown().steps)
  const forProfile = () => readyStrategy(base())?.profile !== undefined

  const makeDefault = async () => {
    const workspace = book.workspace()
    if (!workspace) return
    await recordWithUndo(
      book,
      [{ op: 'patch', kind: 'workspace', id: workspace.id, fields: { defaultStrategy: key() } }],
      words().nowDefault(shown().name),
    )
  }
  const copy = () => navigate(`/settings/strategies/new?copy=${encodeURIComponent(key())}`)

  return (
    <Screen
      title={words().names[base()]}
      back={wayBack()}
      foot={
        <Show
          when={!isDefault()}
          fallback={
            <Button tone="primary" wide onClick={copy}>
              {words().copy}
            </Button>
          }
        >
          <Button tone="primary" grow onClick={() => void makeDefault()}>
            {words().useAsDefault}
          </Button>
          <Button grow onClick={copy}>
            {words().copy}
          </Button>
        </Show>
      }
    >
      <Text voice="soft">{words().audience[base()]}</Text>
      <Show when={isDefault()}>
        <div>
          <Badge tone="action">{words().alreadyDefault}</Badge>
        </div>
      </Show>
      <Show when={forProfile()}>
        <Text voice="small">{words().byProfileText}</Text>
      </Show>
      <ChipGroup
        label={words().firstChannel}
        choices={firsts.map((value) => ({ value, label: words().firstChannels[value] }))}
        value={first()}
        onChange={setFirst}
        wrap
      />
      <h2>{words().editor.steps}</h2>
      <ExampleChoice example={example} />
      <ol class={css.steps}>
        <Index each={preview()}>
          {(one, at) => (
            <li>
              <StepCard place={at + 1} preview={one()} />
            </li>
          )}
        </Index>
      </ol>
    </Screen>
  )
}
