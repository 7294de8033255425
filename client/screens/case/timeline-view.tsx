/** The timeline: days as headings, one line per thing that happened, the older ones on demand. */
import { Key } from '@solid-primitives/keyed'
import { createMemo, createSignal, Show, Suspense } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, dayRelative, moment, rest } from '../../i18n/index.ts'
import { Badge, Dot } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { filesAbout } from '../files/about.ts'
import { lazyScreen } from '../frame/lazy-screen.ts'
import { authorOf, createNames } from '../team/authors.ts'
import { capital } from './capital.ts'
import { entryDetail, entryTitle, entryTone, promiseState, type Telling } from './entry-words.ts'
import { type ActEntry, type Entry, liveFacts, timeline, voidedFacts } from './timeline.ts'
import css from './timeline-view.module.css'

const Thumb = lazyScreen(async () => ({ default: (await import('../files/thumb.tsx')).Thumb }))

/** A screen or two at first, then more at a time. */
const FIRST = 25
const MORE = 75

export function TimelineView(props: { facts: CaseFacts; plan: CasePlan; onOpen: (entry: ActEntry) => void }) {
  const book = useBook()
  const entries = createMemo(() => {
    const { facts } = props
    const live = liveFacts(facts)
    const files = filesAbout(book, { clientId: facts.client.id })
    return timeline(live, voidedFacts(book, facts.client.id, live), facts.invoices, facts.timeZone, files)
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
  const filesOf = createMemo(() => {
    const byFact = new Map<Id, Attachment[]>()
    for (const card of filesAbout(book, { clientId: props.facts.client.id }))
      if (card.factId) byFact.set(card.factId, [...(byFact.get(card.factId) ?? []), card])
    return byFact
  })
  const waiting = createMemo(() => new Set(book.outbox().map((entry) => entry.mutation.id)))
  const telling = (): Telling => ({
    facts: props.facts,
    promises: props.plan.state.promises,
    at: { today: book.today(), timeZone: props.facts.timeZone },
  })
  return (
    <div class={css.timeline}>
      <Key each={days()} by="heading" fallback={<Text voice="soft">{props.none}</Text>}>
        {(day) => (
          <section>
            <h3 class={css.day}>{capital(dayHeading(day().heading, book.today()))}</h3>
            <ul>
              <Key each={day().told} by="id">
                {(entry) => (
                  <EntryRow
                    entry={entry()}
                    telling={telling()}
                    waiting={waiting()}
                    filesOf={filesOf()}
                    onOpen={(act) => props.onOpen(act)}
                  />
                )}
              </Key>
            </ul>
          </section>
        )}
      </Key>
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
  /** Files by the fact they belong to. */
  filesOf: ReadonlyMap<Id, readonly Attachment[]>
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
    if (props.entry.type === 'file') return moment(props.entry.at, { today: props.entry.day, timeZone: timeZone() })
    if (!one) return undefined
    const at = moment(one.at, { today: one.day, timeZone: timeZone() })
    return dayIn(one.at, timeZone()) === one.day ? at : words().noted(at)
  }
  const author = () => authorOf(book, act()?.facts[0].fact.by)
  const signature = () => author() && rest().team.by(author() ?? '')
  const files = (): readonly Attachment[] => {
    const { entry, filesOf } = props
    if (entry.type === 'file') return [entry.card]
    return entry.type === 'act' ? entry.facts.flatMap(({ fact }) => filesOf.get(fact.id) ?? []) : []
  }
  /** Of what was spoken with an entry; a file that is its own entry says it itself. */
  const lasting = () => {
    const spoken = act() && files().find(({ seconds }) => seconds)
    return spoken?.seconds && rest().files.seconds(spoken.seconds)
  }
  const detail = () =>
    [time(), signature(), entryDetail(props.entry, props.telling), lasting()].filter(Boolean).join(' · ')
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
          <Show when={files()[0]}>
            {(card) => (
              <Suspense>
                <Thumb card={card()} here />
              </Suspense>
            )}
          </Show>
          <Show when={act()?.voided}>
            <Badge>{words().voided}</Badge>
          </Show>
          <Show when={state()}>{(one) => <Badge tone={one().tone}>{one().text}</Badge>}</Show>
          <Show when={act()?.facts.some(({ fact }) => props.waiting.has(fact.act))}>
            <Badge>{words().waiting}</Badge>
          </Show>
        </>
      }
      href={hrefOf(props.entry, props.telling.facts.client.id)}
      onClick={props.entry.type === 'act' ? open : undefined}
    />
  )
}

function hrefOf(entry: Entry, clientId: Id): string | undefined {
  if (entry.type === 'invoice') return `/invoices/${entry.invoice.id}`
  return entry.type === 'file' ? `/clients/${clientId}/files?open=${entry.id}` : undefined
}

const dayHeading = (iso: string, today: string): string => {
  const near = dayRelative(iso, today)
  return iso === today || near !== day(iso, 'short', today) ? near : day(iso, 'full')
}

/** Entries come in the order of their days, so neighbours of one day stand together. */
function byDay(entries: readonly Entry[]): { heading: string; told: Entry[] }[] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry])
  return [...days].map(([heading, told]) => ({ heading, told }))
}
