/** Adds the number or address that is missing, to one of the people known or to a new one, and hands it back to be used at once. */
import { createSignal, Show } from 'solid-js'
import type { Contact } from '../../../server/domain/records/cards.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Channel, Id } from '../../../server/domain/records/primitives.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { toE164 } from '../../reach/phone-number.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fullName } from './people.ts'
import { recordWithUndo } from './record.ts'
import type { Way } from './ways.ts'

const NEW = 'new'
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export function AddAddress(props: {
  clientId: Id
  channel: Channel
  /** Who is meant, when someone is known. */
  contactId?: Id
  /** Once the sheet has left the screen. */
  onClosed: () => void
  onAdded: (way: Way) => void
}) {
  const book = useBook()
  const words = () => rest().messages.add
  const [open, setOpen] = createSignal(true)
  const [person, setPerson] = createSignal<string>(props.contactId ?? NEW)
  const [name, setName] = createSignal('')
  const [address, setAddress] = createSignal('')
  const [error, setError] = createSignal<string>()
  const isEmail = () => props.channel === 'email'
  const client = () => book.get('client', props.clientId)
  const people = () => (book.facts(props.clientId)?.contacts ?? []).filter((contact) => fullName(contact))

  /** As the phone's own app takes it, or null. */
  function usable(): string | null {
    const typed = address().trim()
    if (isEmail()) return EMAIL.test(typed) ? typed : null
    return toE164(typed, client()?.country ?? book.workspace()?.country ?? 'FR')
  }

  function changed(known: string): { contact: Contact; wanted: Wanted } {
    const before = person() === NEW ? undefined : book.get('contact', person())
    const fields = isEmail()
      ? { emails: [...(before?.emails ?? []), known] }
      : { phones: [...(before?.phones ?? []), { number: known }] }
    if (before)
      return {
        contact: { ...before, ...fields },
        wanted: { op: 'patch', kind: 'contact', id: before.id, fields },
      }
    const lastName = name().trim()
    const contact = { id: newId(now()), clientId: props.clientId, ...(lastName && { lastName }), ...fields }
    return { contact, wanted: { op: 'create', kind: 'contact', record: contact } }
  }

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const known = usable()
    if (!known) {
      setError(isEmail() ? words().noEmail : words().noNumber)
      return
    }
    const { contact, wanted } = changed(known)
    const recorded = await recordWithUndo(book, [wanted])
    if (!recorded.ok) return
    setOpen(false)
    props.onAdded({ channel: props.channel, contact, address: known })
  }

  return (
    <Sheet
      open={open()}
      title={isEmail() ? words().emailTitle : words().phoneTitle}
      detail={client()?.name}
      closeLabel={rest().acts.close}
      onClose={() => setOpen(false)}
      onClosed={props.onClosed}
      foot={
        <Button tone="primary" wide type="submit" form="add-address">
          {props.channel === 'call' ? words().saveAndCall : words().saveAndWrite}
        </Button>
      }
    >
      <form id="add-address" noValidate onSubmit={(event) => void save(event)}>
        <Stack gap={4}>
          <Show when={people().length > 0}>
            <ChipGroup
              wrap
              label={words().who}
              value={person()}
              onChange={setPerson}
              choices={[
                ...people().map((contact) => ({ value: contact.id, label: fullName(contact) ?? '' })),
                { value: NEW, label: words().someoneElse },
              ]}
            />
          </Show>
          <TextField
            label={isEmail() ? words().email : words().phone}
            type={isEmail() ? 'email' : 'tel'}
            ref={(input) => setTimeout(() => input.focus(), 60)}
            value={address()}
            error={error()}
            onInput={(value) => {
              setAddress(value)
              setError(undefined)
            }}
          />
          <Show when={person() === NEW}>
            <TextField
              label={words().name}
              aside={rest().acts.optional}
              autocomplete="off"
              maxLength={120}
              value={name()}
              onInput={setName}
            />
          </Show>
        </Stack>
      </form>
    </Sheet>
  )
}
