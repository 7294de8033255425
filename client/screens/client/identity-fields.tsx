/** The form beside its people: who they are in law, where they are, how they pay, how to speak to them. */
import { Show, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Client } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import { type Rest, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import type { Issues } from '../case/issues.ts'
import { NotedArea, NotedLine } from '../words/noted-text.tsx'
import type { ClientForm, TextName } from './form.ts'
import { KindField } from './kind-field.tsx'
import { ReminderFields } from './reminder-fields.tsx'
import { sirenDoubt } from './siren.ts'

export interface FormPart {
  form: ClientForm
  issues: Issues
  onChange: (change: Partial<ClientForm>) => void
}

/** The texts that have their label in the words of the client card. */
type LabelledName = TextName & keyof Rest['client']['fields']

const lengths: Record<LabelledName, number> = {
  number: 80,
  siren: 20,
  vatNumber: 20,
  street: 400,
  postalCode: 20,
  city: 120,
  country: 2,
  approver: 200,
  portal: 400,
  paymentDay: 200,
  doNotContact: 400,
  note: 4000,
}

/** One text of the card, with its label, limit and what is wrong with it. */
function CardText(
  props: FormPart & { name: LabelledName; hint?: string; inputMode?: 'numeric' | 'text'; noted?: boolean },
) {
  return (
    <Dynamic
      component={props.noted ? NotedLine : TextField}
      label={rest().client.fields[props.name]}
      hint={props.hint}
      inputMode={props.inputMode}
      value={props.form[props.name]}
      onInput={(text: string) => props.onChange({ [props.name]: props.name === 'country' ? text.toUpperCase() : text })}
      maxLength={lengths[props.name]}
      error={props.issues[props.name]}
    />
  )
}

/** Name and kind, and in a mandate the creditor: what a client cannot do without. */
export function WhoFields(props: FormPart & { isNew: boolean }) {
  const book = useBook()
  const words = () => rest().client
  return (
    <Stack gap={4}>
      <TextField
        label={words().name}
        value={props.form.name}
        onInput={(name) => props.onChange({ name })}
        maxLength={200}
        autocomplete="organization"
        autofocus={props.isNew}
        error={props.issues.name}
      />
      <KindField value={props.form.kind} known={props.form} onChange={(kind) => props.onChange({ kind })} />
      <Show when={book.workspace()?.kind === 'mandate'}>
        <SelectField
          label={words().creditor}
          value={props.form.creditorId}
          choices={book.creditors().map((one) => ({ value: one.id, label: one.name }))}
          onChange={(creditorId) => props.onChange({ creditorId })}
        />
      </Show>
    </Stack>
  )
}

const channels = ['', 'email', 'call', 'sms', 'messenger', 'letter'] as const

export function ManyFields(props: FormPart & { client: Client | undefined }) {
  const words = () => rest().client
  const filled = (...names: TextName[]) => names.some((name) => props.form[name] !== '')
  // Looked at once: emptying a field must not fold it away under the thumb.
  const opened = untrack(() => ({
    speaking: filled('doNotContact') || !!props.form.preferredChannel,
    company: filled('siren', 'vatNumber', 'street', 'city'),
    process: filled('approver', 'portal', 'paymentDay') || !!props.form.contractRatePercent,
  }))
  const sirenHint = () => {
    const doubt = sirenDoubt(props.form.siren)
    return doubt ? words().sirenDoubt[doubt] : undefined
  }
  return (
    <Stack gap={2}>
      <Disclosure label={words().speaking} open={opened.speaking}>
        <Stack gap={4}>
          <ChipGroup
            label={words().preferredChannel}
            choices={channels.map((value) => ({
              value,
              label: value ? words().channels[value] : words().noPreference,
            }))}
            value={props.form.preferredChannel}
            onChange={(preferredChannel) => props.onChange({ preferredChannel })}
            wrap
          />
          <ChipGroup
            label={words().address}
            choices={(['', 'vous', 'tu'] as const).map((value) => ({
              value,
              label: words().addresses[value || 'unsaid'],
            }))}
            value={props.form.address}
            onChange={(address) => props.onChange({ address })}
          />
          <ChipGroup
            label={words().language}
            choices={(['', 'fr', 'en'] as const).map((value) => ({
              value,
              label: words().languages[value || 'unsaid'],
            }))}
            value={props.form.language}
            onChange={(language) => props.onChange({ language })}
          />
          <CardText {...props} noted name="doNotContact" hint={words().doNotContactHint} />
        </Stack>
      </Disclosure>
      <Disclosure label={words().company} open={opened.company}>
        <Stack gap={4}>
          <CardText {...props} name="siren" hint={sirenHint()} inputMode="numeric" />
          <CardText {...props} name="vatNumber" />
          <CardText {...props} name="street" />
          <CardText {...props} name="postalCode" />
          <CardText {...props} name="city" />
          <CardText {...props} name="country" hint={words().countryHint} />
          <CardText {...props} name="number" />
        </Stack>
      </Disclosure>
      <Disclosure label={words().process} open={opened.process}>
        <Stack gap={4}>
          <CardText {...props} name="approver" />
          <CardText {...props} name="portal" />
          <CardText {...props} name="paymentDay" hint={words().paymentDayHint} />
          <TextField
            label={rest().interest.creditor.rate}
            aside={rest().acts.optional}
            hint={rest().interest.creditor.rateClientHint}
            inputMode="decimal"
            maxLength={12}
            value={props.form.contractRatePercent ?? ''}
            onInput={(contractRatePercent) => props.onChange({ contractRatePercent })}
            error={props.issues.contractRatePercent}
          />
        </Stack>
      </Disclosure>
      <ReminderFields {...props} />
      <NotedArea
        label={words().fields.note}
        aside={rest().acts.optional}
        value={props.form.note}
        onInput={(note) => props.onChange({ note })}
        maxLength={lengths.note}
        error={props.issues.note}
      />
    </Stack>
  )
}
