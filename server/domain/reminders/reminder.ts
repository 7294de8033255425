/** What a person is told when something falls due, and what the person decided about it. Types only, with the defaults. */
import type { Money } from '../dunning/case.ts'
import type { ClockCode } from '../law/clocks.ts'
import type { Day, Id, Instant, Language, WallTime } from '../records/primitives.ts'

/** Of one member in one workspace. */
export interface ReminderSettings {
  /** The hour of the morning digest, in the time zone of the workspace. */
  digestAt: WallTime
  /** Told on days off and public holidays too. */
  onDaysOff: boolean
  /** Names and amounts may be shown: a lock screen is seen by others. */
  showsNames: boolean
  /** The digest comes by e-mail too. */
  mailDigest: boolean
  language: Language
}

export const defaultReminderSettings: Omit<ReminderSettings, 'language'> = {
  digestAt: '08:00',
  onDaysOff: false,
  showsNames: false,
  mailDigest: false,
}

interface Told {
  /** The same whenever and wherever it is worked out: what was told once is known by it. */
  key: string
  at: Instant
  /** From then on it is of no use any more. */
  until: Instant
  /** How many cases are due that day: the badge. */
  count: number
}

/** The cases of the day, said in the morning. */
export interface Digest extends Told {
  kind: 'digest'
  clientId: null
  /** Of the first ones, in the order of Today. */
  names: string[]
  /** Late and to be chased in them or, when nothing is late, all that is due; per currency. */
  sums: Money[]
}

/** A moment agreed with a client or, when the case was put off to later in the day, the moment it comes back. */
export interface Moment extends Told {
  kind: 'callback'
  clientId: Id
  name: string
  /** What the clock shows there. */
  time: WallTime
  putOff: boolean
}

/** Money promised for that day, not seen yet. */
export interface Awaited extends Told {
  kind: 'promise'
  clientId: Id
  name: string
  /** The promised day: that of the reminder, or a day off just before. */
  on: Day
  isToday: boolean
  amount: Money
}

/** A day of the law: the last one to do something, drawing near, or the first one on which something can be done. */
export interface LegalDay extends Told {
  kind: 'clock'
  clientId: Id
  name: string
  code: ClockCode
  on: Day
  /** From the day of the reminder; negative once over. */
  days: number
}

export type Reminder = Digest | Moment | Awaited | LegalDay
