/** A deposit and its balance: two dated promises of one talk. The day of the balance saves. */
import { createSignal, Show } from 'solid-js'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { money, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { type AskingProps, issueAt } from './asking.ts'
import { daysToPay } from './dates.ts'
import { DayPick, dayName } from './day-pick.tsx'
import { createSum, SumField } from './sum-field.tsx'
import { type Promised, promised } from './talk.ts'

export function DepositForm(props: AskingProps) {
  const book = useBook()
  const sum = createSum(() => props.state, book.workspace()?.currency ?? 'EUR', 'half')
  const whole = () => sum.choices()[0]?.cents ?? 0
  const balance = () => Math.max(0, whole() - (sum.cents() ?? 0))
  const firstDays = () => daysToPay(book.today()).slice(0, 3)
  const [first, setFirst] = createSignal(firstDays()[0] ?? book.today())
  const [issues, setIssues] = createSignal<Issue[]>([])

  async function save(on: Day): Promise<void> {
    const parts: Promised[] = [{ on: first(), amount: sum.cents() ?? 0 }]
    if (balance() > 0) parts.push({ on, amount: balance() })
    const answer = { outcome: 'PROMPART' as const, note: props.note, id: newId(now()) }
    setIssues(await props.save(promised(props.talk, answer, parts, sum.currency(), undefined)))
  }

  return (
    <>
      <SumField
        sum={sum}
        label={rest().outcomes.deposit}
        state={props.state}
        over={rest().outcomes.overPromised}
        error={issueAt(issues(), 'amount')}
      />
      <ChipGroup
        label={rest().outcomes.depositWhen}
        choices={firstDays().map((value) => ({ value, label: dayName(value, book.today()) }))}
        value={first()}
        onChange={setFirst}
      />
      <Show when={balance() > 0}>
        <DayPick
          label={rest().outcomes.balanceWhen(money(balance(), sum.currency()))}
          hint={rest().outcomes.dateSaves}
          days={daysToPay(book.today()).filter((day) => day > first())}
          onPick={(on) => void save(on)}
          saveLabel={rest().outcomes.savePromise}
          error={issueAt(issues(), 'on')}
        />
      </Show>
    </>
  )
}
