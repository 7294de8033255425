/** A calendar as a file that every calendar reads (iCalendar, RFC 5545): downloaded on the phone, or fetched by its secret address. */
import ICAL from 'ical.js'
import { addDays } from '../calendar/days.ts'
import type { Instant } from '../records/primitives.ts'
import { reminderWords } from '../words/reminders.ts'
import { calendarOf, type Entry } from './calendar.ts'
import type { ReminderSettings } from './reminder.ts'
import type { Seen } from './seen.ts'

/** What the file is served and shared as. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

const CALL_MINUTES = 15
const HOUR_SECONDS = 3600
const DAY_SECONDS = 86_400

/** The whole file; `appUrl` is where the app is, absolute. The same records make the same bytes all day long. */
export function calendarFile(
  seen: Seen,
  settings: ReminderSettings,
  { now, appUrl }: { now: Instant; appUrl: string },
): string {
  const file = component('vcalendar', {
    version: '2.0',
    prodid: '-//Encaisse//Encaisse//FR',
    method: 'PUBLISH',
    'x-wr-calname': reminderWords(settings.language).calendar.name,
    'x-published-ttl': 'PT1H',
  })
  for (const entry of calendarOf(seen, settings, now)) file.addSubcomponent(event(entry, { seen, settings, appUrl }))
  return `${file.toString()}\r\n`
}

interface Given {
  seen: Seen
  settings: ReminderSettings
  appUrl: string
}

function event(entry: Entry, { seen, settings, appUrl }: Given): ICAL.Component {
  const { key, when, stamp, path, body, ahead } = entry
  const title = plain(entry.title)
  const url = appUrl.replace(/\/+$/, '') + path
  const made = component('vevent', {
    uid: `${key}@${seen.workspace.id}`,
    dtstamp: utc(stamp),
    sequence: sequenceOf(stamp),
    summary: title,
    description: `${plain(body)}\n${reminderWords(settings.language).calendar.open(url)}`,
    url,
    class: 'PRIVATE',
    ...span(when),
  })
  for (const seconds of 'at' in when ? [0] : morningsBefore([0, ...ahead], settings))
    made.addSubcomponent(
      component('valarm', { action: 'DISPLAY', description: title, trigger: ICAL.Duration.fromSeconds(seconds) }),
    )
  return made
}

/** A call takes its time; what is due on a day takes none of it. */
function span(when: Entry['when']): Record<string, Value> {
  if ('at' in when) return { dtstart: utc(when.at), duration: ICAL.Duration.fromSeconds(CALL_MINUTES * 60) }
  const { day } = when
  return {
    dtstart: ICAL.Time.fromDateString(day),
    dtend: ICAL.Time.fromDateString(addDays(day, 1)),
    transp: 'TRANSPARENT',
  }
}

/** The hour of the digest on the day and on days before it, in seconds from the beginning of the day. */
function morningsBefore(days: readonly number[], { digestAt }: ReminderSettings): number[] {
  const [hours = 0, minutes = 0] = digestAt.split(':').map(Number)
  return days.map((before) => hours * HOUR_SECONDS + minutes * 60 - before * DAY_SECONDS)
}

/** Rises with the newest record, so that a file taken in again replaces what an older one said. */
const EPOCH = Date.UTC(2020, 0, 1)
const sequenceOf = (stamp: Instant): number => Math.max(0, Math.floor((Date.parse(stamp) - EPOCH) / 60_000))

const utc = (at: Instant): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true)

/** What no line of the file may hold: a carriage return would begin a line of its own. */
const CONTROL = /[^\P{Cc}\n]+|[\u2028\u2029]/gu
const plain = (text: string): string => text.replace(CONTROL, ' ').trim()

type Value = string | number | ICAL.Time | ICAL.Duration

function component(name: string, properties: Record<string, Value>): ICAL.Component {
  const made = new ICAL.Component(name)
  for (const [property, value] of Object.entries(properties)) made.addPropertyWithValue(property, value)
  return made
}
