/** One way: what it costs, its conditions met or missing, and the sheet that explains it. */
import { For, Show } from 'solid-js'
import type { Condition, Route } from '../../../server/domain/law/routes.ts'
import type { SheetKey } from '../../../server/domain/law/sheets.ts'
import { rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InfoIcon } from '../../ui/icons.tsx'
import { Inline } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import type { Tone } from '../../ui/tone.ts'
import css from './law.module.css'

const tones: Record<Route['state'], Tone> = { open: 'action', 'not-yet': 'frozen', pending: 'neutral' }

export function RouteCard(props: { route: Route; onOpen: (sheet: SheetKey) => void }) {
  const words = () => rest().law.routes
  const conditions = () => props.route.conditions
  const sheetLabel = () => rest().law.sheet.open(rest().law.sheets[props.route.sheet].title)
  const name = () => words().names[props.route.key]
  return (
    <Card label={name()}>
      <div class={css.heading}>
        <h3>{name()}</h3>
        <IconButton
          icon={InfoIcon}
          label={sheetLabel()}
          popup="dialog"
          onClick={() => props.onOpen(props.route.sheet)}
        />
      </div>
      <Inline>
        <Badge tone={tones[props.route.state]}>{words().states[props.route.state]}</Badge>
      </Inline>
      <Text voice="soft">{words().costs[props.route.key]}</Text>
      <Show when={props.route.confidence !== 'high'}>
        <Text voice="small">{rest().law.sheet.confidence[props.route.confidence]}</Text>
      </Show>
      <Show when={conditions().length > 0}>
        <Disclosure label={words().conditionsOf(conditions().filter(({ met }) => met).length, conditions().length)}>
          <ul class={css.conditions}>
            <For each={conditions()}>
              {(condition) => (
                <li>
                  <span>{words().conditions[condition.key]}</span>
                  <Badge tone={toneOf(condition)}>{metWords(condition)}</Badge>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
    </Card>
  )
}

const toneOf = ({ met }: Condition): Tone => (met === null ? 'neutral' : met ? 'paid' : 'late2')

function metWords({ met }: Condition): string {
  const words = rest().law.routes.met
  return met === null ? words.look : met ? words.yes : words.no
}
