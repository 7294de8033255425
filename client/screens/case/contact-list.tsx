/** The people at the client: their numbers and addresses, each one tap away. */
import { createResource, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Contact } from '../../../server/domain/records/cards.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest, t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { MailIcon, PhoneIcon, PlusIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { CallLink } from '../acts/call-link.tsx'
import { type Contacting, mayGo, type Overrides } from '../acts/guarded.ts'
import { openLink } from '../acts/open-link.ts'
import { withRole } from '../client/person.ts'
import { Writing } from '../team/writing.tsx'
import css from './contact-list.module.css'

/** Those further down are folded away. */
const IN_SIGHT = 3

/** `onCall` runs in the tap that dials, so that coming back is noticed. */
export function ContactList(props: { facts: CaseFacts; onCall: (contact: Contact, overrides?: Overrides) => void }) {
  const book = useBook()
  const words = () => rest().caseFile
  // As people read them, once the rules of the world's numbers came in; as they are written until then.
  const [numbers] = createResource(() => import('../../reach/phone-number.ts'))
  const readable = (number: string) =>
    numbers.state === 'ready' ? numbers().readable(number, book.workspace()?.country ?? 'FR') : number
  const person = (contact: Contact) => (
    <Person contact={contact} readable={readable} onCall={(overrides) => props.onCall(contact, overrides)} />
  )
  return (
    <section>
      <Stack gap={2}>
        <h2>{words().contacts}</h2>
        <Show when={props.facts.contacts.length > 0} fallback={<Text voice="soft">{words().noContact}</Text>}>
          <For each={props.facts.contacts.slice(0, IN_SIGHT)}>{person}</For>
          <Show when={props.facts.contacts.length > IN_SIGHT}>
            <Disclosure label={words().moreContacts(props.facts.contacts.length - IN_SIGHT)}>
              <Stack gap={2}>
                <For each={props.facts.contacts.slice(IN_SIGHT)}>{person}</For>
              </Stack>
            </Disclosure>
          </Show>
        </Show>
        <Show when={paymentProcess(props.facts)}>{(process) => <Text voice="soft">{process()}</Text>}</Show>
        <Writing>
          {' '}
          <Button icon={PlusIcon} href={`/clients/${props.facts.client.id}/edit`}>
            {props.facts.contacts.length > 0 ? words().editContacts : words().addContact}
          </Button>
        </Writing>
      </Stack>
    </section>
  )
}

function Person(props: {
  contact: Contact
  readable: (number: string) => string
  onCall: (overrides?: Overrides) => void
}) {
  const book = useBook()
  const words = () => rest().caseFile
  /** An empty message of one's own: the link does it, unless a guard asks first. */
  const writeTo = (email: string, tap: Event) =>
    void mayGo(book, writing(props.contact, email), tap, () => openLink(`mailto:${email}`))
  return (
    <Card flush>
      <div class={css.name}>
        <Text voice="strong">{withRole(props.contact)}</Text>
        <Show when={props.contact.mayHear === false}>
          <Text voice="small" tone="danger">
            {rest().client.mustNotHear}
          </Text>
        </Show>
        <Show when={props.contact.bestHours}>{(hours) => <Text voice="small">{hours()}</Text>}</Show>
      </div>
      <List inset>
        <For each={props.contact.phones ?? []}>
          {(phone) => (
            <Show
              when={!phone.wrongSince}
              fallback={
                <Row
                  title={<span class={css.wrong}>{props.readable(phone.number)}</span>}
                  detail={words().wrongNumber}
                />
              }
            >
              <Writing fallback={<Row title={props.readable(phone.number)} detail={phone.label} />}>
                {' '}
                <li>
                  <CallLink class={css.way} contacting={calling(props.contact, phone.number)} onLeft={props.onCall}>
                    <PhoneIcon />
                    <span>
                      <span class="heard">{t().plan.act.call()} </span>
                      {props.readable(phone.number)}
                      <Show when={phone.label}>{(label) => <span class={css.label}> {label()}</span>}</Show>
                    </span>
                  </CallLink>
                </li>
              </Writing>
            </Show>
          )}
        </For>
        <For each={props.contact.emails ?? []}>
          {(email) => (
            <Writing fallback={<Row title={email} />}>
              <li>
                <a class={css.way} href={`mailto:${email}`} onClick={(event) => writeTo(email, event)}>
                  <MailIcon />
                  <span>{email}</span>
                </a>
              </li>
            </Writing>
          )}
        </For>
      </List>
    </Card>
  )
}

/** A contact on one's own account: it carries out no step of the plan. */
const reaching =
  (channel: Channel) =>
  (contact: Contact, address: string): Contacting => ({
    clientId: contact.clientId,
    way: { channel, contact, address },
    step: null,
  })
const calling = reaching('call')
const writing = reaching('email')

function paymentProcess({ client }: CaseFacts): string {
  const words = rest().caseFile
  return [
    client.approver && words.approvedBy(client.approver),
    client.portal && words.portal(client.portal),
    client.paymentDay && words.paymentDay(client.paymentDay),
  ]
    .filter(Boolean)
    .join(' · ')
}
