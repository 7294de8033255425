/** The fields of a creditor card, for the business itself and for the principals of mandates. */
import type { Creditor } from '../../../server/domain/records/cards.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField, TextArea, TextField } from '../../ui/text-field.tsx'
import { type CardForm, filled, orCleared } from './card-form.ts'
import { isIban, plainIban } from './iban.ts'
import { plainPercent, typedPercent } from './percent.ts'
import css from './settings.module.css'

const optional = [
  'legalForm',
  'siren',
  'vatNumber',
  'street',
  'postalCode',
  'city',
  'iban',
  'paymentLink',
  'signature',
  'email',
  'phone',
  'contractRatePercent',
  'imputation',
] as const

export type CreditorField = 'name' | (typeof optional)[number]
type Texts = Record<CreditorField, string>

export const creditorTexts = (creditor?: Creditor): Texts => ({
  name: creditor?.name ?? '',
  ...(Object.fromEntries(optional.map((field) => [field, creditor?.[field] ?? ''])) as Omit<Texts, 'name'>),
  contractRatePercent: typedPercent(creditor?.contractRatePercent),
})

const kept = (texts: Texts): Texts => ({
  ...texts,
  iban: plainIban(texts.iban),
  contractRatePercent: plainPercent(texts.contractRatePercent),
})

/** `''` for what the law says. */
type Imputation = NonNullable<Creditor['imputation']> | ''
const imputationIn = ({ imputation }: Texts): Imputation =>
  imputation === 'principal-first' || imputation === 'interest-first' ? imputation : ''

/** For a new card. */
export function creditorRecord(texts: Texts): Omit<Creditor, 'id'> {
  const { name, ...others } = kept(texts)
  const { imputation: _, ...written } = filled(others)
  const imputation = imputationIn(texts)
  return { name, ...written, ...(imputation && { imputation }) }
}

/**
 * For a card that exists: what was emptied is cleared. The terms of late payment go with it only where they changed: a server
 * of before they were asked takes everything else.
 */
export function creditorPatch(texts: Texts, before: Creditor) {
  const { name, imputation: _, contractRatePercent, ...others } = kept(texts)
  const rate = contractRatePercent || null
  const order = imputationIn(texts) || null
  return {
    name,
    ...orCleared(others),
    ...(rate !== (before.contractRatePercent ?? null) && { contractRatePercent: rate }),
    ...(order !== (before.imputation ?? null) && { imputation: order }),
  }
}

/** Wrong once it is long enough to be judged: nobody is corrected while typing. */
export const ibanIsWrong = (texts: Pick<Texts, 'iban'>): boolean => texts.iban.trim() !== '' && !isIban(texts.iban)

export function CreditorFields(props: { form: CardForm<CreditorField>; nameLabel: string; ibanWrong: boolean }) {
  const words = () => rest().settings.business
  const bind = (field: CreditorField) => ({
    value: props.form.text(field),
    onInput: (text: string) => props.form.type(field, text),
    error: props.form.error(field),
  })
  return (
    <>
      <Card flat>
        <h2>{words().identity}</h2>
        <TextField label={props.nameLabel} {...bind('name')} autocomplete="organization" required />
        <TextField label={words().legalForm} hint={words().legalFormHint} {...bind('legalForm')} />
        <div class={css.pair}>
          <TextField label={words().siren} {...bind('siren')} inputMode="numeric" />
          <TextField label={words().vatNumber} {...bind('vatNumber')} />
        </div>
      </Card>
      <Card flat>
        <h2>{words().reach}</h2>
        <TextArea label={words().street} {...bind('street')} rows={2} />
        <div class={css.short}>
          <TextField label={words().postalCode} {...bind('postalCode')} autocomplete="postal-code" />
          <TextField label={words().city} {...bind('city')} autocomplete="address-level2" />
        </div>
        <TextField label={words().phone} {...bind('phone')} type="tel" autocomplete="tel" />
        <TextField label={words().email} {...bind('email')} type="email" autocomplete="email" />
        <TextArea label={words().signature} hint={words().signatureHint} {...bind('signature')} rows={2} />
      </Card>
      <Card flat>
        <h2>{words().payment}</h2>
        <TextField
          label={words().iban}
          hint={words().ibanHint}
          {...bind('iban')}
          error={props.ibanWrong ? words().ibanWrong : props.form.error('iban')}
        />
        <TextField
          label={words().paymentLink}
          hint={words().paymentLinkHint}
          {...bind('paymentLink')}
          type="url"
          inputMode="url"
        />
      </Card>
      <LateTerms form={props.form} />
    </>
  )
}

/** What the general terms say of late payment; left empty, the law. */
function LateTerms(props: { form: CardForm<CreditorField> }) {
  const words = () => rest().interest.creditor
  const value = () => (props.form.text('imputation') === 'principal-first' ? 'principal-first' : 'interest-first')
  return (
    <Card flat>
      <h2>{words().title}</h2>
      <Text voice="soft">{words().text}</Text>
      <TextField
        label={words().rate}
        hint={words().rateHint}
        inputMode="decimal"
        maxLength={12}
        value={props.form.text('contractRatePercent')}
        onInput={(text) => props.form.type('contractRatePercent', text)}
        error={props.form.error('contractRatePercent')}
      />
      <SelectField
        label={words().imputation}
        value={value()}
        choices={imputations.map((one) => ({ value: one, label: words().imputations[one] }))}
        onChange={(chosen) => props.form.type('imputation', chosen === 'interest-first' ? '' : chosen)}
      />
    </Card>
  )
}

const imputations = ['interest-first', 'principal-first'] as const
