/** Every message there are words for, by stage and channel: ready-made, or the workspace's own, as clients of a profile get them. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Language } from '../../../server/domain/records/primitives.ts'
import type { Profile } from '../../../server/domain/records/strategy.ts'
import { folded } from '../../../server/domain/words/checks/fold.ts'
import { type MessageStage, messageStages } from '../../../server/domain/words/templates/template.ts'
import { useBook } from '../../book/context.ts'
import { language, languages, rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { ForwardIcon } from '../../ui/icons.tsx'
import { Inline } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import { channelIcons } from '../acts/channel-icons.ts'
import { profiles } from '../strategies/profiles.ts'
import { createEntries, type Entry } from './entries.ts'
import { hasTones, pathOf } from './slots.ts'
import css from './templates.module.css'

export function Templates() {
  const book = useBook()
  const words = () => rest().templates
  const [spoken, setSpoken] = createSignal<Language>(language())
  const [profile, setProfile] = createSignal<Profile>()
  const [query, setQuery] = createSignal('')
  const [show, setShow] = createSignal<'all' | 'own'>('all')
  const entries = createEntries(book, spoken, profile)
  const own = createMemo(() => entries().filter(({ isOwn }) => isOwn))
  const shown = createMemo(() => {
    const wanted = folded(query().trim()).split(/\s+/).filter(Boolean)
    return (show() === 'own' ? own() : entries()).filter(({ sought }) => wanted.every((word) => sought.includes(word)))
  })
  const stages = () => messageStages.filter((stage) => shown().some(({ slot }) => slot.stage === stage))
  return (
    <Screen title={words().title} back={{ href: '/settings', label: rest().acts.back }}>
      <Text voice="soft">{words().intro}</Text>
      <SearchField label={words().search} clearLabel={words().clear} value={query()} onInput={setQuery} />
      <ChipGroup
        label={words().language}
        choices={languages.map((value) => ({ value, label: rest().settings.language.names[value] }))}
        value={spoken()}
        onChange={setSpoken}
      />
      <SelectField
        label={words().profile}
        value={profile() ?? ''}
        choices={[
          { value: '' as const, label: words().everyone },
          ...profiles.map((value) => ({ value, label: rest().strategies.profiles[value] })),
        ]}
        onChange={(value) => setProfile(value || undefined)}
      />
      <ChipGroup
        label={words().show}
        labelHidden
        choices={[
          { value: 'all' as const, label: words().all, count: entries().length },
          { value: 'own' as const, label: words().own, count: own().length },
        ]}
        value={show()}
        onChange={setShow}
      />
      <For each={stages()} fallback={<Text>{show() === 'own' && !query() ? words().noneOwn : words().noneFound}</Text>}>
        {(stage) => <Stage stage={stage} entries={shown().filter(({ slot }) => slot.stage === stage)} />}
      </For>
    </Screen>
  )
}

function Stage(props: { stage: MessageStage; entries: readonly Entry[] }) {
  return (
    <>
      <h2>{rest().templates.stages[props.stage]}</h2>
      <Card flush>
        <List inset>
          <For each={props.entries}>{(entry) => <EntryRow {...entry} />}</For>
        </List>
      </Card>
    </>
  )
}

function EntryRow(props: Entry) {
  const icon = () => channelIcons[props.slot.channel]({})
  const title = () => {
    const { channels, tones } = rest().strategies
    const channel = channels[props.slot.channel]
    return hasTones(props.slot) ? `${channel}, ${tones[props.slot.tone].toLowerCase()}` : channel
  }
  return (
    <Row
      leading={icon()}
      title={
        <Inline>
          {title()}
          <Show when={props.isOwn}>
            <Badge tone="action">{rest().templates.mine}</Badge>
          </Show>
        </Inline>
      }
      detail={
        <span class={css.beginning} lang={props.slot.language}>
          {props.said}
        </span>
      }
      trailing={<ForwardIcon />}
      href={pathOf(props.slot)}
    />
  )
}
