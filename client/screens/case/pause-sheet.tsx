/** Reminders stopped until a day, with a reason. */
import { createSignal } from 'solid-js'
import { addDays } from '../../../server/domain/calendar/days.ts'
import { workingDayFrom } from '../../../server/domain/calendar/working-days.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { NotedLine } from '../words/noted-text.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { Issues } from './issues.ts'

const lengths = [7, 14, 30] as const

export function PauseSheet(props: { facts: CaseFacts; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.pause
  const inDays = (days: number) => workingDayFrom(addDays(book.today(), days), props.facts.settings)
  const [until, setUntil] = createSignal(inDays(7))
  const [reason, setReason] = createSignal('')
  const [issues, setIssues] = createSignal<Issues>({})

  const save = () =>
    recordWithUndo(
      book,
      [
        {
          op: 'create',
          kind: 'pause',
          record: {
            clientId: props.facts.client.id,
            kind: 'pause',
            until: until(),
            reason: reason().trim() || undefined,
          },
        },
      ],
      words().saved(until() && day(until(), 'medium', book.today())),
    )

  return (
    <FormSheet
      title={words().title}
      detail={props.facts.client.name}
      saveLabel={words().pause}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <ChipGroup
        label={words().length}
        choices={lengths.map((days) => ({ value: inDays(days), label: words().days(days) }))}
        value={until()}
        onChange={setUntil}
        wrap
      />
      <DateField
        label={words().until}
        hint={words().untilHint}
        value={until()}
        onInput={setUntil}
        min={addDays(book.today(), 1)}
        error={issues().until}
      />
      <NotedLine
        label={words().reason}
        aside={rest().acts.optional}
        value={reason()}
        onInput={setReason}
        maxLength={400}
        error={issues().reason}
      />
    </FormSheet>
  )
}
