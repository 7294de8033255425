/** How this client is reminded: its profile and strategy, its grace, and what keeps reminders away. */
import { Show, untrack } from 'solid-js'
import { graceOf, sectorOf, sectors } from '../../../server/domain/dunning/strategies/sectors.ts'
import type { Client } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { CheckField, DateField, SelectField, TextField } from '../../ui/text-field.tsx'
import { knownStrategy, strategyChoices } from '../strategies/known.ts'
import { profiles } from '../strategies/profiles.ts'
import { lineOf } from '../strategies/step-words.ts'
import { NotedLine } from '../words/noted-text.tsx'
import type { FormPart } from './identity-fields.tsx'
import { ProfileSuggestion } from './profile-suggestion.tsx'

export function ReminderFields(props: FormPart & { client: Client | undefined }) {
  const book = useBook()
  const words = () => rest().strategies.client
  // Looked at once: emptying a field must not fold it away under the thumb.
  const opened = untrack(() => {
    const { profile, strategy, sector, graceDays, writtenOnly, agent, exceptionalCircumstance } = props.form
    return !!(profile || strategy || sector || graceDays || writtenOnly || agent || exceptionalCircumstance)
  })
  /** The days of the chosen one; those of the profile are said by its name. */
  const strategyHint = () => {
    const chosen = props.form.strategy || props.form.profile
    const known = chosen ? knownStrategy(book, chosen) : null
    return known ? `${props.form.strategy ? '' : `${words().follows(known.name)} `}${lineOf(known.steps)}` : undefined
  }
  return (
    <Disclosure label={words().title} open={opened}>
      <Stack gap={4}>
        <Stack gap={2}>
          <SelectField
            label={words().profile}
            hint={words().profileHint}
            value={props.form.profile}
            choices={[
              { value: '' as const, label: words().noProfile },
              ...profiles.map((value) => ({ value, label: rest().strategies.profiles[value] })),
            ]}
            onChange={(profile) => props.onChange({ profile })}
          />
          <Show when={props.client}>
            {(client) => (
              <ProfileSuggestion
                clientId={client().id}
                value={props.form.profile}
                onChoose={(profile) => props.onChange({ profile })}
              />
            )}
          </Show>
        </Stack>
        <SelectField
          label={words().strategy}
          hint={strategyHint()}
          value={props.form.strategy}
          choices={[{ value: '', label: words().noStrategy }, ...strategyChoices(book, props.form.strategy)]}
          onChange={(strategy) => props.onChange({ strategy })}
        />
        <SelectField
          label={words().sector}
          hint={sectorHint(props.form.sector)}
          value={props.form.sector}
          choices={[
            { value: '', label: words().noSector },
            ...sectors.map(({ key }) => ({ value: key as string, label: words().sectors[key] })),
          ]}
          onChange={(sector) => props.onChange({ sector })}
        />
        <TextField
          label={words().graceDays}
          aside={rest().acts.optional}
          hint={words().graceHint}
          inputMode="numeric"
          placeholder={String(graceOf(props.form.sector))}
          value={props.form.graceDays}
          onInput={(graceDays) => props.onChange({ graceDays })}
          error={props.issues.graceDays && words().graceWrong}
        />
        <CheckField
          label={words().writtenOnly}
          checked={props.form.writtenOnly}
          onChange={(writtenOnly) => props.onChange({ writtenOnly })}
        />
        <TextField
          label={words().agent}
          aside={rest().acts.optional}
          hint={words().agentHint}
          value={props.form.agent}
          onInput={(agent) => props.onChange({ agent })}
          maxLength={400}
          error={props.issues.agent}
        />
        <NotedLine
          label={words().exceptional}
          aside={rest().acts.optional}
          hint={words().exceptionalHint}
          value={props.form.exceptionalCircumstance}
          onInput={(exceptionalCircumstance) => props.onChange({ exceptionalCircumstance })}
          maxLength={400}
          error={props.issues.exceptionalCircumstance}
        />
        <Show when={props.form.exceptionalCircumstance || props.form.exceptionalUntil}>
          <DateField
            label={words().exceptionalUntil}
            hint={words().exceptionalUntilHint}
            value={props.form.exceptionalUntil}
            onInput={(exceptionalUntil) => props.onChange({ exceptionalUntil })}
            error={props.issues.exceptionalUntil}
          />
        </Show>
      </Stack>
    </Disclosure>
  )
}

/** The grace it suggests and where that comes from, and the legal term where the sector has its own. */
function sectorHint(key: string): string | undefined {
  const sector = sectorOf(key)
  if (!sector) return undefined
  const words = rest().strategies.client
  const { usualDaysLate, legalTermDays, source } = sector
  return [
    usualDaysLate !== null && words.usually(usualDaysLate, source),
    words.graceOf(graceOf(key)),
    legalTermDays && words.legalTerm(legalTermDays),
  ]
    .filter(Boolean)
    .join(' ')
}
