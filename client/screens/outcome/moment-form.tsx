/** A moment to call again, in the workspace's zone: a chip saves at once, another moment is typed. */

import { createSignal, For, Show } from 'solid-js'
import { instantOf, type LocalTime, localTimeAt } from '../../../server/domain/calendar/instant-of.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { moment, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { ClockIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { settingsNow } from '../acts/settings.ts'
import { capital } from '../case/capital.ts'
import { type AskingProps, issueAt } from './asking.ts'
import { MORNING, momentsToCall } from './dates.ts'
import { dayName } from './day-pick.tsx'
import css from './outcome.module.css'
import { callAgain } from './talk.ts'

export function MomentForm(props: AskingProps) {
  const book = useBook()
  const zone = () => book.workspace()?.timeZone ?? 'Europe/Paris'
  const back = props.heard?.back
  const [other, setOther] = createSignal<LocalTime | undefined>(back ? { day: back, time: MORNING } : undefined)
  const [issues, setIssues] = createSignal<Issue[]>([])
  const [past, setPast] = createSignal(false)
  const moments = momentsToCall(localTimeAt(now(), zone()), settingsNow(book))

  async function save(wall: LocalTime): Promise<void> {
    const at = instantOf(wall, zone())
    setPast(at !== '' && Date.parse(at) <= now())
    if (past()) return
    const answer = { outcome: 'RAPPEL' as const, note: props.note }
    setIssues(await props.save(callAgain(props.talk, answer, at || 'none')))
  }

  const name = (wall: LocalTime): string => {
    const time = moment(instantOf(wall, zone()), { today: wall.day, timeZone: zone() })
    return wall.day === book.today()
      ? rest().outcomes.todayAt(time)
      : rest().outcomes.dayAt(dayName(wall.day, book.today()), time)
  }

  return (
    <fieldset class={css.ask} aria-label={rest().outcomes.callWhen}>
      <Stack gap={1}>
        <Text voice="strong">{rest().outcomes.callWhen}</Text>
        <Text voice="small">{rest().outcomes.momentSaves}</Text>
      </Stack>
      <Chips wrap>
        <For each={moments}>{(wall) => <Chip onClick={() => void save(wall)}>{capital(name(wall))}</Chip>}</For>
        <Chip
          icon={ClockIcon}
          pressed={other() !== undefined}
          onClick={() => setOther((was) => was ?? { day: '', time: MORNING })}
        >
          {rest().outcomes.otherMoment}
        </Chip>
      </Chips>
      <Show when={other()}>
        {(wall) => (
          <>
            <div class={css.pair}>
              <DateField
                label={rest().outcomes.date}
                value={wall().day}
                min={book.today()}
                onInput={(day) => setOther({ ...wall(), day })}
                error={past() ? rest().outcomes.pastMoment : issueAt(issues(), 'callAt')}
              />
              <TextField
                label={rest().outcomes.time}
                type="time"
                value={wall().time}
                onInput={(time) => setOther({ ...wall(), time })}
              />
            </div>
            <Button tone="primary" wide onClick={() => void save(wall())}>
              {rest().outcomes.saveMoment}
            </Button>
          </>
        )}
      </Show>
    </fieldset>
  )
}
