/** What helps to be paid and may be left out: what it was for, the order, when it was done and sent, where it is. */
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { rest } from '../../i18n/index.ts'
import { Stack } from '../../ui/layout.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import type { Issues } from '../case/issues.ts'
import type { InvoiceForm } from './form.ts'

export type More = Pick<InvoiceForm, 'project' | 'orderReference' | 'serviceOn' | 'link' | 'sentOn'>

export const moreOf = (invoice: Invoice): More => ({
  project: invoice.project ?? '',
  orderReference: invoice.orderReference ?? '',
  serviceOn: invoice.serviceOn ?? '',
  link: invoice.link ?? '',
  sentOn: invoice.sentOn ?? '',
})

export function MoreFields(props: { form: More; issues: Issues; onChange: (change: Partial<More>) => void }) {
  const words = () => rest().invoice
  return (
    <Stack gap={4}>
      <TextField
        label={words().project}
        hint={words().projectHint}
        value={props.form.project}
        onInput={(project) => props.onChange({ project })}
        maxLength={200}
        error={props.issues.project}
      />
      <TextField
        label={words().orderReference}
        value={props.form.orderReference}
        onInput={(orderReference) => props.onChange({ orderReference })}
        maxLength={120}
        error={props.issues.orderReference}
      />
      <DateField
        label={words().serviceOn}
        value={props.form.serviceOn}
        onInput={(serviceOn) => props.onChange({ serviceOn })}
        error={props.issues.serviceOn}
      />
      <DateField
        label={words().sentOn}
        value={props.form.sentOn}
        onInput={(sentOn) => props.onChange({ sentOn })}
        error={props.issues.sentOn}
      />
      <TextField
        label={words().link}
        type="url"
        inputMode="url"
        value={props.form.link}
        onInput={(link) => props.onChange({ link })}
        maxLength={1000}
        error={props.issues.link}
      />
    </Stack>
  )
}
