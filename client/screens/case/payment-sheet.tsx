/** Money received: the whole remaining amount by default, put on the oldest invoices first, which can be changed. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CaseFacts, CaseState, Money as Sum } from '../../../server/domain/dunning/case.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded } from '../../book/writes.ts'
import { money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { MethodField } from '../outcome/method-field.tsx'
import { AmountField } from './amount-field.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { Issues } from './issues.ts'
import { type Chosen, parts } from './parts.ts'

export function PaymentSheet(props: {
  facts: CaseFacts
  state: CaseState
  invoiceId?: Id
  onReceived: (sum: Sum) => void
  onGone: () => void
}) {
  const book = useBook()
  const words = () => rest().caseFile.payment
  const open = () => props.state.open
  const first = () => open().find((one) => one.invoice.id === props.invoiceId) ?? open()[0]
  const currencies = () => [...new Set(open().map((one) => one.invoice.currency))]
  const [currency, setCurrency] = createSignal(first()?.invoice.currency ?? book.workspace()?.currency ?? 'EUR')
  const whole = () =>
    props.invoiceId ? first()?.remaining : props.state.due.find((due) => due.currency === currency())?.amount
  const [amount, setAmount] = createSignal(whole())
  const [on, setOn] = createSignal(book.today())
  const [method, setMethod] = createSignal<Payment['method']>()
  const [chosen, setChosen] = createSignal<Chosen>(
    props.invoiceId && first() ? { [props.invoiceId]: first()?.remaining } : null,
  )
  const [issues, setIssues] = createSignal<Issues>({})
  const put = createMemo(() => parts(amount() ?? 0, currency(), open(), chosen()))

  function changeAmount(cents: number | undefined) {
    setAmount(cents)
    // For one invoice, all of it stays on that invoice up to what remains of it.
    if (props.invoiceId && chosen()) setChosen({ [props.invoiceId]: Math.min(cents ?? 0, first()?.remaining ?? 0) })
  }

  function changeCurrency(next: string) {
    setCurrency(next)
    setChosen(null)
    setAmount(props.state.due.find((due) => due.currency === next)?.amount)
  }

  async function save(): Promise<Recorded> {
    const sum = { currency: currency(), amount: amount() ?? 0 }
    const recorded = await recordWithUndo(
      book,
      [
        {
          op: 'create',
          kind: 'payment',
          record: {
            clientId: props.facts.client.id,
            on: on(),
            ...sum,
            method: method(),
            allocations: put().allocations,
            source: 'manual',
          },
        },
      ],
      words().saved(money(sum.amount, sum.currency)),
    )
    if (recorded.ok) props.onReceived(sum)
    return recorded
  }

  return (
    <FormSheet
      title={words().title}
      detail={props.facts.client.name}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <Show when={props.facts.mandate && !props.facts.mandate.mayReceive}>
        <Banner tone="late2">{words().mayNotReceive(props.facts.creditor.name)}</Banner>
      </Show>
      <Show when={currencies().length > 1}>
        <ChipGroup
          label={words().currency}
          choices={currencies().map((one) => ({ value: one, label: one }))}
          value={currency()}
          onChange={changeCurrency}
        />
      </Show>
      <AmountField
        label={words().amount}
        currency={currency()}
        value={amount()}
        onInput={changeAmount}
        error={issues().amount}
      />
      <DateField label={words().on} value={on()} onInput={setOn} max={book.today()} error={issues().on} />
      <MethodField
        value={method()}
        onChange={setMethod}
        clientId={props.facts.client.id}
        sum={{ currency: currency(), amount: amount() ?? 0 }}
      />
      <Show when={open().some((one) => one.invoice.currency === currency())}>
        <Show
          when={chosen()}
          fallback={
            <Put facts={props.facts} parts={put()} currency={currency()} onChange={() => setChosen(asChosen(put()))} />
          }
        >
          {(picked) => (
            <ChooseParts
              state={props.state}
              currency={currency()}
              chosen={picked()}
              onChange={setChosen}
              onBack={() => setChosen(null)}
            />
          )}
        </Show>
      </Show>
      <Left left={put().left} currency={currency()} />
    </FormSheet>
  )
}

const asChosen = (put: { allocations: Payment['allocations'] }): Chosen =>
  Object.fromEntries(put.allocations.map((part) => [part.invoiceId, part.amount]))

/** What the rule does with the money, in sight before it is saved. */
function Put(props: {
  facts: CaseFacts
  parts: { allocations: Payment['allocations'] }
  currency: string
  onChange: () => void
}) {
  const words = () => rest().caseFile.payment
  const number = (id: Id) => props.facts.invoices.find((invoice) => invoice.id === id)?.number ?? ''
  const seen = () => props.parts.allocations.slice(0, 4)
  return (
    <Stack gap={1}>
      <Text voice="small">{words().oldestFirst}</Text>
      <List label={words().oldestFirst}>
        <For each={seen()}>
          {(part) => (
            <Row
              title={words().onInvoice(number(part.invoiceId))}
              trailing={<Money text={money(part.amount, props.currency)} />}
            />
          )}
        </For>
      </List>
      <Show when={props.parts.allocations.length > seen().length}>
        <Text voice="soft">{words().andMore(props.parts.allocations.length - seen().length)}</Text>
      </Show>
      <Button tone="quiet" onClick={() => props.onChange()}>
        {words().change}
      </Button>
    </Stack>
  )
}

/** One field per open invoice, twenty at a time. */
function ChooseParts(props: {
  state: CaseState
  currency: string
  chosen: NonNullable<Chosen>
  onChange: (chosen: Chosen) => void
  onBack: () => void
}) {
  const words = () => rest().caseFile.payment
  const [many, setMany] = createSignal(20)
  const open = () => props.state.open.filter((one) => one.invoice.currency === props.currency)
  // Those that were given something are always in sight.
  const shown = createMemo(() => {
    const given = new Set(Object.keys(props.chosen))
    return open().filter((one, index) => index < many() || given.has(one.invoice.id))
  })
  return (
    <Stack>
      <For each={shown()}>
        {(one) => (
          <AmountField
            label={words().onInvoice(one.invoice.number)}
            aside={words().remaining(money(one.remaining, props.currency))}
            currency={props.currency}
            value={props.chosen[one.invoice.id]}
            onInput={(cents) => props.onChange({ ...props.chosen, [one.invoice.id]: cents })}
            error={(props.chosen[one.invoice.id] ?? 0) > one.remaining ? words().overInvoice : undefined}
          />
        )}
      </For>
      <Show when={shown().length < open().length}>
        <Button onClick={() => setMany(many() + 50)}>{rest().caseFile.showMore(open().length - shown().length)}</Button>
      </Show>
      <Button tone="quiet" onClick={() => props.onBack()}>
        {words().backToOldest}
      </Button>
    </Stack>
  )
}

/** What the invoices do not take, or lack. */
function Left(props: { left: number; currency: string }) {
  const words = () => rest().caseFile.payment
  return (
    <div role="status">
      <Show when={props.left > 0}>
        <Banner tone="promised">{words().overpaid(money(props.left, props.currency))}</Banner>
      </Show>
      <Show when={props.left < 0}>
        <Banner tone="danger">{words().tooMuch(money(-props.left, props.currency))}</Banner>
      </Show>
    </div>
  )
}
