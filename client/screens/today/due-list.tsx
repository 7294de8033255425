/** The cards of the day, by kind of contact; and what is said when there is none. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { day, t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CheckIcon, FilterIcon } from '../../ui/icons.tsx'
import { DebtorCard } from './debtor-card.tsx'
import { type Due, type KindOfContact, kindsOfContact } from './due.ts'
import { Progressive } from './progressive.tsx'

type Filter = 'all' | KindOfContact

export function DueList(props: { due: Due }) {
  const [filter, setFilter] = createSignal<Filter>('all')
  const idsOf = (kind: Filter) => (kind === 'all' ? props.due.ids : (props.due.byKind.get(kind) ?? []))
  const present = () => kindsOfContact.filter((kind) => kind === filter() || props.due.byKind.has(kind))
  const choices = () =>
    (['all', ...present()] as const).map((value) => ({
      value,
      label: t().today.kinds[value],
      count: idsOf(value).length,
    }))
  return (
    <Show when={props.due.ids.length > 0} fallback={<Calm due={props.due} />}>
      <Show when={choices().length > 2}>
        <ChipGroup label={t().today.show} labelHidden choices={choices()} value={filter()} onChange={setFilter} />
      </Show>
      <Switch>
        <Match when={idsOf(filter()).length === 0}>
          <EmptyState
            icon={FilterIcon}
            title={t().today.noneLeft}
            actions={<Button onClick={() => setFilter('all')}>{t().today.showAll}</Button>}
          />
        </Match>
        <Match when={filter()} keyed>
          {(kind) => (
            <Progressive items={idsOf(kind)} label={t().today.cards} more={t().today.showMore}>
              {(id) => <DebtorCard id={id} />}
            </Progressive>
          )}
        </Match>
      </Switch>
    </Show>
  )
}

/** Nothing to do today: when the next thing comes. */
function Calm(props: { due: Due }) {
  const book = useBook()
  const next = () => {
    const up = props.due.nextUp
    const client = up && book.get('client', up.id)
    return up && client ? t().today.calmNext(day(up.on, 'long'), client.name) : t().today.calmNothing
  }
  return (
    <EmptyState
      icon={CheckIcon}
      title={t().today.calmTitle}
      text={next()}
      actions={<Button href="/clients">{t().today.seeClients}</Button>}
    />
  )
}
