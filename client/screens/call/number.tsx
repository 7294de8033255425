/** The number in sight, to read out or copy where the device has no dialler; the others of the client one tap away. */
import { createResource, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { telLink } from '../../reach/dial.ts'
import { type Reachable, reachableBy } from '../../reach/reachable.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { CopyIcon, PhoneIcon } from '../../ui/icons.tsx'
import { List } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'
import { copyText } from '../acts/copy-text.ts'
import { fullName } from '../acts/people.ts'
import css from './call.module.css'

/** As people read it, once the rules of the world's numbers came in; as it is written until then. */
function createReadable(number: () => string | undefined) {
  const book = useBook()
  const [readable] = createResource(
    () => {
      const one = number()
      return one ? ([one, book.workspace()?.country ?? 'FR'] as const) : undefined
    },
    async ([one, country]) => (await import('../../reach/phone-number.ts')).readable(one, country),
  )
  // `latest` never suspends: the screen does not wait for it.
  return () => (readable.state === 'ready' && number() ? readable.latest : number())
}

export function NumberLine(props: { number: string | undefined; since: string | undefined }) {
  const readable = createReadable(() => props.number)
  const copy = async () => {
    const copied = await copyText(props.number ?? '')
    showToast({ text: copied ? rest().acts.copied : rest().messages.notCopied })
  }
  return (
    <Show when={props.number || props.since}>
      <div class={css.number}>
        <Show when={props.number}>
          <span class={css.digits}>{readable()}</span>
          <IconButton icon={CopyIcon} label={rest().call.copyNumber} tone="quiet" onClick={() => void copy()} />
        </Show>
        <span class={css.since}>{props.since}</span>
      </div>
    </Show>
  )
}

export function OtherNumbers(props: {
  facts: CaseFacts
  current: string | undefined
  onCall: (to: Reachable, tap: Event) => void
}) {
  const others = () => reachableBy('call', props.facts.contacts).filter(({ address }) => address !== props.current)
  return (
    <Show when={others().length > 0}>
      <Disclosure label={rest().call.otherNumbers}>
        <List>
          <For each={others()}>{(to) => <OtherNumber to={to} onCall={(tap) => props.onCall(to, tap)} />}</For>
        </List>
      </Disclosure>
    </Show>
  )
}

function OtherNumber(props: { to: Reachable; onCall: (tap: Event) => void }) {
  const readable = createReadable(() => props.to.address)
  const role = () => props.to.contact.role && rest().client.roles[props.to.contact.role]
  const who = () => fullName(props.to.contact)
  return (
    <li>
      <a class={css.other} href={telLink(props.to.address)} onClick={(event) => props.onCall(event)}>
        <PhoneIcon />
        <span>
          <Text voice="strong">{readable()}</Text>
          <Text voice="soft">{[who(), role()].filter(Boolean).join(' · ')}</Text>
        </span>
      </a>
    </li>
  )
}
