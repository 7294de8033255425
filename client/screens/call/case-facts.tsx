/** What to know before dialling, in one look: what is due, since when, what was said last, how often one has tried. */
import { For, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CaseState, Money as Sum } from '../../../server/domain/dunning/case.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { count, day, list, money, rest, t } from '../../i18n/index.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { lateTone } from '../acts/plan-words.ts'
import { Reliability } from '../outcome/reliability.tsx'
import css from './call.module.css'

export function CaseFactsGrid(props: { facts: CaseFacts; state: CaseState }) {
  const book = useBook()
  const items = (): Fact[] => [
    { label: rest().call.due, value: <Due state={props.state} /> },
    {
      label: rest().call.late,
      value: props.state.daysLate > 0 ? count(props.state.daysLate, rest().call.days) : rest().call.notLate,
      tone: lateTone(props.state.daysLate),
    },
    lastWord(props.state, book.today(), book.workspace()?.timeZone ?? 'UTC'),
    { label: rest().call.exchanges, value: exchanges(props.state) },
  ]
  return (
    <>
      <Facts items={items()} />
      <Reliability facts={props.facts} state={props.state} />
    </>
  )
}

/** In cents. */
const MILLION = 100_000_000

function Due(props: { state: CaseState }) {
  const same = () => text(props.state.overdue) === text(props.state.due)
  return (
    <>
      <For each={props.state.due} fallback={rest().call.nothing}>
        {(sum) => (
          <div class={`${css.sum} ${sum.amount >= MILLION ? css.large : ''}`}>{money(sum.amount, sum.currency)}</div>
        )}
      </For>
      <Show when={!same() && props.state.overdue.length > 0}>
        <div class={css.aside}>{rest().call.ofWhichLate(text(props.state.overdue))}</div>
      </Show>
    </>
  )
}

const text = (sums: readonly Sum[]): string => list(sums.map((sum) => money(sum.amount, sum.currency)))

/** The latest promise, else the last exchange and its result. */
function lastWord({ promises, lastContact }: CaseState, today: string, timeZone: string): Fact {
  const latest = [...promises].sort((a, b) => (a.promise.at < b.promise.at ? -1 : 1)).at(-1)
  if (latest) {
    const { on, amount, currency } = latest.promise
    const tone = { open: 'promised', kept: 'paid', part: 'late2', broken: 'late3' } as const
    return {
      label: rest().call.promised[latest.state](day(on, 'short', today)),
      value: money(amount, currency),
      tone: tone[latest.state],
    }
  }
  if (!lastContact) return { label: rest().call.lastContact, value: rest().call.none }
  const { channel, at, direction } = lastContact
  const words = direction === 'in' ? t().plan.received : t().plan.contactOf
  const label = words(channel, dayIn(at, timeZone), { today, timeZone })
  return {
    label: label.charAt(0).toUpperCase() + label.slice(1),
    value: lastContact.outcome ? rest().outcomes.labels[lastContact.outcome] : rest().call.noResult,
  }
}

function exchanges({ contactCounts }: CaseState): string {
  const counts = Object.entries(contactCounts) as [Channel, number][]
  return counts.length > 0
    ? list(counts.map(([channel, times]) => count(times, rest().call.counts[channel])))
    : rest().call.none
}
