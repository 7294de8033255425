/** All strategies: one's own, the ready-made ones, and those taken by profile, each with its days on one line. */
import { For, Show } from 'solid-js'
import { readyStrategies } from '../../../server/domain/dunning/strategies/ready.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon, PlusIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { forOwners } from '../team/writing.tsx'
import { baseKey, defaultKey, ownStrategies } from './known.ts'
import { lineOf } from './step-words.ts'
import css from './strategies.module.css'

export default forOwners(Strategies)

function Strategies() {
  const book = useBook()
  const words = () => rest().strategies
  const own = () => ownStrategies(book)
  const inUse = () => defaultKey(book)
  const general = readyStrategies.filter(({ profile }) => !profile)
  const byProfile = readyStrategies.filter(({ profile }) => profile)
  return (
    <Screen
      title={words().title}
      back={{ href: '/settings', label: rest().acts.back }}
      foot={
        <Button icon={PlusIcon} wide tone="primary" href="/settings/strategies/new">
          {words().create}
        </Button>
      }
    >
      <Text voice="soft">{words().intro}</Text>
      <Text voice="small">{words().legend}</Text>
      <Show when={own().length > 0}>
        <h2>{words().own}</h2>
        <Card flush>
          <List inset>
            <For each={own()}>
              {({ id, name, profile, steps }) => (
                <StrategyRow
                  href={id}
                  name={name}
                  about={profile && words().profiles[profile]}
                  line={lineOf(steps)}
                  isDefault={inUse() === id}
                />
              )}
            </For>
          </List>
        </Card>
      </Show>
      <h2>{words().general}</h2>
      <ReadyRows of={general} />
      <h2>{words().byProfile}</h2>
      <Text voice="small">{words().byProfileText}</Text>
      <ReadyRows of={byProfile} />
    </Screen>
  )

  function ReadyRows(props: { of: typeof readyStrategies }) {
    return (
      <Card flush>
        <List inset>
          <For each={props.of}>
            {({ key, steps }) => (
              <StrategyRow
                href={baseKey(inUse()) === key ? inUse() : key}
                name={words().names[key]}
                about={words().audience[key]}
                line={lineOf(steps)}
                isDefault={baseKey(inUse()) === key}
              />
            )}
          </For>
        </List>
      </Card>
    )
  }
}

function StrategyRow(props: { href: string; name: string; about?: string; line: string; isDefault: boolean }) {
  return (
    <Row
      title={props.name}
      detail={
        <span class={css.lines}>
          <Show when={props.about}>
            <span>{props.about}</span>
          </Show>
          <span class={css.days}>{props.line}</span>
          <Show when={props.isDefault}>
            <span>
              <Badge tone="action">{rest().strategies.isDefault}</Badge>
            </span>
          </Show>
        </span>
      }
      trailing={<ForwardIcon />}
      href={`/settings/strategies/${props.href}`}
    />
  )
}
