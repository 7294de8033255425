/** What a search finds, also clients with nothing to do today. */
import { createMemo, For, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { money, rest, t } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { RowBody } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Text } from '../../ui/text.tsx'
import { whyNow, whySilent } from '../acts/plan-words.ts'
import { Progressive } from './progressive.tsx'
import css from './today-more.module.css'

export function FoundList(props: { query: string }) {
  const book = useBook()
  const found = createMemo(() => book.find(props.query))
  return (
    <Show when={found()} fallback={<Skeleton />}>
      {(ids) => <FoundRows ids={ids()} query={props.query} />}
    </Show>
  )
}

function FoundRows(props: { ids: readonly Id[]; query: string }) {
  return (
    <>
      <p class={css.found} role="status">
        {rest().todayMore.found(props.ids.length)}
      </p>
      <Show when={props.ids.length > 0} fallback={<Text voice="soft">{rest().todayMore.notFoundText}</Text>}>
        {/* Typing starts the list anew at its first rows. */}
        <Show when={props.query} keyed>
          <Card flush>
            <Progressive
              ruled
              items={props.ids}
              step={30}
              label={rest().todayMore.found(props.ids.length)}
              more={t().today.showMore}
            >
              {(id) => <Found id={id} />}
            </Progressive>
          </Card>
        </Show>
      </Show>
    </>
  )
}

function Found(props: { id: Id }) {
  const book = useBook()
  const plan = createMemo(() => book.plan(props.id))
  const at = () => ({ today: book.today(), timeZone: book.workspace()?.timeZone })
  const why = () => {
    const { action, silence } = plan() ?? {}
    return action ? whyNow(action.reason, at()) : silence ? whySilent(silence, at()) : undefined
  }
  return (
    <RowBody
      href={`/clients/${props.id}`}
      title={book.get('client', props.id)?.name ?? ''}
      detail={why()}
      trailing={
        <span class={css.sums}>
          <For each={plan()?.state.due}>{(sum) => <Money text={money(sum.amount, sum.currency)} />}</For>
        </span>
      }
    />
  )
}
