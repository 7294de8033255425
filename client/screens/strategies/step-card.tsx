/** One step of a strategy: when it comes, what it does, its day for the example invoice, and what is wrong with it. */
import { For, type JSX, Show } from 'solid-js'
import type { PreviewStep, StrategyIssue } from '../../../server/domain/dunning/strategies/check.ts'
import { askedFor } from '../../../server/domain/words/templates/of-step.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { InfoIcon, WarningIcon } from '../../ui/icons.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { previewWords } from './example.tsx'
import { templateName } from './step-template.tsx'
import { doesWords, extraWords, whenWords } from './step-words.ts'
import css from './strategies.module.css'

export interface StepCardProps {
  /** From 1. */
  place: number
  preview: PreviewStep
  issues?: readonly StrategyIssue[]
  /** Buttons, in the editor. */
  actions?: JSX.Element
}

export function StepCard(props: StepCardProps) {
  const book = useBook()
  const words = () => rest().strategies.editor
  const step = () => props.preview.step
  const template = () => {
    const asked = step().template ? askedFor(step(), book.all('template')) : null
    return asked && rest().strategies.withTemplate(templateName(asked))
  }
  const extra = () =>
    [extraWords(step(), book.workspace()?.currency ?? 'EUR'), template()].filter(Boolean).join(' · ') || undefined
  return (
    <Card flat label={words().step(props.place)}>
      <Split>
        <Stack gap={1}>
          <Text voice="small">{words().step(props.place)}</Text>
          <h3>{whenWords(step())}</h3>
        </Stack>
        <Text voice={props.preview.leftOut ? 'soft' : 'strong'}>{previewWords(props.preview, book.today())}</Text>
      </Split>
      <Stack gap={1}>
        <Text>{doesWords(step())}</Text>
        <Show when={extra()}>{(said) => <Text voice="soft">{said()}</Text>}</Show>
      </Stack>
      <Problems issues={props.issues ?? []} />
      {props.actions}
    </Card>
  )
}

/** Errors keep the strategy from being saved, warnings are left to the person. */
export function Problems(props: { issues: readonly StrategyIssue[] }) {
  return (
    <For each={props.issues}>
      {({ code, severity }) => (
        <div class={css.problem}>
          <Text tone={severity === 'error' ? 'danger' : 'late2'}>
            {severity === 'error' ? <WarningIcon /> : <InfoIcon />}
          </Text>
          <Text tone={severity === 'error' ? 'danger' : undefined}>{rest().strategies.issues[code]}</Text>
        </div>
      )}
    </For>
  )
}
