/** The day of the next step, when it is to be another than the plan's: chosen before an outcome is saved, or after. */
import { createSignal, For, Show } from 'solid-js'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CalendarIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { settingsNow } from '../acts/settings.ts'
import { capital } from '../case/capital.ts'
import { daysToComeBack } from './dates.ts'
import { DayPick, dayName } from './day-pick.tsx'
import css from './outcome.module.css'

/** Closed until it is wanted: it costs no tap otherwise. */
export function NextDayField(props: { value: Day | undefined; onChange: (day: Day | undefined) => void }) {
  const book = useBook()
  const [typing, setTyping] = createSignal(false)
  return (
    <Disclosure label={rest().outcomes.nextDay}>
      <div class={css.ask}>
        <Text voice="small">{rest().outcomes.nextDayHint}</Text>
        <Chips wrap>
          <For each={daysToComeBack(book.today(), settingsNow(book))}>
            {(one) => (
              <Chip
                pressed={!typing() && props.value === one}
                onClick={() => {
                  setTyping(false)
                  props.onChange(props.value === one ? undefined : one)
                }}
              >
                {capital(dayName(one, book.today()))}
              </Chip>
            )}
          </For>
          <Chip icon={CalendarIcon} pressed={typing()} onClick={() => setTyping(!typing())}>
            {rest().outcomes.otherDate}
          </Chip>
        </Chips>
        <Show when={typing()}>
          <DateField
            label={rest().outcomes.date}
            value={props.value ?? ''}
            min={book.today()}
            onInput={(day) => props.onChange(day || undefined)}
            error={props.value && props.value < book.today() ? rest().outcomes.pastMoment : undefined}
          />
        </Show>
      </div>
    </Disclosure>
  )
}

/** After the outcome: the day that is picked saves. */
export function ChangeNext(props: { onPick: (day: Day) => void }) {
  const book = useBook()
  const [open, setOpen] = createSignal(false)
  const [fault, setFault] = createSignal<'day' | 'past'>()
  function pick(day: Day): void {
    setFault(day === '' ? 'day' : day < book.today() ? 'past' : undefined)
    if (fault()) return
    setOpen(false)
    props.onPick(day)
  }
  return (
    <Show
      when={open()}
      fallback={
        <div class={css.change}>
          <Button tone="quiet" icon={CalendarIcon} onClick={() => setOpen(true)}>
            {rest().outcomes.changeNext}
          </Button>
        </div>
      }
    >
      <DayPick
        label={rest().outcomes.changeNext}
        hint={rest().outcomes.dateSaves}
        days={daysToComeBack(book.today(), settingsNow(book))}
        onPick={pick}
        saveLabel={rest().acts.save}
        error={faultWords(fault())}
      />
    </Show>
  )
}

function faultWords(fault: 'day' | 'past' | undefined): string | undefined {
  if (!fault) return undefined
  return fault === 'day' ? rest().outcomes.promiseFaults.day : rest().outcomes.pastMoment
}
