/** The head of Today: the date, where sync stands, and what there is to chase. */

import { For, Show } from 'solid-js'
import type { Due } from '../../../server/domain/dunning/due.ts'
import { useBook } from '../../book/context.ts'
import { day, money, t } from '../../i18n/index.ts'
import { Split, Stack } from '../../ui/layout.tsx'
import { Money } from '../../ui/money.tsx'
import { Text } from '../../ui/text.tsx'
import { SyncChip } from './lazy.tsx'
import css from './today.module.css'

export function TodayTop(props: { due: Due }) {
  const book = useBook()
  return (
    <Stack gap={1}>
      <Split>
        <Text voice="soft">{day(book.today(), 'long')}</Text>
        <SyncChip />
      </Split>
      <Show when={props.due.ids.length > 0}>
        <div class={css.total}>
          <For each={props.due.sums}>{(sum) => <Money text={money(sum.amount, sum.currency)} size="xxl" />}</For>
        </div>
        <Text voice="soft">{t().today.toChase(props.due.ids.length)}</Text>
      </Show>
    </Stack>
  )
}
