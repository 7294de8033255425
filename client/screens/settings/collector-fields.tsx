/** Who collects for others: the name, where letters come from, and who signs them (CPCE art. R124-4). */
import type { Workspace } from '../../../server/domain/records/cards.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { CardForm } from './card-form.ts'
import css from './settings.module.css'

const optional = ['street', 'postalCode', 'city', 'signature', 'email', 'phone'] as const
type Optional = (typeof optional)[number]

export const collectorTexts = (workspace: Workspace | undefined): Record<Optional, string> =>
  Object.fromEntries(optional.map((field) => [field, workspace?.[field] ?? ''])) as Record<Optional, string>

/** Only what changed: a server of before they were asked takes everything else. */
export const collectorPatch = (texts: Record<Optional, string>, before: Workspace | undefined) =>
  Object.fromEntries(
    optional.flatMap((field) => {
      const now = texts[field] || null
      return now === (before?.[field] ?? null) ? [] : [[field, now]]
    }),
  ) as Partial<Record<Optional, string | null>>

export function CollectorFields(props: { form: CardForm<'name' | Optional> }) {
  const words = () => rest().settings.business
  const bind = (field: 'name' | Optional) => ({
    value: props.form.text(field),
    onInput: (text: string) => props.form.type(field, text),
    error: props.form.error(field),
  })
  return (
    <>
      <TextField label={words().name} {...bind('name')} autocomplete="organization" required />
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
    </>
  )
}
