/**
 * The look at the bank before anybody is reminded: the open invoices of all cases, those that came in ticked, one date, one
 * button. It also sets the day that the guard before a reminder reads.
 */
import { Key } from '@solid-primitives/keyed'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Cents, Id } from '../../server/domain/records/primitives.ts'
import { useBook } from '../book/context.ts'
import type { Recorded } from '../book/writes.ts'
import { money, rest, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { ChipGroup } from '../ui/chips.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { CheckIcon, SearchIcon } from '../ui/icons.tsx'
import { Screen } from '../ui/screen.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Text } from '../ui/text.tsx'
import { DateField, SelectField } from '../ui/text-field.tsx'
import { issueWords } from './acts/issue-words.ts'
import { recordWithUndo, takeBack } from './acts/record.ts'
import css from './bank/bank.module.css'
import { BankRowView } from './bank/bank-row.tsx'
import { lastLook } from './bank/check.ts'
import { Done } from './bank/done.tsx'
import { actOf, faultOf, type Received, receivedOf, sumsOf } from './bank/received.ts'
import { arrange, type BankRow, bankRows, type Sort, type Which } from './bank/rows.ts'
import { forWriters } from './team/writing.tsx'

/** More are one tap away; a search finds any of them. */
const SHOWN = 40

export default forWriters(Bank)

function Bank() {
  const book = useBook()
  const words = () => rest().bank
  const [done, setDone] = createSignal<{ received: Received[]; recorded: Extract<Recorded, { ok: true }> }>()
  const last = () => lastLook(book)

  async function undo(): Promise<void> {
    const before = done()
    if (before) await takeBack(before.recorded)
    setDone(undefined)
  }

  return (
    <Show
      when={done()}
      fallback={<Ticking last={last()} onDone={(received, recorded) => setDone({ received, recorded })} />}
    >
      {(one) => (
        <Screen title={words().title} back={{ href: '/', label: rest().frame.backToToday }}>
          <Done received={one().received} onUndo={() => void undo()} />
        </Screen>
      )}
    </Show>
  )
}

function Ticking(props: {
  last: string | null
  onDone: (received: Received[], recorded: Extract<Recorded, { ok: true }>) => void
}) {
  const book = useBook()
  const words = () => rest().bank
  const [query, setQuery] = createSignal('')
  const [which, setWhich] = createSignal<Which>('late')
  const [sort, setSort] = createSignal<Sort>('largest')
  const [many, setMany] = createSignal(SHOWN)
  const [on, setOn] = createSignal(book.today())
  const [ticked, setTicked] = createSignal<ReadonlyMap<Id, Cents | undefined>>(new Map())
  const [checked, setChecked] = createSignal(false)
  const [dayIssue, setDayIssue] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)

  const rows = createMemo(() => bankRows(book.plans(), (id) => book.get('client', id)))
  const found = createMemo(() =>
    arrange(rows(), { which: which(), sort: sort(), query: query(), ticked: new Set(ticked().keys()) }),
  )
  /** What is ticked keeps its place, beyond the first ones too. */
  const shown = createMemo(() => found().filter((row, at) => at < many() || ticked().has(row.state.invoice.id)))
  const received = createMemo(() => receivedOf(rows(), ticked()))
  const lateCount = createMemo(() => rows().filter(({ state }) => state.daysLate > 0).length)

  function change(id: Id, amount: Cents | undefined | null): void {
    const next = new Map(ticked())
    if (amount === null) next.delete(id)
    else next.set(id, amount)
    setTicked(next)
  }

  const wrong = (row: BankRow): boolean =>
    ticked().has(row.state.invoice.id) && faultOf(ticked().get(row.state.invoice.id), row.state) !== null

  async function save(): Promise<void> {
    setChecked(true)
    const later = on() > book.today()
    setDayIssue(later ? words().future : undefined)
    if (busy() || later || rows().some(wrong)) return
    setBusy(true)
    const made = received()
    const recorded = await recordWithUndo(book, actOf(made, on(), book.today()))
    setBusy(false)
    if (recorded.ok) props.onDone(made, recorded)
    else if (recorded.code === 'invalid') setDayIssue(issueWords(recorded.issues[0]?.code ?? 'other'))
  }

  const label = () => (ticked().size > 0 ? words().save(ticked().size) : words().nothing)

  return (
    <Screen
      title={words().title}
      detail={words().lastLook(props.last, { today: book.today() })}
      back={{ href: '/', label: rest().frame.backToToday }}
      foot={
        <Button tone="primary" grow busy={busy()} onClick={() => void save()}>
          {label()}
        </Button>
      }
    >
      <Show when={rows().length > 0} fallback={<EmptyState icon={CheckIcon} title={words().empty} />}>
        <Text voice="soft">{words().explained}</Text>
        <SearchField label={words().search} clearLabel={t().today.clearSearch} value={query()} onInput={setQuery} />
        <ChipGroup
          label={words().which}
          labelHidden
          choices={[
            { value: 'late', label: words().whiches.late, count: lateCount() },
            { value: 'open', label: words().whiches.open, count: rows().length },
          ]}
          value={which()}
          onChange={setWhich}
        />
        <div class={css.choices}>
          <DateField label={words().on} value={on()} max={book.today()} error={dayIssue()} onInput={setOn} />
          <SelectField
            label={words().sort}
            value={sort()}
            choices={(['largest', 'oldest'] as const).map((value) => ({ value, label: words().sorts[value] }))}
            onChange={setSort}
          />
        </div>
        <Show when={shown().length > 0} fallback={<EmptyState icon={SearchIcon} title={words().notFound} />}>
          <ul class={css.list} aria-label={words().list}>
            <Key each={shown()} by={(row) => row.state.invoice.id}>
              {(row) => (
                <li>
                  <BankRowView
                    row={row()}
                    ticked={ticked().has(row().state.invoice.id)}
                    amount={ticked().get(row().state.invoice.id)}
                    checked={checked()}
                    onTick={(is) => change(row().state.invoice.id, is ? row().state.remaining : null)}
                    onAmount={(amount) => change(row().state.invoice.id, amount)}
                  />
                </li>
              )}
            </Key>
          </ul>
          <Show when={found().length > shown().length}>
            <Button onClick={() => setMany(many() + SHOWN)}>{words().more(found().length - shown().length)}</Button>
          </Show>
        </Show>
        <div class={css.sums} role="status">
          <For each={sumsOf(received())}>
            {(sum) => <Text voice="strong">{words().sum(money(sum.amount, sum.currency))}</Text>}
          </For>
        </div>
      </Show>
    </Screen>
  )
}
