/** A deposit and its balance: two dated promises of one talk. The day of the balance saves. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Payment } from '../../../server/domain/records/facts.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { settingsNow } from '../acts/settings.ts'
import { capital } from '../case/capital.ts'
import { Anyway } from './anyway.tsx'
import { type AskingProps, issueAt } from './asking.ts'
import { createPromiseAsk } from './asking-promise.ts'
import { daysToPay } from './dates.ts'
import { DayPick, dayName } from './day-pick.tsx'
import { MethodField } from './method-field.tsx'
import { createSum, SumField } from './sum-field.tsx'
import { type Promised, promised } from './talk.ts'

export function DepositForm(props: AskingProps) {
  const book = useBook()
  const sum = createSum(() => props.state, book.workspace()?.currency ?? 'EUR', 'half', props.heard)
  const whole = () => sum.choices()[0]?.cents ?? 0
  const balance = () => Math.max(0, whole() - (sum.cents() ?? 0))
  const days = () => daysToPay(book.today(), settingsNow(book))
  const heard = props.heard?.on
  const firstDays = () => [...new Set([...days().slice(0, 3), ...(heard ? [heard] : [])])].sort()
  const [first, setFirst] = createSignal(heard ?? firstDays()[0] ?? book.today())
  const [method, setMethod] = createSignal<Payment['method']>(props.heard?.method)
  const [issues, setIssues] = createSignal<Issue[]>([])
  const ask = createPromiseAsk(sum.remaining, sum.currency, (parts) => void record(parts))
  createEffect(on([sum.cents, sum.currency, first], ask.changed, { defer: true }))

  const deposit = (): Promised => ({ on: first(), amount: sum.cents() ?? 0 })
  const both = (day: Day): Promised[] => [deposit(), { on: day, amount: balance() }]

  async function record(parts: readonly Promised[]): Promise<void> {
    const answer = { outcome: 'PROMPART' as const, note: props.note, id: newId(now()) }
    setIssues(await props.save(promised(props.talk, answer, parts, sum.currency(), { method: method() })))
  }

  return (
    <>
      <SumField
        sum={sum}
        label={rest().outcomes.deposit}
        state={props.state}
        over={rest().outcomes.overPromised}
        error={ask.sumFault() ?? issueAt(issues(), 'amount')}
      />
      <ChipGroup
        label={rest().outcomes.depositWhen}
        choices={firstDays().map((value) => ({ value, label: capital(dayName(value, book.today())) }))}
        value={first()}
        onChange={setFirst}
      />
      <MethodField
        value={method()}
        onChange={setMethod}
        clientId={props.talk.clientId}
        sum={{ currency: sum.currency(), amount: sum.cents() ?? 0 }}
      />
      <Show
        when={balance() > 0}
        fallback={
          <Button tone="primary" wide onClick={() => ask.save([deposit()])}>
            {sum.cents()
              ? rest().outcomes.saveDeposit(money(sum.cents() ?? 0, sum.currency()))
              : rest().outcomes.savePromise}
          </Button>
        }
      >
        <DayPick
          label={rest().outcomes.balanceWhen(money(balance(), sum.currency()))}
          hint={rest().outcomes.dateSaves}
          days={days().filter((day) => day > first())}
          onPick={(day) => ask.save(both(day))}
          saveLabel={rest().outcomes.savePromise}
          error={ask.dayFault() ?? issueAt(issues(), 'on')}
        />
      </Show>
      <Anyway ask={ask} />
    </>
  )
}
