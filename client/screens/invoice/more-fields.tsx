/** What helps to be paid and may be left out: what it was for, the order, when it was done and sent, where it is. */
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { rest } from '../../i18n/index.ts'
import { Stack } from '../../ui/layout.tsx'
import { DateField, SelectField, TextField } from '../../ui/text-field.tsx'
import { AmountField } from '../case/amount-field.tsx'
import type { Issues } from '../case/issues.ts'
import type { InvoiceForm, Optional, RetentionFault } from './form.ts'

export type More = Pick<InvoiceForm, Optional>

export const moreOf = (invoice: Invoice): More => ({
  project: invoice.project ?? '',
  orderReference: invoice.orderReference ?? '',
  serviceOn: invoice.serviceOn ?? '',
  link: invoice.link ?? '',
  sentOn: invoice.sentOn ?? '',
  nature: invoice.nature ?? '',
  retentionAmount: invoice.retentionAmount,
  retentionUntil: invoice.retentionUntil ?? '',
})

/** True when one of them is filled: the form opens with them in sight. */
export const hasMore = (form: More): boolean =>
  !!(form.project || form.orderReference || form.serviceOn || form.link || form.sentOn || form.nature) ||
  !!(form.retentionAmount || form.retentionUntil)

const natures = ['', 'service', 'works', 'goods', 'transport', 'other'] as const

export function MoreFields(props: {
  form: More
  currency: string
  issues: Issues
  onChange: (change: Partial<More>) => void
}) {
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
      <SelectField
        label={words().nature}
        hint={words().natureHint}
        value={props.form.nature ?? ''}
        choices={natures.map((value) => ({ value, label: words().natures[value || 'unknown'] }))}
        onChange={(nature) => props.onChange({ nature })}
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
      <AmountField
        label={words().retentionAmount}
        hint={words().retentionHint}
        currency={props.currency}
        value={props.form.retentionAmount}
        onInput={(retentionAmount) => props.onChange({ retentionAmount })}
        error={props.issues.retentionAmount}
      />
      <DateField
        label={words().retentionUntil}
        value={props.form.retentionUntil ?? ''}
        onInput={(retentionUntil) => props.onChange({ retentionUntil })}
        error={props.issues.retentionUntil}
      />
    </Stack>
  )
}

/** What is wrong with the retention of guarantee, at its field. */
export function retentionIssues(fault: RetentionFault | null): Issues {
  if (!fault) return {}
  const sentence = rest().invoice.retentionFaults[fault]
  return fault === 'retention-day' ? { retentionUntil: sentence } : { retentionAmount: sentence }
}
