/** Money received: the whole sum, today, unless told otherwise; one tap saves. */
import { createSignal, Show } from 'solid-js'
import { addDays } from '../../../server/domain/calendar/days.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { dayRelative, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { capital } from '../case/capital.ts'
import { type AskingProps, issueAt } from './asking.ts'
import { MethodField } from './method-field.tsx'
import { createSum, SumField } from './sum-field.tsx'
import { paid } from './talk.ts'

export function PaymentForm(props: AskingProps & { mayNotReceiveFor?: string }) {
  const book = useBook()
  const sum = createSum(() => props.state, book.workspace()?.currency ?? 'EUR', 'whole', props.heard)
  const [on, setOn] = createSignal<Day>(book.today())
  const [typed, setTyped] = createSignal(false)
  const [method, setMethod] = createSignal<Payment['method']>(props.heard?.method)
  const [issues, setIssues] = createSignal<Issue[]>([])
  const yesterday = () => addDays(book.today(), -1)

  async function save(): Promise<void> {
    const received = { on: on(), amount: sum.cents() ?? 0, currency: sum.currency(), method: method() }
    const answer = { outcome: 'PAY' as const, note: props.note }
    setIssues(await props.save(paid(props.talk, answer, received, props.state.open)))
  }

  return (
    <>
      <Show when={props.mayNotReceiveFor}>
        {(creditor) => <Banner tone="late2">{rest().outcomes.mayNotReceive(creditor())}</Banner>}
      </Show>
      <SumField
        sum={sum}
        label={rest().outcomes.receivedSum}
        state={props.state}
        over={rest().outcomes.overPaid}
        error={issueAt(issues(), 'amount')}
      />
      <ChipGroup
        label={rest().outcomes.receivedOn}
        choices={[
          ...[book.today(), yesterday()].map((value) => ({ value, label: capital(dayRelative(value, book.today())) })),
          { value: 'other', label: rest().outcomes.otherDate },
        ]}
        value={typed() ? 'other' : on()}
        onChange={(value) => {
          setTyped(value === 'other')
          if (value !== 'other') setOn(value)
        }}
      />
      <Show when={typed()}>
        <DateField
          label={rest().outcomes.date}
          value={on()}
          max={book.today()}
          onInput={setOn}
          error={issueAt(issues(), 'on')}
        />
      </Show>
      <MethodField
        value={method()}
        onChange={setMethod}
        clientId={props.talk.clientId}
        sum={{ currency: sum.currency(), amount: sum.cents() ?? 0 }}
      />
      <Button tone="primary" wide onClick={() => void save()}>
        {sum.cents() ? rest().outcomes.saveSum(money(sum.cents() ?? 0, sum.currency())) : rest().acts.save}
      </Button>
    </>
  )
}
