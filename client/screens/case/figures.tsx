/** What is due, at a glance: the sum on its receipt, how late, and what is known of the exchanges so far. */
import { For, Show } from 'solid-js'
import { standing } from '../../../server/domain/agreements/reliability.ts'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan, Money as Sum } from '../../../server/domain/dunning/case.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, list, money, rest, t } from '../../i18n/index.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { Money } from '../../ui/money.tsx'
import { Receipt, Torn } from '../../ui/receipt.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import { lateTone } from '../acts/plan-words.ts'
import { capital } from './capital.ts'
import css from './figures.module.css'

export function Figures(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const words = () => rest().caseFile
  const state = () => props.plan.state
  const lines = (): { label: string; value: string }[] => {
    const sums = [
      { label: words().overdue, sums: differs(state().overdue, state().due) },
      { label: words().disputed, sums: state().disputed },
      { label: words().limited, sums: state().limited },
      { label: words().credit, sums: state().credit },
    ].filter((line) => line.sums.length > 0)
    const judged = standing(state().promises, props.facts).filter((one) => one.state !== 'open')
    const counts = Object.entries(state().contactCounts) as [Channel, number][]
    return [
      ...sums.map((line) => ({ label: line.label, value: written(line.sums) })),
      ...(judged.length > 1
        ? [
            {
              label: words().promisesKept,
              value: words().keptOf(judged.filter((one) => one.state === 'kept').length, judged.length),
            },
          ]
        : []),
      ...(counts.length > 0
        ? [{ label: words().exchanges, value: list(counts.map(([channel, many]) => words().counted[channel](many))) }]
        : []),
    ]
  }
  return (
    <Receipt>
      <Split>
        <Text voice="soft">{words().remaining(state().open.length)}</Text>
        <div class={css.sums}>
          <For each={state().due} fallback={<Money text={words().nothingDue} size="l" tone="paid" />}>
            {(due) => <Money text={money(due.amount, due.currency)} size="xl" />}
          </For>
        </div>
      </Split>
      <Show when={state().firstUnpaidSince}>
        {(since) => (
          <Status tone={lateTone(state().daysLate)}>
            {words().since(day(since(), 'short', book.today()), state().daysLate)}
          </Status>
        )}
      </Show>
      <Show when={lines().length > 0}>
        <Torn />
        <Stack gap={1}>
          <For each={lines()}>
            {(line) => (
              <div class={css.line}>
                <span>{line.label}</span>
                <span>{line.value}</span>
              </div>
            )}
          </For>
        </Stack>
      </Show>
      <Show when={known(props.facts, props.plan, book.today()).length > 0}>
        <Facts items={known(props.facts, props.plan, book.today())} />
      </Show>
    </Receipt>
  )
}

const written = (sums: readonly Sum[]): string => sums.map((sum) => money(sum.amount, sum.currency)).join(' + ')

/** A line that only repeats the sum above it is left out. */
const differs = (sums: readonly Sum[], due: readonly Sum[]): readonly Sum[] =>
  sums.every((sum) => due.some((one) => one.currency === sum.currency && one.amount === sum.amount)) ? [] : sums

function known(facts: CaseFacts, { state }: CasePlan, today: string): Fact[] {
  const words = rest().caseFile
  const found: Fact[] = []
  const last = state.lastContact
  if (last) {
    const what = `${t().plan.channels[last.channel]}, ${day(dayIn(last.at, facts.timeZone), 'short', today)}`
    found.push({
      label: words.lastContact,
      value: capital(last.outcome ? t().plan.withResult(what, t().plan.results[last.outcome]) : what),
    })
  }
  const promise = state.promises.at(-1)
  if (promise) {
    const sum = money(promise.promise.amount, promise.promise.currency)
    found.push({
      label: words.lastPromise(day(promise.promise.on, 'short', today)),
      value: `${sum} · ${words.promiseStates[promise.state]}`,
      tone: promise.state === 'kept' ? 'paid' : promise.state === 'open' ? 'promised' : 'late3',
    })
  }
  return found
}
