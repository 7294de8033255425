/** How the money comes: one chip, never required. */
import type { Payment } from '../../../server/domain/records/facts.ts'
import { rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'

type Method = NonNullable<Payment['method']>

const methods: readonly Method[] = ['transfer', 'card', 'cheque', 'cash', 'direct-debit', 'other']

export function MethodField(props: { value: Method | undefined; onChange: (method: Method) => void }) {
  return (
    <ChipGroup
      label={`${rest().outcomes.method} (${rest().acts.optional})`}
      choices={methods.map((value) => ({ value, label: rest().outcomes.methods[value] }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
