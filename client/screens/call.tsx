/** The call cockpit: what to know and what to say while the dialler is in front, and the result when one comes back. */
import { useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { useBook } from '../book/context.ts'
import { rest, t } from '../i18n/index.ts'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { FileIcon, PeopleIcon } from '../ui/icons.tsx'
import { Screen } from '../ui/screen.tsx'
import { fullName } from './acts/people.ts'
import { mayCall, type Way, wayBy } from './acts/ways.ts'
import { InvoicesConcerned, LastWords } from './call/background.tsx'
import css from './call/call.module.css'
import { CaseFactsGrid } from './call/case-facts.tsx'
import { createDialled } from './call/dialled.ts'
import { Feet } from './call/feet.tsx'
import { NumberLine, OtherNumbers } from './call/number.tsx'
import { Result } from './call/result.tsx'
import { Script } from './call/script.tsx'
import { keepScreenOn } from './call/wake-lock.ts'

export default function Call() {
  const book = useBook()
  const params = useParams<{ id: string }>()
  const known = createMemo(() => {
    const facts = book.facts(params.id)
    const plan = book.plan(params.id)
    return facts && plan ? { facts, plan } : null
  })
  return (
    <Show when={known()?.facts.client.id} keyed fallback={<Unknown />}>
      <Show when={known()}>{(both) => <Cockpit facts={both().facts} plan={both().plan} />}</Show>
    </Show>
  )
}

function Unknown() {
  return (
    <Screen title={rest().call.title} back={{ href: '/', label: t().shell.backToToday }}>
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

  function dial(to: Way): void {
    const { action } = props.plan
    setChosen(to)
    dialled.dial({
      clientId: clientId(),
      ...(to.contact && { contactId: to.contact.id }),
      ...(action && { stepKey: action.key, stepInvoiceId: action.invoiceId }),
    })
  }

  return (
    <Screen
      title={name()}
      detail={<About facts={props.facts} way={way()} name={name()} since={dialled.said()} />}
      back={{ href: '/', label: t().shell.backToToday }}
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
      <NumberLine number={way().address} />
      <Show when={!mayCall(props.facts)}>
        <Banner tone="late2">{rest().call.writtenOnly}</Banner>
      </Show>
      <Show when={way().contact?.mayHear === false}>
        <Banner tone="late2">{rest().call.mayNotHear(name())}</Banner>
      </Show>
      <CaseFactsGrid state={props.plan.state} />
      <Script
        facts={props.facts}
        plan={props.plan}
        contact={way().contact}
        ref={(element) => {
          opening = element
        }}
      />
      <LastWords facts={props.facts} />
      <InvoicesConcerned plan={props.plan} clientId={clientId()} />
      <OtherNumbers facts={props.facts} current={way().address} onCall={(to) => dial({ channel: 'call', ...to })} />
    </Screen>
  )
}

/** The person's role, the client when the heading names a person, for whom the money is collected, when one called. */
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
    <>
      {parts().filter(Boolean).join(' · ')}
      <Show when={props.since}>
        <span class={css.since}>{props.since}</span>
      </Show>
    </>
  )
}

/** Scrolls the opening sentence to the top of the screen when the outcomes at the foot would cover it. */
function bringAbove(opening: HTMLElement): void {
  const { bottom } = opening.getBoundingClientRect()
  if (bottom > window.innerHeight / 2) opening.scrollIntoView({ block: 'start' })
}
