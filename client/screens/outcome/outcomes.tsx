/** The outcomes as large tiles: the frequent ones of a channel, and all the others in groups. */
import { For, Show } from 'solid-js'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import { rest } from '../../i18n/index.ts'
import { Pick, Picks } from '../../ui/picks.tsx'
import { Text } from '../../ui/text.tsx'
import { firstCodes, marks, otherCodes } from './codes.ts'
import css from './outcome.module.css'

export function FirstOutcomes(props: { channel: Channel; onPick: (code: OutcomeCode) => void; onOthers: () => void }) {
  return (
    <Picks label={rest().outcomes.title}>
      <For each={firstCodes(props.channel)}>
        {(code) => (
          <Pick icon={marks[code]?.icon} tone={marks[code]?.tone} onClick={() => props.onPick(code)}>
            {rest().outcomes.labels[code]}
          </Pick>
        )}
      </For>
      <Pick onClick={() => props.onOthers()}>{rest().outcomes.others}</Pick>
    </Picks>
  )
}

export function AllOutcomes(props: { channel: Channel; onPick: (code: OutcomeCode) => void }) {
  return (
    <div class={css.groups}>
      <For each={otherCodes(props.channel)}>
        {({ group, codes }) => (
          <Show when={codes.length > 0}>
            <div class={css.group}>
              <Text voice="small">{rest().outcomes.groups[group]}</Text>
              <Picks label={rest().outcomes.groups[group]}>
                <For each={codes}>
                  {(code) => <Pick onClick={() => props.onPick(code)}>{rest().outcomes.labels[code]}</Pick>}
                </For>
              </Picks>
            </div>
          </Show>
        )}
      </For>
    </div>
  )
}
