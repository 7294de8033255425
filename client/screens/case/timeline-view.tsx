/** The timeline: days as headings, one line per thing that happened, the older ones on demand. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import { day, dayRelative, moment, rest } from '../../i18n/index.ts'
import { Badge, Dot } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { authorOf, createNames } from '../team/authors.ts'
import { capital } from './capital.ts'
import { entryDetail, entryTitle, entryTone, promiseState, type Telling } from './entry-words.ts'
import { type ActEntry, type Entry, liveFacts, timeline, voidedFacts } from './timeline.ts'
import css from './timeline-view.module.css'

/** A screen or two at first, then more at a time. */
const FIRST = 25
const MORE = 75

export function TimelineView(props: { facts: CaseFacts; plan: CasePlan; onOpen: (entry: ActEntry) => void }) {
  const book = useBook()
  const entries = createMemo(() => {
    const { facts } = props
    const live = liveFacts(facts)
    return timeline(live, voidedFacts(book, facts.client.id, live), facts.invoices, facts.timeZone)
  })
  return <Told {...props} entries={entries()} none={rest().caseFile.nothingYet} />
}

/** Entries under the headings of their days. `none` stands where there is not one. */
export function Told(props: {
  entries: readonly Entry[]
  facts: CaseFacts
  plan: CasePlan
  onOpen: (entry: ActEntry) => void
  none: string
}) {
  const book = useBook()
  const [many, setMany] = createSignal(FIRST)
  const days = createMemo(() => byDay(props.entries.slice(0, many())))
  createNames(book, () => props.entries.map((entry) => (entry.type === 'act' ? entry.facts[0].fact.by : undefined)))
  const waiting = createMemo(() => new Set(book.outbox().map((entry) => entry.mutation.id)))
  const telling = (): Telling => ({
    facts: props.facts,
    promises: props.plan.state.promises,
    at: { today: book.today(), timeZone: props.facts.timeZone },
  })
  return (
    <div class={css.timeline}>
      <For each={days()} fallback={<Text voice="soft">{props.none}</Text>}>
        {([heading, told]) => (
          <section>
            <h3 class={css.day}>{capital(dayHeading(heading, book.today()))}</h3>
            <ul>
              <For each={told}>
                {(entry) => (
                  <EntryRow entry={entry} telling={telling()} waiting={waiting()} onOpen={(act) => props.onOpen(act)} />
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <Show when={props.entries.length > many()}>
        <Button wide onClick={() => setMany(many() + MORE)}>
          {rest().caseFile.showMore(props.entries.length - many())}
        </Button>
      </Show>
    </div>
  )
}

function EntryRow(props: {
  entry: Entry
  telling: Telling
  waiting: ReadonlySet<string>
  onOpen: (act: ActEntry) => void
}) {
  const book = useBook()
  const words = () => rest().caseFile.told
  const act = () => (props.entry.type === 'act' ? props.entry : undefined)
  const title = () => entryTitle(props.entry, props.telling)
  const timeZone = () => props.telling.facts.timeZone
  /** The hour; the whole moment for what was written down another day. */
  const time = () => {
    const one = act()
    if (!one) return undefined
    const at = moment(one.at, { today: one.day, timeZone: timeZone() })
    return dayIn(one.at, timeZone()) === one.day ? at : words().noted(at)
  }
  const author = () => authorOf(book, act()?.facts[0].fact.by)
  const signature = () => author() && rest().team.by(author() ?? '')
  const detail = () => [time(), signature(), entryDetail(props.entry, props.telling)].filter(Boolean).join(' · ')
  const state = () => {
    const one = act()
    return one && !one.voided ? promiseState(one, props.telling.promises) : null
  }
  const open = () => {
    const one = act()
    if (one) props.onOpen(one)
  }
  return (
    <Row
      top
      leading={<Dot tone={entryTone(props.entry)} />}
      title={<span class={act()?.voided ? css.struck : css.words}>{title()}</span>}
      detail={<span class={css.clip}>{detail()}</span>}
      trailing={
        <>
          <Show when={act()?.voided}>
            <Badge>{words().voided}</Badge>
          </Show>
          <Show when={state()}>{(one) => <Badge tone={one().tone}>{one().text}</Badge>}</Show>
          <Show when={act()?.facts.some(({ fact }) => props.waiting.has(fact.act))}>
            <Badge>{words().waiting}</Badge>
          </Show>
        </>
      }
      href={props.entry.type === 'invoice' ? `/invoices/${props.entry.invoice.id}` : undefined}
      onClick={props.entry.type === 'act' ? open : undefined}
    />
  )
}

const dayHeading = (iso: string, today: string): string => {
  const near = dayRelative(iso, today)
  return iso === today || near !== day(iso, 'short', today) ? near : day(iso, 'full')
}

/** Entries come in the order of their days, so neighbours of one day stand together. */
function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry])
  return [...days]
}
