/** Puts a case off for a short while: it comes back by itself on that day. */
import { addDays, dayNumber } from '../../../server/domain/calendar/days.ts'
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

/** Tomorrow, in three days, next Monday: the days on which the case is shown again, the first one first, each once. */
export function snoozeChoices(today: Day): SnoozeChoice[] {
  const words = rest().todayMore.snooze
  const named = (date: Day) => day(date, 'medium', today)
  const tomorrow = addDays(today, 1)
  const inThreeDays = addDays(today, 3)
  const monday = addDays(today, 7 - weekday(today))
  const choices = [
    { until: tomorrow, label: words.tomorrow(named(tomorrow)) },
    { until: inThreeDays, label: words.days(3, named(inThreeDays)) },
    { until: monday, label: words.monday(day(monday, 'short', today)) },
  ].sort((a, b) => (a.until < b.until ? -1 : 1))
  return choices.filter((choice, at) => choices.findIndex((other) => other.until === choice.until) === at)
}

export function snooze(book: Book, clientId: Id, until: Day): void {
  const said = rest().todayMore.snooze.done(day(until, 'medium', book.today()))
  void recordWithUndo(book, [{ op: 'create', kind: 'pause', record: { clientId, kind: 'snooze', until } }], said)
}
