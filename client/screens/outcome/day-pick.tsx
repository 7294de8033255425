/** A day in one tap, which saves; or another one by the platform's picker and a button. */
import { createSignal, For, Show } from 'solid-js'
import { daysBetween } from '../../../server/domain/calendar/days.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, dayRelative, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { CalendarIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { capital } from '../case/capital.ts'
import css from './outcome.module.css'

export interface DayPickProps {
  label: string
  /** Says that the tap saves. */
  hint: string
  days: readonly Day[]
  onPick: (day: Day) => void
  /** The chip for no day at all. */
  unknown?: { label: string; onPick: () => void }
  saveLabel: string
  /** The day that was heard during the call: one tap saves it. */
  heard?: Day
  error?: string
}

export function DayPick(props: DayPickProps) {
  const book = useBook()
  const [other, setOther] = createSignal<Day>()
  return (
    <fieldset class={css.ask} aria-label={props.label}>
      <Stack gap={1}>
        <Text voice="strong">{props.label}</Text>
        <Text voice="small">{props.hint}</Text>
      </Stack>
      <Show when={props.heard}>
        {(one) => (
          <Button tone="primary" wide onClick={() => props.onPick(one())}>
            {rest().heard.saveFor(props.saveLabel, dayName(one(), book.today()))}
          </Button>
        )}
      </Show>
      <Chips wrap>
        <For each={props.days}>
          {(one) => <Chip onClick={() => props.onPick(one)}>{capital(dayName(one, book.today()))}</Chip>}
        </For>
        <Show when={props.unknown}>{(none) => <Chip onClick={() => none().onPick()}>{none().label}</Chip>}</Show>
        <Chip icon={CalendarIcon} pressed={other() !== undefined} onClick={() => setOther((was) => was ?? '')}>
          {rest().outcomes.otherDate}
        </Chip>
      </Chips>
      <Show when={other() !== undefined}>
        <DateField
          label={rest().outcomes.date}
          value={other() ?? ''}
          min={book.today()}
          onInput={setOther}
          error={props.error}
        />
        <Button tone="primary" wide onClick={() => props.onPick(other() ?? '')}>
          {props.saveLabel}
        </Button>
      </Show>
    </fieldset>
  )
}

/** Yesterday, today and tomorrow by their names, other days by theirs: "ven. 27 nov.". */
export const dayName = (one: Day, today: Day): string =>
  Math.abs(daysBetween(today, one)) <= 1 ? dayRelative(one, today) : day(one, 'medium', today)
