/** The cards of the day, by kind of contact. */

import { createSignal, Match, Show, Switch } from 'solid-js'
import { type Due, type KindOfContact, kindsOfContact } from '../../../server/domain/dunning/due.ts'
import { useBook } from '../../book/context.ts'
import { t } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { DebtorCard } from './debtor-card.tsx'
import { Calm, NoneLeft } from './lazy.tsx'
import { Progressive } from './progressive.tsx'

type Filter = 'all' | KindOfContact

export function DueList(props: { due: Due }) {
  const book = useBook()
  const [filter, setFilter] = createSignal<Filter>('all')
  const idsOf = (kind: Filter) => (kind === 'all' ? props.due.ids : (props.due.byKind.get(kind) ?? []))
  /** Until everything is read, the cards that are known. */
  const drawn = (kind: Filter) => {
    const ids = idsOf(kind)
    return book.isWhole() ? ids : ids.filter((id) => book.get('client', id))
  }
  const choices = () => {
    const present = kindsOfContact.filter((kind) => kind === filter() || props.due.byKind.has(kind))
    return (['all', ...present] as const).map((value) => ({
      value,
      label: t().today.kinds[value],
      count: idsOf(value).length,
    }))
  }
  return (
    <Show when={props.due.ids.length > 0} fallback={<Calm nextUp={props.due.nextUp} />}>
      <Show when={choices().length > 2}>
        <ChipGroup label={t().today.show} labelHidden choices={choices()} value={filter()} onChange={setFilter} />
      </Show>
      <Switch>
        <Match when={idsOf(filter()).length === 0}>
          <NoneLeft onAll={() => setFilter('all')} />
        </Match>
        <Match when={filter()} keyed>
          {(kind) => (
            <Progressive items={drawn(kind)} label={t().today.cards} more={t().today.showMore}>
              {(id) => <DebtorCard id={id} instead={props.due.instead.get(id)} />}
            </Progressive>
          )}
        </Match>
      </Switch>
    </Show>
  )
}
