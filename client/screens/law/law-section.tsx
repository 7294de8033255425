/** Dates and ways, on the case page: what runs out and when, the acts recorded, and the aid to decide. */
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { type Clock, clocksOf } from '../../../server/domain/law/clocks.ts'
import type { SheetKey } from '../../../server/domain/law/sheets.ts'
import type { LegalAct } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { ActList } from './act-list.tsx'
import { ActSheet } from './act-sheet.tsx'
import { ClockList } from './clock-list.tsx'
import { LawSheet } from './law-sheet.tsx'

type Opened = { name: 'sheet'; key: SheetKey } | { name: 'act'; act: LegalAct }

/** A clock further away than this waits behind a tap. */
const NEAR_DAYS = 400

export function LawSection(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const words = () => rest().law
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const named = <N extends Opened['name']>(name: N) => {
    const now = opened()
    return now?.name === name ? (now as Extract<Opened, { name: N }>) : null
  }
  const openSheet = (key: SheetKey) => setOpened({ name: 'sheet', key })
  const clocks = createMemo(() => clocksOf(props.facts, props.plan.state, book.today()))
  const isNear = ({ days }: Clock) => days >= 0 && days <= NEAR_DAYS
  /** What is near, else the first one alone. */
  const near = () => {
    const found = clocks().filter(isNear)
    return found.length > 0 ? found : clocks().slice(0, 1)
  }
  const further = () => clocks().filter((clock) => !near().includes(clock))
  const list = (shown: readonly Clock[]) => (
    <ClockList label={words().title} clocks={shown} invoices={props.facts.invoices} onOpen={openSheet} />
  )
  const concerned = () =>
    props.facts.client.kind !== 'unknown' && (props.plan.state.open.length > 0 || props.facts.legalActs.length > 0)

  return (
    <Show when={concerned()}>
      <section>
        <Stack gap={2}>
          <h2>{words().title}</h2>
          <Show when={near().length > 0}>{list(near())}</Show>
          <Show when={clocks().length === 0}>
            <Text voice="soft">{words().noClock}</Text>
          </Show>
          <Show when={further().length > 0}>
            <Disclosure label={words().earlierClocks}>{list(further())}</Disclosure>
          </Show>
          <Show when={props.facts.legalActs.length > 0}>
            <ActList acts={props.facts.legalActs} onOpen={(act) => setOpened({ name: 'act', act })} />
          </Show>
          <Button wide href={`/clients/${props.facts.client.id}/routes`}>
            {words().ways}
          </Button>
          <Text voice="small">{words().general}</Text>
        </Stack>
      </section>
      <Switch>
        <Match when={named('sheet')}>
          {(sheet) => <LawSheet sheet={sheet().key} onGone={() => setOpened(null)} />}
        </Match>
        <Match when={named('act')}>
          {(sheet) => <ActSheet act={sheet().act} facts={props.facts} onGone={() => setOpened(null)} />}
        </Match>
      </Switch>
    </Show>
  )
}
