/** What looks wrong, in words, as it is typed. */
import { For, Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { WarningIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import css from './doubt-list.module.css'
import type { Doubt } from './doubts.ts'

export function DoubtList(props: { doubts: readonly Doubt[] }) {
  return (
    <div class={css.doubts} role="status">
      <Show when={props.doubts.length > 0}>
        <Stack gap={2}>
          <For each={props.doubts}>
            {(doubt) => (
              <Banner tone="late2" icon={WarningIcon}>
                {rest().invoice.doubts[doubt]}
              </Banner>
            )}
          </For>
        </Stack>
      </Show>
    </div>
  )
}
