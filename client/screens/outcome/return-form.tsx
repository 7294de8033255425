/** When somebody is back, or has decided: that morning the case comes up again. Nobody knowing is an answer too. */

import { createSignal } from 'solid-js'
import { instantOf } from '../../../server/domain/calendar/instant-of.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { rest } from '../../i18n/index.ts'
import { settingsNow } from '../acts/settings.ts'
import { type AskingProps, issueAt } from './asking.ts'
import { daysToReturn, MORNING } from './dates.ts'
import { DayPick } from './day-pick.tsx'
import { callAgain } from './talk.ts'

export function ReturnForm(props: AskingProps & { outcome: 'ABSENT' | 'APPROB' }) {
  const book = useBook()
  const zone = () => book.workspace()?.timeZone ?? 'Europe/Paris'
  const [issues, setIssues] = createSignal<Issue[]>([])
  const [past, setPast] = createSignal(false)

  async function save(day: Day | null): Promise<void> {
    setPast(day !== null && day !== '' && day < book.today())
    if (past()) return
    const callAt = day === null ? null : instantOf({ day, time: MORNING }, zone()) || 'none'
    setIssues(await props.save(callAgain(props.talk, { outcome: props.outcome, note: props.note }, callAt)))
  }

  return (
    <DayPick
      label={rest().outcomes.backWhen[props.outcome]}
      hint={rest().outcomes.dateSaves}
      days={daysToReturn(book.today(), settingsNow(book))}
      onPick={(day) => void save(day)}
      unknown={{ label: rest().outcomes.unknownDay, onPick: () => void save(null) }}
      saveLabel={rest().acts.save}
      heard={props.heard?.back}
      error={past() ? rest().outcomes.pastMoment : issueAt(issues(), 'callAt')}
    />
  )
}
