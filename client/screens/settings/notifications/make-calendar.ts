/** The calendar of what this phone knows, by the rules of the one the server gives. Fetched with the tap that wants it. */
import { kinds } from '../../../../server/domain/records/names.ts'
import type { Language } from '../../../../server/domain/records/primitives.ts'
import { createRecordSet } from '../../../../server/domain/records/record-set.ts'
import { calendarOf } from '../../../../server/domain/reminders/calendar.ts'
import { CALENDAR_TYPE, calendarFile } from '../../../../server/domain/reminders/calendar-file.ts'
import { defaultReminderSettings } from '../../../../server/domain/reminders/reminder.ts'
import { seenOf } from '../../../../server/domain/reminders/seen.ts'
import type { Book } from '../../../book/book.ts'
import { instant } from '../../../book/clock.ts'
import type { PersonalSettings } from '../../../sync/reminders.ts'
import type { OutFile } from '../save-file.ts'

/** Null while nothing is planned: an empty calendar would be taken for a broken one. */
export async function makeCalendar(
  book: Book,
  chosen: Partial<PersonalSettings>,
  { language, name }: { language: Language; name: string },
): Promise<OutFile | null> {
  await book.whole
  const records = createRecordSet()
  for (const kind of kinds) records.fill(kind, book.all(kind))
  const seen = seenOf(records, book.meta().account?.userId ?? null)
  const settings = { ...defaultReminderSettings, ...chosen, language }
  const now = instant()
  if (!seen || calendarOf(seen, settings, now).length === 0) return null
  return { name, text: calendarFile(seen, settings, { now, appUrl: location.origin }), type: CALENDAR_TYPE }
}
