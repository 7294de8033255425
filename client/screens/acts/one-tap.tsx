/**
 * The button that reaches someone in one tap. A call is a real link to the dialler, with the cockpit left open behind it;
 * a message opens its app already written; what lacks a number, an address or a fact asks for it in place.
 */
import { useNavigate } from '@solidjs/router'
import { createSignal, Match, onMount, Show, Suspense, Switch } from 'solid-js'
import type { NextStep } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { useBook } from '../../book/context.ts'
import { loadRest, t } from '../../i18n/index.ts'
import { telLink } from '../../reach/dial.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { lazyScreen } from '../frame/lazy-screen.ts'
import { channelIcons } from './channel-icons.ts'
import { leave } from './departures.ts'
import { isClear, mayGo, type Overrides, warmGuards } from './guarded.ts'
import { openLink } from './open-link.ts'
import { politeName } from './people.ts'
import { isMissing, type Way } from './ways.ts'
import { whenIdle } from './when-idle.ts'

const AddAddress = lazyScreen(async () => ({ default: (await import('./add-address.tsx')).AddAddress }))
const Refused = lazyScreen(async () => ({ default: (await import('./refused.tsx')).Refused }))

type Sender = typeof import('./send.ts')
let sender: Sender | undefined

/** Fetches the words and the writing of messages ahead of the first tap on one; the guards come with them. */
export async function warmSender(): Promise<Sender> {
  const [module] = await Promise.all([import('./send.ts'), loadRest()])
  sender = module
  return module
}

let warming = false

function warmWhenIdle(): void {
  if (warming) return
  warming = true
  whenIdle(() => {
    void warmSender()
    void warmGuards()
  })
}

export interface OneTapProps {
  clientId: Id
  way: Way
  /** The step of the plan that the tap answers. */
  step: NextStep | null
  tone?: 'primary' | 'soft'
  grow?: boolean
  /** An icon alone, with its label heard. */
  small?: boolean
}

export function OneTap(props: OneTapProps) {
  const book = useBook()
  const navigate = useNavigate()
  const [adding, setAdding] = createSignal(false)
  const [missing, setMissing] = createSignal<FieldName[]>()
  /** Added, and to be asked about once its sheet has left: two are never there at once. */
  let waiting: Way | undefined
  onMount(warmWhenIdle)

  const label = () => labelOf(props.way, props.step, book.get('client', props.clientId)?.name)
  const isCall = (way: Way) => way.channel === 'call' || way.channel === 'voicemail'

  function cockpit(way: Way): string {
    const contact = way.contact ? `?contact=${way.contact.id}` : ''
    return `/clients/${props.clientId}/call${contact}`
  }

  /** The link itself opens the dialler; the cockpit follows once the tap is over, so that the link is still there in it. */
  function left(way: Way, overrides?: Overrides): void {
    void leave(book, {
      clientId: props.clientId,
      channel: way.channel === 'visit' ? 'visit' : 'call',
      ...(way.contact && { contactId: way.contact.id }),
      ...(props.step && { stepKey: props.step.key, stepInvoiceId: props.step.invoiceId }),
      ...(overrides && { overrides }),
    })
    if (isCall(way)) setTimeout(() => navigate(cockpit(way)), 0)
  }

  function write(way: Way, overrides?: Overrides, ready: Sender | undefined = sender): void {
    if (!ready) {
      void warmSender().then((warm) => write(way, overrides, warm))
      return
    }
    const sent = ready.send(book, { clientId: props.clientId, way, step: props.step, overrides })
    if (!sent.ok) setMissing(sent.missing)
  }

  /** Without a link that was tapped: after a number was added, or a guard passed over. */
  function go(way: Way, overrides?: Overrides): void {
    if (isCall(way)) openLink(telLink(way.address ?? ''))
    else if (way.channel === 'visit') setTimeout(() => navigate(cockpit(way)), 0)
    else {
      write(way, overrides)
      return
    }
    left(way, overrides)
  }

  /** True when nothing speaks against it; otherwise what does is asked about first. */
  const mayReach = (way: Way, event?: Event): boolean =>
    mayGo(book, { clientId: props.clientId, way, step: props.step }, event, (overrides) => go(way, overrides))

  function added(way: Way): void {
    if (isClear(book, { clientId: props.clientId, way, step: props.step })) go(way)
    else waiting = way
  }

  function closed(): void {
    setAdding(false)
    const way = waiting
    waiting = undefined
    if (way && mayReach(way)) go(way)
  }

  const href = () => {
    const { way, step } = props
    if (isMissing(way)) return undefined
    if (isCall(way)) return telLink(way.address ?? '')
    if (way.channel === 'visit') return cockpit(way)
    return way.channel === 'note' ? lookUp(props.clientId, step) : undefined
  }

  function tapped(event: Event): void {
    const { way } = props
    if (isMissing(way)) setAdding(true)
    else if (way.channel !== 'note' && mayReach(way, event)) {
      if (isCall(way) || way.channel === 'visit') left(way)
      else write(way)
    }
  }

  return (
    <>
      <Show
        when={props.small}
        fallback={
          <Button
            tone={props.tone ?? 'soft'}
            grow={props.grow}
            icon={channelIcons[props.way.channel]}
            href={href()}
            onClick={tapped}
          >
            {label()}
          </Button>
        }
      >
        <IconButton tone="soft" icon={channelIcons[props.way.channel]} label={label()} href={href()} onClick={tapped} />
      </Show>
      <Suspense>
        <Switch>
          <Match when={adding()}>
            <AddAddress
              clientId={props.clientId}
              channel={props.way.channel}
              contactId={props.way.contact?.id}
              onClosed={closed}
              onAdded={added}
            />
          </Match>
          <Match when={missing()}>
            {(fields) => (
              <Refused clientId={props.clientId} missing={fields()} onClosed={() => setMissing(undefined)} />
            )}
          </Match>
        </Switch>
      </Suspense>
    </>
  )
}

/** Money that was seen is recorded on the case; anything else to check is looked up there. */
const lookUp = (clientId: Id, step: NextStep | null): string =>
  `/clients/${clientId}${isSeen(step) ? '?add=payment' : ''}`

const isSeen = (step: NextStep | null): boolean =>
  step?.reason.code === 'check-payment' && step.reason.outcome === 'PAY'

/** Longer names would fill the button; the card names the client above it. */
const SHORT = 18

function labelOf(way: Way, step: NextStep | null, client = ''): string {
  const { act } = t().plan
  if (isMissing(way)) return way.channel === 'email' ? act.addEmail : act.addPhone
  const who = politeName(way.contact) ?? client
  const named = who.length > 0 && who.length <= SHORT ? who : undefined
  switch (way.channel) {
    case 'call':
    case 'voicemail':
      return act.call(named)
    case 'letter':
    case 'registered-letter':
      return act.letter
    case 'visit':
      return act.visit(named)
    case 'note':
      return isSeen(step) ? act.pay : act.look
    default:
      return act.write(named)
  }
}
