/** What this client said before, and how often: "Signataire absent, 3 fois". For the case page and the cockpit. */
import { For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { countReasons, shouldWriteToManager } from '../../../server/domain/dunning/outcomes/reasons.ts'
import { rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import css from './outcome.module.css'

/** More than these say nothing in one look. */
const SHOWN = 4

export function ReasonCounts(props: { facts: CaseFacts }) {
  const counts = () => countReasons(props.facts)
  return (
    <Show when={counts().length > 0}>
      <Stack gap={2}>
        <Text voice="small">{rest().reasons.heard}</Text>
        <ul class={css.heard}>
          <For each={counts().slice(0, SHOWN)}>
            {({ code, times }) => (
              <li>
                <Badge tone={times > 2 ? 'late2' : 'neutral'}>
                  {rest().reasons.times(rest().reasons.labels[code], times)}
                </Badge>
              </li>
            )}
          </For>
        </ul>
        <Show when={shouldWriteToManager(counts())}>
          <Banner tone="late2">{rest().reasons.toManager}</Banner>
        </Show>
      </Stack>
    </Show>
  )
}
