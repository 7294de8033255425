/** A promise: the sum, then the day, whose tap saves. */
import { createSignal } from 'solid-js'
import type { Payment } from '../../../server/domain/records/facts.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { rest } from '../../i18n/index.ts'
import { type AskingProps, issueAt } from './asking.ts'
import { daysToPay } from './dates.ts'
import { DayPick } from './day-pick.tsx'
import { MethodField } from './method-field.tsx'
import { createSum, SumField } from './sum-field.tsx'
import { promised } from './talk.ts'

export function PromiseForm(props: AskingProps) {
  const book = useBook()
  const sum = createSum(() => props.state, book.workspace()?.currency ?? 'EUR')
  const [method, setMethod] = createSignal<Payment['method']>()
  const [issues, setIssues] = createSignal<Issue[]>([])

  async function save(on: Day): Promise<void> {
    const answer = { outcome: 'PROM' as const, note: props.note, id: newId(now()) }
    const parts = [{ on, amount: sum.cents() ?? 0 }]
    setIssues(await props.save(promised(props.talk, answer, parts, sum.currency(), method())))
  }

  return (
    <>
      <SumField
        sum={sum}
        label={rest().outcomes.promisedSum}
        state={props.state}
        over={rest().outcomes.overPromised}
        error={issueAt(issues(), 'amount')}
      />
      <MethodField value={method()} onChange={setMethod} />
      <DayPick
        label={rest().outcomes.payWhen}
        hint={rest().outcomes.dateSaves}
        days={daysToPay(book.today())}
        onPick={(on) => void save(on)}
        saveLabel={rest().outcomes.savePromise}
        error={issueAt(issues(), 'on')}
      />
    </>
  )
}
