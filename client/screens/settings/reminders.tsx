/** When and how often debtors are contacted: days, hours, public holidays, pace, and the strategy taken by default. */
import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { holidaysOf } from '../../../server/domain/calendar/holidays.ts'
import { defaultSettings, settingsOf } from '../../../server/domain/dunning/settings.ts'
import type { HolidayRegion } from '../../../server/domain/records/cards.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { strategyChoices } from '../strategies/known.ts'
import { forOwners } from '../team/writing.tsx'
import { createCardForm } from './card-form.ts'
import {
  limits,
  type NumberName,
  problemsOf,
  type ReminderTexts,
  regions,
  reminderPatch,
  textsOf,
  weekdays,
} from './reminders-form.ts'
import css from './settings.module.css'

const numbers = ['talkGapDays', 'attemptsPerWeek', 'bankCheckDays', 'promiseDays'] as const

export default forOwners(Reminders)

function Reminders() {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().strategies.reminders
  const workspace = book.workspace()
  const start = textsOf(workspace ? settingsOf(workspace) : defaultSettings)
  const form = createCardForm<keyof ReminderTexts>(book, 'reminders', start)
  const [tried, setTried] = createSignal(false)
  const problems = () => problemsOf(form.texts())
  const region = () => form.text('holidays') as HolidayRegion

  const toggle = (weekday: string) => {
    const days = form.text('workingDays')
    const next = weekdays.filter((one) => (one === weekday ? !days.includes(one) : days.includes(one)))
    form.type('workingDays', next.join(''))
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!workspace || Object.keys(problems()).length > 0) return focusFirstWrong()
    const fields = reminderPatch(form.texts(), start)
    if (Object.keys(fields).length > 0) {
      const wanted = { op: 'patch' as const, kind: 'workspace' as const, id: workspace.id, fields }
      const recorded = await recordWithUndo(book, [wanted], words().saved)
      if (!recorded.ok) return recorded.code === 'invalid' && form.refuse(recorded.issues)
    }
    await form.done()
    navigate('/settings')
  }

  return (
    <Screen
      title={words().title}
      back={{ href: '/settings', label: rest().acts.back }}
      foot={
        <Button tone="primary" wide type="submit" form="reminders">
          {rest().acts.save}
        </Button>
      }
    >
      <Text voice="soft">{words().intro}</Text>
      <form id="reminders" class={css.form} onSubmit={(event) => void save(event)} novalidate>
        <fieldset aria-label={words().days}>
          <Stack gap={2}>
            <h2>{words().days}</h2>
            <Chips wrap>
              <For each={weekdays}>
                {(weekday, at) => (
                  <Chip pressed={form.text('workingDays').includes(weekday)} onClick={() => toggle(weekday)}>
                    {words().dayNames[at()]}
                  </Chip>
                )}
              </For>
            </Chips>
            <Show when={problems().workingDays}>
              <div role="status">
                <Text tone="danger">{words().noDay}</Text>
              </div>
            </Show>
          </Stack>
        </fieldset>
        <fieldset aria-label={words().hours}>
          <Stack gap={2}>
            <h2>{words().hours}</h2>
            <div class={css.short}>
              <TextField
                label={words().opensAt}
                type="time"
                value={form.text('opensAt')}
                onInput={(text) => form.type('opensAt', text)}
                error={form.error('opensAt')}
              />
              <TextField
                label={words().closesAt}
                type="time"
                value={form.text('closesAt')}
                onInput={(text) => form.type('closesAt', text)}
                error={problems().closesAt ? words().hoursWrong : form.error('closesAt')}
              />
            </div>
            <Text voice="small">{words().hoursHint}</Text>
          </Stack>
        </fieldset>
        <SelectField
          label={words().holidays}
          hint={holidayHint(region())}
          value={region()}
          choices={regions.map((value) => ({ value, label: words().regions[value] }))}
          onChange={(value) => form.type('holidays', value)}
        />
        <h2>{words().pace}</h2>
        <For each={numbers}>{(name) => <NumberField name={name} />}</For>
        <SelectField
          label={words().defaultStrategy}
          value={form.text('defaultStrategy')}
          choices={strategyChoices(book, form.text('defaultStrategy'))}
          onChange={(value) => form.type('defaultStrategy', value)}
        />
      </form>
    </Screen>
  )

  function NumberField(props: { name: NumberName }) {
    const { min, max } = limits[props.name]
    const hints: Record<NumberName, string> = {
      talkGapDays: words().talkGapHint,
      attemptsPerWeek: words().attemptsHint,
      bankCheckDays: words().bankCheckHint,
      promiseDays: words().promiseHint,
    }
    return (
      <TextField
        label={words()[props.name]}
        hint={hints[props.name]}
        inputMode="numeric"
        value={form.text(props.name)}
        onInput={(text) => form.type(props.name, text)}
        error={tried() && problems()[props.name] ? words().between(min, max) : undefined}
      />
    )
  }

  /** What the region adds, and the next day off, so that the choice can be checked at a glance. */
  function holidayHint(region: HolidayRegion): string | undefined {
    const notes: Partial<Record<HolidayRegion, string>> = words().regionNotes
    const next = nextHoliday(region, book.today())
    const said = next && words().nextHoliday(words().holidayNames[next[1]], day(next[0], 'full'))
    return [said, notes[region]].filter(Boolean).join(' ') || undefined
  }
}

function nextHoliday(region: HolidayRegion, today: Day) {
  const year = +today.slice(0, 4)
  return [...holidaysOf(year, region), ...holidaysOf(year + 1, region)].find(([on]) => on >= today)
}

function focusFirstWrong(): void {
  queueMicrotask(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
