/** The call cockpit: what to know and what to say while the dialler is in front, and the result when one comes back. */
import { useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { mayCall } from '../../server/domain/dunning/channels.ts'
import type { OutcomeCode } from '../../server/domain/records/facts.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { FileIcon, LockIcon, PeopleIcon } from '../ui/icons.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { dialGuarded } from './acts/call-link.tsx'
import { createCase } from './acts/case.ts'
import { fullName } from './acts/people.ts'
import { type Way, wayBy } from './acts/ways.ts'
import { AimCard, AimLine } from './call/aims.tsx'
import { Anger } from './call/anger.tsx'
import { InvoicesConcerned, LastWords } from './call/background.tsx'
import { CaseFactsGrid } from './call/case-facts.tsx'
import { createDialled } from './call/dialled.ts'
import { Feet } from './call/feet.tsx'
import { NumberLine, OtherNumbers } from './call/number.tsx'
import { Result } from './call/result.tsx'
import { Script } from './call/script.tsx'
import { createTalk } from './call/talk.ts'
import { keepScreenOn } from './call/wake-lock.ts'
import { createHeard } from './outcome/heard.ts'
import { ReasonCounts } from './outcome/reason-counts.tsx'
import { forWriters } from './team/writing.tsx'

export default forWriters(Call)

function Call() {
  const book = useBook()
  const params = useParams<{ id: string }>()
  const known = createCase(book, () => params.id)
  return (
    <Show when={known()?.facts.client.id} keyed fallback={<Unknown />}>
      <Show when={known()}>{(both) => <Cockpit facts={both().facts} plan={both().plan} />}</Show>
    </Show>
  )
}

function Unknown() {
  return (
    <Screen title={rest().call.title} back={{ href: '/', label: rest().frame.backToToday }}>
      <EmptyState icon={PeopleIcon} title={rest().call.unknown} />
    </Screen>
  )
}

function Cockpit(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const [asked] = useSearchParams<{ contact?: Id }>()
  const [noting, setNoting] = createSignal(false)
  const [chosen, setChosen] = createSignal<Way>()
  const [angry, setAngry] = createSignal(false)
  const [wish, setWish] = createSignal<{ code: OutcomeCode }>()
  let opening: HTMLElement | undefined
  keepScreenOn()

  const clientId = () => props.facts.client.id
  const dialled = createDialled(book, clientId, () => setNoting(true))
  const way = () => chosen() ?? wayBy('call', props.facts, asked.contact ?? dialled.departure()?.contactId)
  const name = () => fullName(way().contact) ?? props.facts.client.name
  const draft = createHeard(book, clientId())
  const talk = createTalk(
    () => ({
      facts: props.facts,
      plan: props.plan,
      contact: way().contact,
      number: way().address,
      channel: dialled.departure()?.channel ?? (props.plan.action?.channel === 'visit' ? 'visit' : 'call'),
    }),
    draft,
  )
  const left = () => dialled.departure() !== null
  /** Before the call one reads the figures; during it they show to whom they concern. */
  const hidden = () => left() && (talk.discreet() || talk.doubtful())

  function note(code: OutcomeCode): void {
    setAngry(false)
    setNoting(true)
    setWish({ code })
  }

  // The script stays in sight above the outcomes.
  const clear = () => queueMicrotask(() => opening && bringUp(opening))
  createEffect(on(noting, (open) => open && clear(), { defer: true }))
  // Another sentence, or the answer to an excuse: it stands where the eye is.
  const spokenNow = () => [draft.conduct().stage, draft.conduct().at, draft.heard().reason].join()
  createEffect(on(spokenNow, () => (noting() || isAbove(opening)) && clear(), { defer: true }))

  /** What was asked about before this call is not asked again when it is dialled once more. */
  function dial(to: Way, tap?: Event): void {
    const { action } = props.plan
    const under = dialled.departure()
    const go = (overrides = under?.overrides) => {
      setChosen(to)
      // Another call: who answers is asked again, and the script begins anew.
      draft.lead({ stage: undefined, at: undefined, identity: undefined })
      dialled.dial({
        clientId: clientId(),
        ...(to.contact && { contactId: to.contact.id }),
        ...(action && { stepKey: action.key, stepInvoiceId: action.invoiceId }),
        ...(overrides && { overrides }),
      })
    }
    if (under && tap) go()
    else dialGuarded(book, { clientId: clientId(), way: to, step: action }, tap, go)
  }

  // Made here, so that it is the same one when the screen comes back from an angry moment.
  const foot = (
    <Show
      when={noting()}
      fallback={<Feet clientId={clientId()} way={way()} left={left()} onDial={dial} onNote={() => setNoting(true)} />}
    >
      <Result
        clientId={clientId()}
        contactId={way().contact?.id}
        number={way().address}
        departure={dialled.departure()}
        heard={draft}
        aim={draft.conduct().aim ?? talk.aims()?.proposed}
        wish={wish()}
        since={dialled.said()}
        onSaved={() => void dialled.forget()}
        onHalf={clear}
        onNothing={async () => {
          await dialled.forget()
          setNoting(false)
          setWish(undefined)
        }}
      />
    </Show>
  )

  return (
    <Show
      when={!angry()}
      fallback={
        <Anger
          name={name()}
          since={dialled.said()}
          draft={draft}
          onEnd={() => note('COLERE')}
          onCalm={() => setAngry(false)}
        />
      }
    >
      <Screen
        title={name()}
        back={{ href: '/', label: rest().frame.backToToday }}
        actions={<IconButton icon={FileIcon} label={rest().call.openCase} href={`/clients/${clientId()}`} />}
        foot={foot}
      >
        <About facts={props.facts} way={way()} name={name()} since={dialled.said()} />
        <Show when={!mayCall(props.facts)}>
          <Banner tone="late2">{rest().call.writtenOnly}</Banner>
        </Show>
        <Show when={way().contact?.mayHear === false}>
          <Banner tone="late2">{rest().call.mayNotHear(name())}</Banner>
        </Show>
        <Show
          when={!hidden()}
          fallback={
            <Banner icon={LockIcon}>
              {talk.discreet() ? rest().call.identity.discreet : rest().call.identity.hidden}
            </Banner>
          }
        >
          <CaseFactsGrid facts={props.facts} state={props.plan.state} />
          <Show when={left() && talk.spoken()}>
            {(spoken) => <AimLine choices={talk.aims()} goal={spoken().goal} least={spoken().least} draft={draft} />}
          </Show>
        </Show>
        <Script
          facts={props.facts}
          state={props.plan.state}
          talk={talk}
          draft={draft}
          ref={(element) => {
            opening = element
          }}
          onOutcome={note}
          onAnger={() => setAngry(true)}
        />
        <Show when={!left() && talk.spoken()}>
          {(spoken) => (
            <>
              <AimCard choices={talk.aims()} goal={spoken().goal} least={spoken().least} draft={draft} />
              <Text voice="soft">{props.plan.state.daysLate > 0 ? rest().call.ease.late : rest().call.ease.early}</Text>
            </>
          )}
        </Show>
        <Show when={!hidden()}>
          <LastWords facts={props.facts} />
          <ReasonCounts facts={props.facts} />
          <InvoicesConcerned plan={props.plan} clientId={clientId()} />
        </Show>
        <OtherNumbers
          facts={props.facts}
          current={way().address}
          onCall={(to, tap) => dial({ channel: 'call', ...to }, tap)}
        />
      </Screen>
    </Show>
  )
}

/** The person's role, the client when the heading names a person, for whom the money is collected; which number, called when. */
function About(props: { facts: CaseFacts; way: Way; name: string; since: string | undefined }) {
  const parts = () => {
    const { client, creditor, workspaceKind } = props.facts
    const role = props.way.contact?.role
    return [
      role && rest().client.roles[role],
      props.name !== client.name && client.name,
      workspaceKind === 'mandate' && rest().call.onBehalfOf(creditor.name),
    ]
  }
  return (
    <div>
      <Text voice="soft">{parts().filter(Boolean).join(' · ')}</Text>
      <NumberLine number={props.way.address} since={props.since} />
    </div>
  )
}

const headingHeight = (): number => document.querySelector('header')?.offsetHeight ?? 0

/** Hidden, wholly or in part, by the heading. */
const isAbove = (opening: HTMLElement | undefined): boolean =>
  opening !== undefined && opening.getBoundingClientRect().top < headingHeight()

/** Right under the heading: what it asks then stands between it and the outcomes. */
function bringUp(opening: HTMLElement): void {
  window.scrollBy({ top: opening.getBoundingClientRect().top - headingHeight() - MARGIN })
}

const MARGIN = 12
