/** The example invoice that dates are shown for: issued today, due at once, in 30 or in 60 days. */
import { createSignal } from 'solid-js'
import { addDays } from '../../../server/domain/calendar/days.ts'
import { defaultSettings, settingsOf } from '../../../server/domain/dunning/settings.ts'
import { type PreviewStep, previewDays } from '../../../server/domain/dunning/strategies/check.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import type { StrategyStep } from '../../../server/domain/records/strategy.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

const terms = ['0', '30', '60'] as const
export type Term = (typeof terms)[number]

export interface Example {
  term(): Term
  setTerm(term: Term): void
  dueOn(): Day
  /** The steps with their days for that invoice, on the working days of the workspace. */
  preview(steps: readonly StrategyStep[]): PreviewStep[]
}

export function createExample(): Example {
  const book = useBook()
  const [term, setTerm] = createSignal<Term>('30')
  const dueOn = () => addDays(book.today(), +term())
  const settings = () => {
    const workspace = book.workspace()
    return workspace ? settingsOf(workspace) : defaultSettings
  }
  return {
    term,
    setTerm,
    dueOn,
    preview: (steps) => previewDays({ steps }, { issuedOn: book.today(), dueOn: dueOn() }, settings()),
  }
}

export function ExampleChoice(props: { example: Example }) {
  const words = () => rest().strategies
  return (
    <Stack gap={2}>
      <ChipGroup
        label={words().exampleTerm}
        choices={terms.map((value) => ({ value, label: words().terms[value] }))}
        value={props.example.term()}
        onChange={props.example.setTerm}
        wrap
      />
      <Text voice="small">{words().exampleDue(day(props.example.dueOn(), 'full'))}</Text>
    </Stack>
  )
}

/** "lun. 30 nov.", or why the step is not made for this invoice. */
export function previewWords({ on, leftOut }: PreviewStep, today: Day): string {
  return leftOut ? rest().strategies.leftOut[leftOut] : day(on ?? today, 'medium', today)
}
