/** Which invoice of the case: said when there is one, chosen in a list when there are several. */
import { Show } from 'solid-js'
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { money, rest } from '../../i18n/index.ts'
import { Text } from '../../ui/text.tsx'
import { SelectField } from '../../ui/text-field.tsx'

export function InvoiceSelect(props: { invoices: readonly InvoiceState[]; value: Id; onChange: (id: Id) => void }) {
  const words = () => rest().caseFile
  const label = ({ invoice, remaining }: InvoiceState) =>
    words().invoiceRemaining(invoice.number, money(remaining, invoice.currency))
  return (
    <Show
      when={props.invoices.length > 1}
      fallback={<Text voice="soft">{props.invoices[0] && label(props.invoices[0])}</Text>}
    >
      <SelectField
        label={words().invoice}
        value={props.value}
        choices={props.invoices.map((one) => ({ value: one.invoice.id, label: label(one) }))}
        onChange={props.onChange}
      />
    </Show>
  )
}
