/** The fields of a mandate. An empty signing date means that there is no mandate yet. */
import type { Mandate } from '../../../server/domain/records/cards.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { rest } from '../../i18n/index.ts'
import { CheckField, DateField, TextArea } from '../../ui/text-field.tsx'
import { type CardForm, filled, orCleared } from './card-form.ts'
import type { NewMandate } from './creditor-records.ts'
import css from './settings.module.css'

export type MandateField = 'signedOn' | 'endsOn' | 'feeTerms'
type Texts = Record<MandateField, string>

export const mandateTexts = (mandate: Mandate | null): Texts => ({
  signedOn: mandate?.signedOn ?? '',
  endsOn: mandate?.endsOn ?? '',
  feeTerms: mandate?.feeTerms ?? '',
})

/** Null when nothing of a mandate was entered; a mandate without its date is refused by the book, at the field. */
export function mandateRecord({ signedOn, endsOn, feeTerms }: Texts, mayReceive: boolean): NewMandate | null {
  if (!signedOn && !endsOn && !feeTerms && !mayReceive) return null
  return { signedOn, mayReceive, ...filled({ endsOn, feeTerms }) }
}

export const mandatePatch = ({ signedOn, endsOn, feeTerms }: Texts, mayReceive: boolean) => ({
  signedOn,
  mayReceive,
  ...orCleared({ endsOn, feeTerms }),
})

export interface MandateFieldsProps<F extends string> {
  form: CardForm<F | MandateField>
  mayReceive: boolean
  onMayReceive: (may: boolean) => void
  endWrong: boolean
  today: Day
}

export function MandateFields<F extends string>(props: MandateFieldsProps<F>) {
  const words = () => rest().settings.creditors
  return (
    <>
      <div class={css.days}>
        <DateField
          label={words().signedOn}
          value={props.form.text('signedOn')}
          onInput={(day) => props.form.type('signedOn', day)}
          error={props.form.error('signedOn')}
          max={props.today}
        />
        <DateField
          label={words().endsOn}
          hint={words().endsOnHint}
          value={props.form.text('endsOn')}
          onInput={(day) => props.form.type('endsOn', day)}
          error={props.endWrong ? words().endBeforeStart : props.form.error('endsOn')}
        />
      </div>
      <CheckField label={words().mayReceive} checked={props.mayReceive} onChange={props.onMayReceive} />
      <TextArea
        label={words().feeTerms}
        value={props.form.text('feeTerms')}
        onInput={(text) => props.form.type('feeTerms', text)}
        error={props.form.error('feeTerms')}
        rows={2}
      />
    </>
  )
}
