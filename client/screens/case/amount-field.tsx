/** An amount of one currency, typed as the language writes it. */
import { language } from '../../i18n/index.ts'
import type { FieldProps } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { signOf } from '../outcome/sum-field.tsx'

export function AmountField(
  props: FieldProps & {
    currency: string
    value: number | undefined
    onInput: (cents: number | undefined) => void
    autofocus?: boolean
    required?: boolean
  },
) {
  return <MoneyInput {...props} unit={signOf(props.currency)} mark={language() === 'fr' ? ',' : '.'} />
}
