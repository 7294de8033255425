/** An instalment that came in: the sum of the next one that is awaited, put on the invoices of the plan. */
import { createSignal, Show } from 'solid-js'
import type { PlanState } from '../../../server/domain/agreements/instalments.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded } from '../../book/writes.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { AmountField } from '../case/amount-field.tsx'
import { FormSheet } from '../case/form-sheet.tsx'
import type { Issues } from '../case/issues.ts'
import { MethodField } from '../outcome/method-field.tsx'
import { allocated } from './allocated.ts'

export function InstalmentPaymentSheet(props: {
  facts: CaseFacts
  plan: CasePlan
  state: PlanState
  onGone: () => void
}) {
  const book = useBook()
  const words = () => rest().agreements.planState.payment
  const currency = () => props.state.plan.currency
  const awaited = props.state.instalments.find((one) => one.state !== 'paid')
  const [amount, setAmount] = createSignal(awaited && awaited.amount - awaited.waived - awaited.paid)
  const [on, setOn] = createSignal(book.today())
  const [method, setMethod] = createSignal<Payment['method']>()
  const [issues, setIssues] = createSignal<Issues>({})
  const over = () => (amount() ?? 0) - props.state.remaining

  const save = (): Promise<Recorded> =>
    recordWithUndo(
      book,
      [
        allocated(
          props.facts.client.id,
          amount() ?? 0,
          currency(),
          on(),
          method(),
          props.plan.state.open,
          props.state.plan.invoiceIds,
        ),
      ],
      words().saved(money(amount() ?? 0, currency())),
    )

  return (
    <FormSheet
      title={words().title}
      detail={awaited && words().of(day(awaited.on, 'full'))}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <Show when={props.facts.mandate && !props.facts.mandate.mayReceive}>
        <Banner tone="late2">{rest().agreements.plan.mayNotReceive(props.facts.creditor.name)}</Banner>
      </Show>
      <AmountField
        label={words().amount}
        currency={currency()}
        value={amount()}
        onInput={setAmount}
        hint={over() > 0 ? words().over(money(over(), currency())) : undefined}
        error={issues().amount}
      />
      <DateField label={words().on} value={on()} onInput={setOn} max={book.today()} error={issues().on} />
      <MethodField
        value={method()}
        onChange={setMethod}
        clientId={props.facts.client.id}
        sum={{ currency: currency(), amount: amount() ?? 0 }}
      />
    </FormSheet>
  )
}
