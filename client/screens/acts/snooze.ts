/** Puts a case off for a short while: it comes back by itself on that day. */
import { addDays, dayNumber } from '../../../server/domain/calendar/days.ts'
import { addWorkingDays, type WorkingTime, workingDayFrom } from '../../../server/domain/calendar/working-days.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { day, rest } from '../../i18n/index.ts'
import { recordWithUndo } from './record.ts'

export interface SnoozeChoice {
  until: Day
  label: string
}

/** Monday is 0. */
const weekday = (date: Day): number => (dayNumber(date) + 3) % 7

/** The next working day, the third one, the Monday to come or the first working day after it: each once, nearest first. */
export function snoozeChoices(today: Day, week: WorkingTime): SnoozeChoice[] {
  const days = [
    addWorkingDays(today, 1, week),
    addWorkingDays(today, 3, week),
    workingDayFrom(addDays(today, 7 - weekday(today)), week),
  ]
  return [...new Set(days)].sort().map((until) => ({ until, label: choiceWords(until, today) }))
}

function choiceWords(until: Day, today: Day): string {
  const words = rest().todayMore.snooze
  if (until === addDays(today, 1)) return words.tomorrow(day(until, 'medium', today))
  return weekday(until) === 0 && until <= addDays(today, 7)
    ? words.monday(day(until, 'short', today))
    : words.until(day(until, 'long'))
}

export function snooze(book: Book, clientId: Id, until: Day): void {
  const said = rest().todayMore.snooze.done(day(until, 'medium', book.today()))
  void recordWithUndo(book, [{ op: 'create', kind: 'pause', record: { clientId, kind: 'snooze', until } }], said)
}
