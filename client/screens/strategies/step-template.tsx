/** The words a step asks for, in place of those its stage would take. */
import { Show } from 'solid-js'
import type { StrategyStep } from '../../../server/domain/records/strategy.ts'
import { askedFor, type Offered, templatesFor } from '../../../server/domain/words/templates/of-step.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { SelectField } from '../../ui/text-field.tsx'
import { hasTones } from '../templates/slots.ts'

export function TemplateField(props: { step: StrategyStep; onChange: (part: Partial<StrategyStep>) => void }) {
  const book = useBook()
  const words = () => rest().strategies.editor
  const own = () => book.all('template')
  const offered = () => templatesFor(props.step, own())
  /** What was chosen stays in the list when it no longer fits, so that it can be seen and left. */
  const choices = () => {
    const chosen = props.step.template
    const others = chosen && !offered().some(({ key }) => key === chosen) ? askedFor(props.step, own()) : null
    return [
      { value: '', label: words().stageTemplate },
      ...offered().map((one) => ({ value: one.key, label: templateName(one) })),
      ...(others ? [{ value: others.key, label: templateName(others) }] : []),
      ...(chosen && !askedFor(props.step, own()) ? [{ value: chosen, label: words().goneTemplate }] : []),
    ]
  }
  return (
    <Show when={choices().length > 1}>
      <SelectField
        label={words().template}
        hint={words().templateHint}
        value={props.step.template ?? ''}
        choices={choices()}
        onChange={(template) => props.onChange({ template: template || undefined })}
      />
    </Show>
  )
}

/** "Relance ferme · E-mail · Grande entreprise", and whether it is one’s own: templates have no names. */
export function templateName({ stage, channel, tone, profiles, own }: Offered): string {
  const { templates, strategies, settings } = rest()
  const parts = [
    templates.stages[stage],
    strategies.channels[channel],
    hasTones({ stage, channel }) && strategies.tones[tone].toLowerCase(),
    profiles.map((profile) => strategies.profiles[profile]).join(', '),
    own && templates.mine.toLowerCase(),
    own && settings.language.names[own.language],
  ]
  return parts.filter(Boolean).join(' · ')
}
