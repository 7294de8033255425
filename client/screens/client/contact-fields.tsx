/** One person of the form: who they are, how to reach them, whether they may hear of the debt. */
import { Index, untrack } from 'solid-js'
import type { Phone } from '../../../server/domain/records/cards.ts'
import { rest, t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { MailIcon, PhoneIcon, TrashIcon } from '../../ui/icons.tsx'
import { Inline, Stack } from '../../ui/layout.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { NotedLine } from '../words/noted-text.tsx'
import type { ContactForm } from './form.ts'
import { PhoneField } from './phone-field.tsx'

const roles = ['', 'decides', 'approves', 'pays', 'signs', 'desk'] as const
const civilities = ['', 'mme', 'm'] as const
const hears = ['', 'yes', 'no'] as const

export function ContactFields(props: {
  contact: ContactForm
  /** Of the country of the client: how a number without `+` is read. */
  country: string
  title: string
  onChange: (change: Partial<ContactForm>) => void
  onRemove: () => void
}) {
  const words = () => rest().client
  // Looked at once: emptying a field must not fold it away under the thumb.
  const opened = untrack(() => !!props.contact.bestHours || props.contact.mayHear !== '')
  const setPhone = (at: number, number: string) =>
    props.onChange({
      phones: props.contact.phones.map((phone, index) => (index === at ? renumbered(phone, number) : phone)),
    })
  const setEmail = (at: number, email: string) =>
    props.onChange({ emails: props.contact.emails.map((one, index) => (index === at ? email : one)) })
  return (
    <Card>
      <fieldset>
        <legend class="heard">{props.title}</legend>
        <Stack gap={4}>
          <ChipGroup
            label={words().civility}
            choices={civilities.map((value) => ({
              value,
              label: value ? t().plan.civility[value] : words().noCivility,
            }))}
            value={props.contact.civility}
            onChange={(civility) => props.onChange({ civility })}
          />
          <TextField
            label={words().firstName}
            value={props.contact.firstName}
            onInput={(firstName) => props.onChange({ firstName })}
            maxLength={120}
          />
          <TextField
            label={words().lastName}
            value={props.contact.lastName}
            onInput={(lastName) => props.onChange({ lastName })}
            maxLength={120}
          />
          <SelectField
            label={words().role}
            value={props.contact.role}
            choices={roles.map((value) => ({ value, label: value ? words().roles[value] : words().noRole }))}
            onChange={(role) => props.onChange({ role })}
          />
          <Index each={props.contact.phones}>
            {(phone, at) => (
              <PhoneField
                label={words().phone(at + 1)}
                country={props.country}
                phone={phone()}
                onInput={(number) => setPhone(at, number)}
              />
            )}
          </Index>
          <Index each={props.contact.emails}>
            {(email, at) => (
              <TextField
                label={words().email(at + 1)}
                type="email"
                inputMode="email"
                value={email()}
                onInput={(email) => setEmail(at, email)}
                maxLength={254}
                hint={looksWrong(email()) ? words().emailDoubt : undefined}
              />
            )}
          </Index>
          <Inline>
            <Button
              tone="quiet"
              icon={PhoneIcon}
              onClick={() => props.onChange({ phones: [...props.contact.phones, { number: '' }] })}
            >
              {words().addPhone}
            </Button>
            <Button
              tone="quiet"
              icon={MailIcon}
              onClick={() => props.onChange({ emails: [...props.contact.emails, ''] })}
            >
              {words().addEmail}
            </Button>
          </Inline>
          <Disclosure label={words().moreOfContact} open={opened}>
            <Stack gap={4}>
              <ChipGroup
                label={words().mayHear}
                choices={hears.map((value) => ({ value, label: words().hears[value || 'unsaid'] }))}
                value={props.contact.mayHear}
                onChange={(mayHear) => props.onChange({ mayHear })}
                wrap
              />
              <NotedLine
                label={words().bestHours}
                value={props.contact.bestHours}
                onInput={(bestHours) => props.onChange({ bestHours })}
                maxLength={200}
              />
            </Stack>
          </Disclosure>
          <Button tone="danger" icon={TrashIcon} onClick={() => props.onRemove()}>
            {words().removeContact}
          </Button>
        </Stack>
      </fieldset>
    </Card>
  )
}

/** Another number is not the one that was found to be wrong. */
const renumbered = ({ wrongSince, ...phone }: Phone, number: string): Phone =>
  number === phone.number && wrongSince ? { ...phone, wrongSince } : { ...phone, number }

const looksWrong = (email: string): boolean => email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim())
