/** The aid to decide: which ways there are for what is late, what speaks for and against each, and what is missing first. */
import { useParams } from '@solidjs/router'
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { type Matter, mattersOf, outOfTime } from '../../../server/domain/law/matters.ts'
import { type Missing, missingBefore, type Route, routesFor } from '../../../server/domain/law/routes.ts'
import { type SheetKey, sheetKeys } from '../../../server/domain/law/sheets.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PeopleIcon, WarningIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { createCase } from '../acts/case.ts'
import { lateInvoices, MissingPapers } from '../preventive/missing-papers.tsx'
import { LawSheet } from './law-sheet.tsx'
import { RouteCard } from './route-card.tsx'

export default function Ways() {
  const params = useParams<{ id: string }>()
  const book = useBook()
  const known = createCase(book, () => params.id)
  const words = () => rest().caseFile
  return (
    <Show
      when={known()}
      fallback={
        <Screen title={rest().law.routes.title} back={{ href: '/clients', label: rest().acts.back }}>
          <EmptyState icon={PeopleIcon} title={words().gone} text={words().goneText} />
        </Screen>
      }
    >
      {(both) => <WaysOf facts={both().facts} plan={both().plan} />}
    </Show>
  )
}

function WaysOf(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const words = () => rest().law.routes
  const [sheet, setSheet] = createSignal<SheetKey>()
  const back = () => `/clients/${props.facts.client.id}`
  const matters = createMemo(() => mattersOf(props.facts, props.plan.state, book.today()))
  const past = createMemo(() => outOfTime(props.facts, props.plan.state, book.today()))
  const routes = (matter: Matter) => routesFor(matter, props.facts, book.today())
  /** The routes of the largest matter say what to do next. */
  const first = createMemo(() => {
    const [largest] = matters()
    const found = largest ? routes(largest) : []
    // An insolvency has one way alone, which asks for no reminder.
    const asks = found.some(({ key }) => key !== 'claim-declaration')
    return {
      missing: largest && asks ? missingBefore(props.facts, largest) : [],
      handOver: found.some(({ key, state }) => key === 'hand-over' && state === 'open'),
    }
  })
  const missing = () => first().missing
  const handOver = () => first().handOver
  return (
    <Screen
      title={words().title}
      detail={props.facts.client.name}
      back={{ href: back(), label: rest().acts.back }}
      foot={
        mayWrite(book) &&
        (missing().length > 0 || handOver()) && (
          <NextAct clientId={props.facts.client.id} missing={missing()} handOver={handOver()} />
        )
      }
    >
      <Switch>
        <Match when={props.facts.client.kind === 'unknown'}>
          <EmptyState
            icon={PeopleIcon}
            title={rest().law.kindFirst}
            text={words().unknown}
            actions={<Button href={`${back()}/edit`}>{words().editClient}</Button>}
          />
        </Match>
        <Match when={matters().length === 0}>
          <EmptyState icon={PeopleIcon} title={words().none} text={words().noneText} />
        </Match>
        <Match when={true}>
          <Text voice="soft">{rest().law.general}</Text>
          <MissingPapers facts={props.facts} invoices={lateInvoices(props.plan.state)} />
          <For each={missing()}>
            {(one) => (
              <Banner tone={one === 'formal-notice' ? 'frozen' : 'late2'} icon={WarningIcon}>
                {words().missing[one]}
              </Banner>
            )}
          </For>
        </Match>
      </Switch>
      <Show when={past() > 0}>
        <Banner tone="frozen">{words().outOfTime(past())}</Banner>
      </Show>
      <Show when={props.facts.client.kind !== 'unknown'}>
        <For each={matters()}>
          {(matter) => (
            <section>
              <Stack gap={3}>
                <h2>{words().amount(money(matter.amount, matter.currency))}</h2>
                <Show when={matter.disputed > 0}>
                  <Text voice="soft">{words().disputed(money(matter.disputed, matter.currency))}</Text>
                </Show>
                <For each={byState(routes(matter))}>{(route) => <RouteCard route={route} onOpen={setSheet} />}</For>
              </Stack>
            </section>
          )}
        </For>
      </Show>
      <Disclosure label={rest().law.sheet.all}>
        <List label={rest().law.sheet.all}>
          <For each={sheetKeys}>
            {(key) => <Row title={rest().law.sheets[key].title} onClick={() => setSheet(key)} />}
          </For>
        </List>
      </Disclosure>
      <Show when={sheet()}>{(key) => <LawSheet sheet={key()} onGone={() => setSheet(undefined)} />}</Show>
    </Screen>
  )
}

const states: Route['state'][] = ['open', 'not-yet', 'pending']

/** What can be looked into first; within a state the order of the rulebook. */
const byState = (routes: readonly Route[]): Route[] =>
  states.flatMap((state) => routes.filter((route) => route.state === state))

/** The one thing to do next: what is missing first, else the hand-over to note where it is a way. */
function NextAct(props: { clientId: string; missing: readonly Missing[]; handOver: boolean }) {
  const words = () => rest().law.routes
  const to = (query: string) => `/clients/${props.clientId}${query}`
  return (
    <Switch>
      <Match when={props.missing.includes('written-reminder')}>
        <Button tone="primary" grow href={to('')}>
          {words().write}
        </Button>
      </Match>
      <Match when={props.missing.includes('formal-notice')}>
        <Button tone="primary" grow href={to('?add=legalAct')}>
          {words().noteNotice}
        </Button>
      </Match>
      <Match when={props.handOver}>
        <Button grow href={to('?add=exchange')}>
          {words().noteHandOver}
        </Button>
      </Match>
    </Switch>
  )
}
