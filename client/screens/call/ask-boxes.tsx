/** What a sentence asks, as boxes under it: a tap or a few letters, and the outcome has it. */
import { For, Match, Show, Switch } from 'solid-js'
import { addDays } from '../../../server/domain/calendar/days.ts'
import type { CaseState } from '../../../server/domain/dunning/case.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Ask } from '../../../server/domain/words/scripts/script.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Chip, Chips } from '../../ui/chips.tsx'
import { CalendarIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { settingsNow } from '../acts/settings.ts'
import { capital } from '../case/capital.ts'
import { currenciesOf, remainingIn } from '../outcome/amounts.ts'
import { daysToPay, daysToReturn } from '../outcome/dates.ts'
import { dayName } from '../outcome/day-pick.tsx'
import type { Heard, HeardDraft } from '../outcome/heard.ts'
import { MethodField } from '../outcome/method-field.tsx'
import { createSum, SumField } from '../outcome/sum-field.tsx'
import { NotedArea, NotedLine } from '../words/noted-text.tsx'
import css from './call.module.css'

/** The box that an ask fills; the reason has its own row, always in sight. */
export const boxOf: Record<Exclude<Ask, 'reason'>, keyof Heard> = {
  date: 'on',
  amount: 'amount',
  method: 'method',
  'sent-on': 'sentOn',
  reference: 'reference',
  who: 'who',
  'direct-line': 'line',
  'payment-day': 'paymentDay',
  back: 'back',
  point: 'point',
  words: 'words',
}

/** All that it asks was heard. */
export const isHeard = (asks: readonly Ask[], heard: Heard): boolean =>
  asks.length > 0 && asks.every((ask) => heard[ask === 'reason' ? 'reason' : boxOf[ask]] !== undefined)

interface BoxesProps {
  clientId: Id
  draft: HeardDraft
  state: CaseState
}

export function AskBoxes(props: BoxesProps & { asks: readonly Ask[] }) {
  return (
    <Stack gap={3}>
      <For each={props.asks}>{(ask) => <Box {...props} ask={ask} />}</For>
    </Stack>
  )
}

function Box(props: BoxesProps & { ask: Ask }) {
  const book = useBook()
  const heard = () => props.draft.heard()
  const words = () => rest().heard.ask
  const days = () => settingsNow(book)
  /** Without a sum that was named it is what the form of the outcome will propose. */
  const sum = () => {
    const currency = heard().currency ?? currenciesOf(props.state)[0] ?? book.workspace()?.currency ?? 'EUR'
    const { late, all } = remainingIn(props.state, currency)
    return { currency, amount: heard().amount ?? (late || all) }
  }
  return (
    <Switch>
      <Match when={props.ask === 'date'}>
        <DayBox
          label={words().on}
          days={daysToPay(book.today(), days())}
          min={book.today()}
          value={heard().on}
          onChange={(on) => props.draft.hear({ on })}
        />
      </Match>
      <Match when={props.ask === 'back'}>
        <DayBox
          label={words().back}
          days={daysToReturn(book.today(), days())}
          min={book.today()}
          value={heard().back}
          onChange={(back) => props.draft.hear({ back })}
        />
      </Match>
      <Match when={props.ask === 'sent-on'}>
        <DayBox
          label={words().sentOn}
          days={[-1, 0, 1].map((from) => addDays(book.today(), from))}
          value={heard().sentOn}
          onChange={(sentOn) => props.draft.hear({ sentOn })}
        />
      </Match>
      <Match when={props.ask === 'amount'}>
        <AmountBox {...props} />
      </Match>
      <Match when={props.ask === 'method'}>
        <MethodField
          value={heard().method}
          onChange={(method) => props.draft.hear({ method })}
          clientId={props.clientId}
          sum={sum()}
        />
      </Match>
      <Match when={lineBoxes[props.ask]}>
        {(box) => (
          <TextField
            label={words()[box().field]}
            value={heard()[box().field] ?? ''}
            onInput={(text) => props.draft.hear({ [box().field]: text })}
            type={box().type}
            maxLength={box().most}
          />
        )}
      </Match>
      <Match when={props.ask === 'point'}>
        <NotedArea
          label={words().point}
          value={heard().point ?? ''}
          onInput={(point) => props.draft.hear({ point })}
          maxLength={1000}
          rows={2}
        />
      </Match>
      <Match when={props.ask === 'words'}>
        <WordsBox draft={props.draft} />
      </Match>
    </Switch>
  )
}

/** What is typed on one line; no longer than the record it goes into. */
const lineBoxes: Partial<
  Record<Ask, { field: 'reference' | 'who' | 'line' | 'paymentDay'; most: number; type?: 'text' | 'tel' }>
> = {
  reference: { field: 'reference', most: 120 },
  who: { field: 'who', most: 200 },
  'direct-line': { field: 'line', most: 40, type: 'tel' },
  'payment-day': { field: 'paymentDay', most: 200 },
}

/** The client's own words, quoted as they are. */
export function WordsBox(props: { draft: HeardDraft }) {
  return (
    <NotedArea
      label={rest().heard.ask.words}
      hint={rest().heard.wordsHint}
      value={props.draft.heard().words ?? ''}
      onInput={(words) => props.draft.hear({ words })}
      maxLength={1000}
      rows={2}
    />
  )
}

/** The answer to a question of the workspace's own. */
export function AnswerBox(props: { draft: HeardDraft; question: string }) {
  const answers = () => props.draft.heard().answers ?? {}
  return (
    <NotedLine
      label={rest().heard.ask.answer}
      value={answers()[props.question] ?? ''}
      onInput={(text) => {
        const { [props.question]: _, ...others } = answers()
        const next = text ? { ...others, [props.question]: text } : others
        props.draft.hear({ answers: Object.keys(next).length > 0 ? next : undefined })
      }}
      maxLength={400}
    />
  )
}

/** A day by a chip, a second tap takes it back; or another one. */
function DayBox(props: {
  label: string
  days: readonly Day[]
  min?: Day
  value: Day | undefined
  onChange: (day: Day | undefined) => void
}) {
  const book = useBook()
  const isOther = () => props.value !== undefined && !props.days.includes(props.value)
  const toggle = (day: Day) => props.onChange(props.value === day ? undefined : day)
  return (
    <fieldset class={css.row} aria-label={props.label}>
      <Stack gap={2}>
        <Text voice="small">{props.label}</Text>
        <Chips>
          <For each={props.days}>
            {(day) => (
              <Chip pressed={props.value === day} onClick={() => toggle(day)}>
                {capital(dayName(day, book.today()))}
              </Chip>
            )}
          </For>
          <Chip
            icon={CalendarIcon}
            pressed={isOther()}
            onClick={() => props.onChange(isOther() ? undefined : addDays(book.today(), OTHER))}
          >
            {rest().outcomes.otherDate}
          </Chip>
        </Chips>
        <Show when={isOther()}>
          <DateField
            label={rest().outcomes.date}
            value={props.value ?? ''}
            min={props.min}
            onInput={(day) => day && props.onChange(day)}
          />
        </Show>
      </Stack>
    </fieldset>
  )
}

/** Where the choice of another day begins: far enough to be none of the chips. */
const OTHER = 30

function AmountBox(props: BoxesProps) {
  const book = useBook()
  const heard = () => props.draft.heard()
  const sum = createSum(() => props.state, book.workspace()?.currency ?? 'EUR', 'whole', heard())
  const hear = (amount: number | undefined) =>
    props.draft.hear({ amount, currency: amount === undefined ? undefined : sum.currency() })
  return (
    <Show when={currenciesOf(props.state).length > 0}>
      <SumField
        sum={{
          ...sum,
          // Nothing is heard before it was tapped, whatever the form of the outcome would propose.
          cents: () => (sum.typed() ? sum.cents() : heard().amount),
          choose: (cents) => {
            sum.choose(cents)
            hear(cents)
          },
          type: (cents) => {
            sum.type(cents)
            hear(cents)
          },
        }}
        label={rest().heard.ask.amount}
        state={props.state}
        over={rest().outcomes.overPromised}
      />
    </Show>
  )
}
