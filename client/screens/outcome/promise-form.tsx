/** A promise: the sum, how, where it can be read, then the day, whose tap saves. */
import { createEffect, createSignal, on } from 'solid-js'
import type { Payment } from '../../../server/domain/records/facts.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { rest } from '../../i18n/index.ts'
import { settingsNow } from '../acts/settings.ts'
import { Anyway } from './anyway.tsx'
import { type AskingProps, issueAt } from './asking.ts'
import { createPromiseAsk } from './asking-promise.ts'
import { daysToPay } from './dates.ts'
import { DayPick } from './day-pick.tsx'
import { EvidenceField, type EvidenceKind, evidenceBy, evidenceText } from './evidence-field.tsx'
import { MethodField } from './method-field.tsx'
import { createSum, SumField } from './sum-field.tsx'
import { type Promised, promised } from './talk.ts'

export function PromiseForm(props: AskingProps) {
  const book = useBook()
  const sum = createSum(() => props.state, book.workspace()?.currency ?? 'EUR', 'whole', props.heard)
  const [method, setMethod] = createSignal<Payment['method']>(props.heard?.method)
  const [chosen, setChosen] = createSignal<EvidenceKind>()
  const [issues, setIssues] = createSignal<Issue[]>([])
  const evidence = () => chosen() ?? evidenceBy(props.talk.channel, props.talk.direction)
  const ask = createPromiseAsk(sum.remaining, sum.currency, (parts) => void record(parts))
  createEffect(on([sum.cents, sum.currency], ask.changed, { defer: true }))

  async function record(parts: readonly Promised[]): Promise<void> {
    const answer = { outcome: 'PROM' as const, note: props.note, id: newId(now()) }
    const how = { method: method(), evidence: evidenceText(evidence(), book.today()) }
    setIssues(await props.save(promised(props.talk, answer, parts, sum.currency(), how)))
  }

  return (
    <>
      <SumField
        sum={sum}
        label={rest().outcomes.promisedSum}
        state={props.state}
        over={rest().outcomes.overPromised}
        error={ask.sumFault() ?? issueAt(issues(), 'amount')}
      />
      <MethodField
        value={method()}
        onChange={setMethod}
        clientId={props.talk.clientId}
        sum={{ currency: sum.currency(), amount: sum.cents() ?? 0 }}
      />
      <EvidenceField value={evidence()} onChange={setChosen} />
      <DayPick
        label={rest().outcomes.payWhen}
        hint={rest().outcomes.dateSaves}
        days={daysToPay(book.today(), settingsNow(book))}
        onPick={(on) => ask.save([{ on, amount: sum.cents() ?? 0 }])}
        saveLabel={rest().outcomes.savePromise}
        heard={props.heard?.on}
        error={ask.dayFault() ?? issueAt(issues(), 'on')}
      />
      <Anyway ask={ask} />
    </>
  )
}
