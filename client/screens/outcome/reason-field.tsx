/** The thirteen excuses, one tap each: what one may answer, what follows, and the outcome that goes with it. */
import { For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { outcomeOf, reasonCodes } from '../../../server/domain/dunning/outcomes/reasons.ts'
import type { OutcomeCode, ReasonCode } from '../../../server/domain/records/facts.ts'
import { answerTo } from '../../../server/domain/words/scripts/speak.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { caseSubject } from './case-subject.ts'
import css from './outcome.module.css'

export function ReasonField(props: {
  facts: CaseFacts
  value: ReasonCode | undefined
  /** A second tap takes it away. */
  onChange: (code: ReasonCode | undefined) => void
  onOutcome: (code: OutcomeCode) => void
}) {
  const book = useBook()
  const words = () => rest().reasons
  const answer = (code: ReasonCode) => {
    const subject = caseSubject(book, props.facts)
    return subject && answerTo(code, subject.language, book.all('script'), subject).answer
  }
  return (
    <fieldset class={css.ask} aria-label={words().title}>
      <Text voice="small">{`${words().title} (${rest().acts.optional})`}</Text>
      <Chips>
        <For each={reasonCodes}>
          {(code) => (
            <Chip
              pressed={props.value === code}
              onClick={() => props.onChange(props.value === code ? undefined : code)}
            >
              {words().labels[code]}
            </Chip>
          )}
        </For>
      </Chips>
      <Show when={props.value}>
        {(code) => (
          <Card flat>
            <Stack gap={2}>
              <Text voice="small">{words().answer}</Text>
              <Text voice="strong">{answer(code())}</Text>
              <Text voice="soft">{words().consequences[code()]}</Text>
              <Button onClick={() => props.onOutcome(outcomeOf[code()])}>
                {words().note(rest().outcomes.labels[outcomeOf[code()]])}
              </Button>
            </Stack>
          </Card>
        )}
      </Show>
    </fieldset>
  )
}
