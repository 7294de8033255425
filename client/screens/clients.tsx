/** Everybody who owes, or owed, something: found as one types, filtered by state, sorted, however many there are. */
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { useBook } from '../book/context.ts'
import { mayManage, mayWrite } from '../book/rights.ts'
import { rest, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { ChipGroup } from '../ui/chips.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import {
  CheckIcon,
  EuroIcon,
  FileIcon,
  FilterIcon,
  ImportIcon,
  PeopleIcon,
  PersonIcon,
  PlusIcon,
  ReceiptIcon,
  SearchIcon,
  WarningIcon,
} from '../ui/icons.tsx'
import { Menu, VirtualList } from '../ui/lazy.tsx'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Text } from '../ui/text.tsx'
import { ClientRowView } from './clients/client-row.tsx'
import css from './clients/clients.module.css'
import { arrange, type ClientRow, countShown, type Show as Filter, type Sort, shows, sorts } from './clients/rows.ts'
import { LooksLine } from './team/looks-line.tsx'
import { NoneToSee } from './team/none-to-see.tsx'
import { Writing } from './team/writing.tsx'

export default function Clients() {
  const book = useBook()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams<{ show?: string; sort?: string; q?: string }>()
  const show = (): Filter => shows.find((one) => one === params.show) ?? 'all'
  const sort = (): Sort => sorts.find((one) => one === params.sort) ?? 'late'
  const [query, setQuery] = createSignal(params.q ?? '')

  const rows = createMemo((): ClientRow[] => {
    const cards = new Map(book.all('client').map((client) => [client.id, client]))
    return book.plans().flatMap(([id, plan]) => {
      const client = cards.get(id)
      return client ? [{ client, plan }] : []
    })
  })
  const counts = createMemo(() => countShown(rows()))
  const found = createMemo(() => (query().trim() ? book.find(query()) : null))
  const isSearching = () => query().trim() !== '' && !found()
  const shown = createMemo(() => arrange(rows(), show(), sort(), found()))

  const words = () => rest().clients
  const filters = () =>
    shows
      .filter((one) => one === 'all' || one === show() || counts()[one] > 0)
      .map((value) => ({ value, label: words().show[value], count: counts()[value] }))

  function search(text: string) {
    setQuery(text)
    setParams({ q: text || null }, { replace: true, scroll: false })
  }

  return (
    <Screen
      title={words().title}
      actions={
        <>
          <Menu
            label={words().registers}
            items={[
              ...(mayWrite(book)
                ? [{ label: rest().bank.title, icon: EuroIcon, onSelect: () => navigate('/bank') }]
                : []),
              { label: rest().disputes.report.title, icon: WarningIcon, onSelect: () => navigate('/disputes') },
              { label: rest().preventive.bills.all, icon: ReceiptIcon, onSelect: () => navigate('/bills') },
            ]}
          />
          <Writing>
            <Menu
              label={words().addMenu}
              icon={PlusIcon}
              items={[
                { label: words().add, icon: PersonIcon, onSelect: () => navigate('/clients/new') },
                { label: words().addInvoice, icon: FileIcon, onSelect: () => navigate('/invoices/new') },
                { label: words().import, icon: ImportIcon, onSelect: () => navigate('/import') },
              ]}
            />
          </Writing>
        </>
      }
    >
      <LooksLine />
      <Show when={rows().length > 0} fallback={mayManage(book) ? <NobodyYet /> : <NoneToSee />}>
        <SearchField label={words().search} clearLabel={t().today.clearSearch} value={query()} onInput={search} />
        <ChipGroup
          label={words().filter}
          labelHidden
          choices={filters()}
          value={show()}
          onChange={(value) => setParams({ show: value === 'all' ? null : value }, { replace: true, scroll: false })}
        />
        <div class={css.order}>
          <div role="status">
            <Show when={!isSearching()}>
              <Text voice="soft">{words().counted(shown().length, found() ? 'found' : sort())}</Text>
            </Show>
          </div>
          <Show when={!found()}>
            <Menu
              label={words().sort}
              icon={FilterIcon}
              items={sorts.map((one) => ({
                label: words().sorts[one],
                icon: one === sort() ? CheckIcon : undefined,
                onSelect: () => setParams({ sort: one }, { replace: true, scroll: false }),
              }))}
            />
          </Show>
        </div>
        <Show when={!isSearching()} fallback={<Skeleton blocks={5} />}>
          <Show
            when={shown().length > 0}
            fallback={<EmptyState icon={SearchIcon} title={words().nothing} text={words().nothingText} />}
          >
            <VirtualList
              items={shown()}
              keyOf={(row) => row.client.id}
              estimate={61}
              label={words().title}
              fallback={<Skeleton blocks={5} />}
            >
              {(row) => <ClientRowView row={row()} />}
            </VirtualList>
          </Show>
        </Show>
      </Show>
    </Screen>
  )
}

function NobodyYet() {
  return (
    <EmptyState
      icon={PeopleIcon}
      title={rest().clients.empty}
      text={rest().clients.emptyText}
      actions={
        <For
          each={
            [
              { href: '/import', label: rest().clients.import, tone: 'primary' },
              { href: '/invoices/new', label: rest().clients.addInvoice, tone: 'soft' },
              { href: '/clients/new', label: rest().clients.add, tone: 'soft' },
            ] as const
          }
        >
          {(way) => (
            <Button href={way.href} tone={way.tone} wide>
              {way.label}
            </Button>
          )}
        </For>
      }
    />
  )
}
