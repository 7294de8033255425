/** The thirteen excuses, one tap each: what one may answer, in large type, what it asks, what follows, and its outcome. */
import { For, Show } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import { checkDay } from '../../../server/domain/dunning/outcomes/check-day.ts'
import { outcomeOf, reasonCodes } from '../../../server/domain/dunning/outcomes/reasons.ts'
import type { OutcomeCode, ReasonCode } from '../../../server/domain/records/facts.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import type { Subject } from '../../../server/domain/words/compose.ts'
import { answerTo } from '../../../server/domain/words/scripts/speak.ts'
import { useBook } from '../../book/context.ts'
import { count, day, list, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { settingsNow } from '../acts/settings.ts'
import type { HeardDraft } from '../outcome/heard.ts'
import { AskBoxes } from './ask-boxes.tsx'
import css from './call.module.css'
import { quoted } from './quoted.ts'

export function ExcuseChips(props: {
  value: ReasonCode | undefined
  onChange: (code: ReasonCode | undefined) => void
}) {
  return (
    <fieldset class={css.row} aria-label={rest().reasons.title}>
      <Stack gap={2}>
        <Text voice="small">{rest().call.excuses}</Text>
        <Chips wrap>
          <For each={reasonCodes}>
            {(code) => (
              <Chip
                pressed={props.value === code}
                onClick={() => props.onChange(props.value === code ? undefined : code)}
              >
                {rest().reasons.labels[code]}
              </Chip>
            )}
          </For>
        </Chips>
      </Stack>
    </fieldset>
  )
}

export function Answer(props: {
  reason: ReasonCode
  subject: Subject
  facts: CaseFacts
  state: CaseState
  draft: HeardDraft
  ref: (element: HTMLElement) => void
  onOutcome: (code: OutcomeCode) => void
  onBack: () => void
}) {
  const book = useBook()
  const found = () => answerTo(props.reason, props.subject.language, book.all('script'), props.subject)
  const outcome = () => outcomeOf[props.reason]
  /** Counted from the day it is sent: when to look for the money. */
  const looksOn = () => {
    const { sentOn } = props.draft.heard()
    return sentOn ? checkDay(outcome(), sentOn, settingsNow(book)) : null
  }
  return (
    <div role="status">
      <Stack gap={3}>
        <div ref={props.ref}>
          <Text voice="small">{rest().reasons.labels[props.reason]}</Text>
          <p class={`${css.sentence} ${css.short}`} lang={props.subject.language}>
            {quoted(found().answer, props.subject.language)}
          </p>
        </div>
        <AskBoxes clientId={props.facts.client.id} asks={found().asks} draft={props.draft} state={props.state} />
        <Show when={props.reason === 'harassed' && exchanges(props.state)}>
          {(counts) => <Text>{rest().call.exchangesSoFar(counts())}</Text>}
        </Show>
        <Text voice="soft">{rest().reasons.consequences[props.reason]}</Text>
        <Show when={looksOn()}>{(on) => <Text voice="soft">{rest().call.lookOn(day(on(), 'long'))}</Text>}</Show>
        <Stack gap={1}>
          <Button wide onClick={() => props.onOutcome(outcome())}>
            {rest().reasons.note(rest().outcomes.labels[outcome()])}
          </Button>
          <Button tone="quiet" wide onClick={() => props.onBack()}>
            {rest().call.backToScript}
          </Button>
        </Stack>
      </Stack>
    </div>
  )
}

/** "3 appels et 2 e-mails"; empty without any. */
function exchanges({ contactCounts }: CaseState): string {
  const counts = Object.entries(contactCounts) as [Channel, number][]
  return list(counts.map(([channel, times]) => count(times, rest().call.counts[channel])))
}
