/** The days and moments offered as chips, nearest first. */
import { addDays, daysBetween } from '../../../server/domain/calendar/days.ts'
import type { LocalTime } from '../../../server/domain/calendar/instant-of.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingTime,
  workingDayBefore,
  workingDayFrom,
} from '../../../server/domain/calendar/working-days.ts'
import type { Settings } from '../../../server/domain/dunning/settings.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'

const MONDAY = '1970-01-05'

/** The Friday of that day's week; on a Friday or a weekend the next one. */
function fridayAfter(day: Day): Day {
  const weekday = ((daysBetween(MONDAY, day) % 7) + 7) % 7
  return addDays(day, weekday < 4 ? 4 - weekday : 11 - weekday)
}

const distinctDays = (days: Day[]): Day[] => [...new Set(days)].sort()

/**
 * To pay: the next two working days, the end of the week, in a week, and the furthest day that is taken without a
 * question.
 */
export const daysToPay = (today: Day, settings: WorkingTime & Pick<Settings, 'promiseDays'>): Day[] =>
  distinctDays([
    addWorkingDays(today, 1, settings),
    addWorkingDays(today, 2, settings),
    workingDayBefore(fridayAfter(today), settings),
    workingDayFrom(addDays(today, 7), settings),
    workingDayBefore(addDays(today, settings.promiseDays), settings),
  ]).filter((day) => day > today && daysBetween(today, day) <= settings.promiseDays)

/** To come back to a case: what is offered when the next step is moved. */
export const daysToComeBack = (today: Day, week: WorkingTime): Day[] =>
  distinctDays([
    addWorkingDays(today, 1, week),
    addWorkingDays(today, 3, week),
    workingDayFrom(addDays(today, 7), week),
    workingDayFrom(addDays(today, 14), week),
    workingDayFrom(addDays(today, 30), week),
  ])

/** To be there again, or to have decided. */
export const daysToReturn = (today: Day, week: WorkingTime): Day[] =>
  distinctDays([
    addWorkingDays(today, 1, week),
    addWorkingDays(today, 2, week),
    workingDayFrom(addDays(today, 7), week),
    workingDayFrom(addDays(today, 14), week),
  ])

/** When nobody said an hour. */
export const MORNING = '09:00'
const AFTERNOON = '14:00'

const quarterAfter = ({ day, time }: LocalTime, minutes: number): LocalTime => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const rounded = Math.ceil((hour * 60 + minute + minutes) / 15) * 15
  const pad = (value: number) => String(value).padStart(2, '0')
  return {
    day: addDays(day, Math.floor(rounded / 1440)),
    time: `${pad(Math.floor(rounded / 60) % 24)}:${pad(rounded % 60)}`,
  }
}

/** To call again: in an hour, this afternoon, the next working day, the one after, in office hours only. */
export function momentsToCall(now: LocalTime, week: WorkingTime): LocalTime[] {
  const tomorrow = addWorkingDays(now.day, 1, week)
  const working = isWorkingDay(now.day, week)
  const soon = quarterAfter(now, 60)
  const moments: LocalTime[] = []
  if (working && soon.day === now.day && soon.time >= MORNING && soon.time <= '18:30') moments.push(soon)
  if (working && soon.time < AFTERNOON && soon.day === now.day) moments.push({ day: now.day, time: AFTERNOON })
  return [
    ...moments,
    { day: tomorrow, time: MORNING },
    { day: tomorrow, time: AFTERNOON },
    { day: addWorkingDays(now.day, 2, week), time: MORNING },
  ]
}
