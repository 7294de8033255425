/** The call cockpit: what to know and what to say while the dialler is in front, and the result when one comes back. */
import { useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { mayCall } from '../../server/domain/dunning/channels.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { FileIcon, PeopleIcon } from '../ui/icons.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { dialGuarded } from './acts/call-link.tsx'
import { createCase } from './acts/case.ts'
import { fullName } from './acts/people.ts'
import { type Way, wayBy } from './acts/ways.ts'
import { InvoicesConcerned, LastWords } from './call/background.tsx'
import { CaseFactsGrid } from './call/case-facts.tsx'
import { createDialled } from './call/dialled.ts'
import { Feet } from './call/feet.tsx'
import { NumberLine, OtherNumbers } from './call/number.tsx'
import { Result } from './call/result.tsx'
import { Script } from './call/script.tsx'
import { keepScreenOn } from './call/wake-lock.ts'
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
  let opening: HTMLElement | undefined
  keepScreenOn()

  const clientId = () => props.facts.client.id
  const dialled = createDialled(book, clientId, () => setNoting(true))
  const way = () => chosen() ?? wayBy('call', props.facts, asked.contact ?? dialled.departure()?.contactId)
  const name = () => fullName(way().contact) ?? props.facts.client.name

  // The script stays in sight above the outcomes.
  const clear = () => queueMicrotask(() => opening && bringAbove(opening))
  createEffect(on(noting, (open) => open && clear(), { defer: true }))

  /** What was asked about before this call is not asked again when it is dialled once more. */
  function dial(to: Way, tap?: Event): void {
    const { action } = props.plan
    const under = dialled.departure()
    const left = (overrides = under?.overrides) => {
      setChosen(to)
      dialled.dial({
        clientId: clientId(),
        ...(to.contact && { contactId: to.contact.id }),
        ...(action && { stepKey: action.key, stepInvoiceId: action.invoiceId }),
        ...(overrides && { overrides }),
      })
    }
    if (under && tap) left()
    else dialGuarded(book, { clientId: clientId(), way: to, step: action }, tap, left)
  }

  return (
    <Screen
      title={name()}
      back={{ href: '/', label: rest().frame.backToToday }}
      actions={<IconButton icon={FileIcon} label={rest().call.openCase} href={`/clients/${clientId()}`} />}
      foot={
        <Show
          when={noting()}
          fallback={
            <Feet
              clientId={clientId()}
              way={way()}
              left={dialled.departure() !== null}
              onDial={dial}
              onNote={() => setNoting(true)}
            />
          }
        >
          <Result
            clientId={clientId()}
            contactId={way().contact?.id}
            number={way().address}
            departure={dialled.departure()}
            since={dialled.said()}
            onSaved={dialled.forget}
            onHalf={clear}
            onNothing={() => {
              dialled.forget()
              setNoting(false)
            }}
          />
        </Show>
      }
    >
      <About facts={props.facts} way={way()} name={name()} since={dialled.said()} />
      <Show when={!mayCall(props.facts)}>
        <Banner tone="late2">{rest().call.writtenOnly}</Banner>
      </Show>
      <Show when={way().contact?.mayHear === false}>
        <Banner tone="late2">{rest().call.mayNotHear(name())}</Banner>
      </Show>
      <CaseFactsGrid facts={props.facts} state={props.plan.state} />
      <Script
        facts={props.facts}
        plan={props.plan}
        contact={way().contact}
        ref={(element) => {
          opening = element
        }}
      />
      <LastWords facts={props.facts} />
      <ReasonCounts facts={props.facts} />
      <InvoicesConcerned plan={props.plan} clientId={clientId()} />
      <OtherNumbers
        facts={props.facts}
        current={way().address}
        onCall={(to, tap) => dial({ channel: 'call', ...to }, tap)}
      />
    </Screen>
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

/** Part of the height that the half open outcomes leave free. */
const FREE = 0.53

/** Scrolls just enough for the whole opening sentence to stand between the heading and the outcomes. */
function bringAbove(opening: HTMLElement): void {
  const { top, bottom } = opening.getBoundingClientRect()
  const heading = document.querySelector('header')?.offsetHeight ?? 0
  const covered = Math.max(0, bottom - window.innerHeight * FREE)
  window.scrollBy({ top: Math.min(covered, top - heading - MARGIN) })
}

const MARGIN = 12
