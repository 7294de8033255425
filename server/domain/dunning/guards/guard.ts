/** One guard, with what its sentence needs. Types only. */
import type { HolidayName } from '../../calendar/holidays.ts'
import type { Hours } from '../../calendar/working-hours.ts'
import type { GuardCode } from '../../records/facts.ts'
import type { Channel, Day, WallTime } from '../../records/primitives.ts'
import type { Money } from '../case.ts'

export type Weight = 'blocks' | 'asks' | 'tells'

/** Why a case is put off though it is late. */
export type PutOff =
  | 'pause'
  | 'snooze'
  | 'callback'
  | 'extension'
  | 'bill'
  | 'retention'
  | 'formal-notice-running'
  | 'exceptional'

interface Facts {
  insolvency: { on: Day }
  /** `all`: nothing else is open; `count`: invoices past the time to claim them, the first one since that day. */
  limitation: { since: Day; count: number; all: boolean }
  /** `endedOn`: the last day of the one there was. */
  'no-mandate': { endedOn: Day | null }
  'do-not-contact': { because: 'asked'; note: string } | { because: 'deceased'; on: Day }
  'agent-appointed': { who: string | null; on: Day | null }
  'handed-over': { as: 'agency' | 'written-off' | 'in-court'; on: Day }
  disputed: { amount: Money }
  /** A promise, or the next instalment of a plan that is kept. */
  'promise-open': { as: 'promise' | 'instalment'; on: Day; amount: Money }
  paused: { because: PutOff; until: Day; note: string | null }
  'written-only': { because: 'asked' | 'tense'; on: Day | null }
  'wrong-number': { since: Day | null }
  /** First day on which something is late, the grace of the client included. */
  'too-early': { until: Day; graceDays: number }
  'no-written-reminder': { stage: 'formal-notice' | 'hand-over' }
  /** `until`: first day on which the gap is over. */
  'too-soon-after-talk': { on: Day; channel: Channel; until: Day }
  'too-many-attempts': { count: number; most: number }
  'day-off': { holiday: HolidayName | null }
  'outside-hours': { time: WallTime; hours: readonly Hours[]; consumer: boolean }
  /** `on`: the last look, `null` when there was none. */
  'bank-not-checked': { on: Day | null; days: number }
  /** `since`: the last exchange, `null` when there was none. */
  'too-late': { daysLate: number; since: Day | null }
}

export type GuardOf<C extends GuardCode> = { code: C; weight: Weight } & Facts[C]

export type Guard = { [C in GuardCode]: GuardOf<C> }[GuardCode]
