/** Legal clocks on their days: said ahead where something is lost after the last day, and once it is over where something then begins. */
import { addDays } from '../calendar/days.ts'
import { addWorkingDays, workingDayBefore, workingDayFrom } from '../calendar/working-days.ts'
import type { Settings } from '../dunning/settings.ts'
import { type Clock, type ClockCode, clocksOf } from '../law/clocks.ts'
import type { Day } from '../records/primitives.ts'
import type { LegalDay, ReminderSettings } from './reminder.ts'
import type { PlannedCase } from './seen.ts'

/** Days before the last one on which it is said, beside that one. */
const ahead = [30, 7] as const

type When = 'ahead' | 'from' | 'after' | 'never'

const whenSaid: Record<ClockCode, When> = {
  // A right is lost after the last day.
  limitation: 'ahead',
  'order-service': 'ahead',
  'claim-declaration': 'ahead',
  relief: 'ahead',
  // Something can be done from that day on.
  execution: 'from',
  // The other side had so long: what comes next is decided when it is over.
  'formal-notice': 'after',
  objection: 'after',
  'post-office': 'after',
  // Good practice and no deadline; the strategy proposes it by itself.
  'hand-over': 'never',
}

type Kept = Pick<Settings, 'workingDays' | 'holidays'>

/** On a day off nothing is said: a last day is told before it, what begins is told after it. */
export function daysSaid({ code, on }: Pick<Clock, 'code' | 'on'>, kept: Kept, onDaysOff: boolean): Day[] {
  switch (whenSaid[code]) {
    case 'ahead':
      return [...ahead, 0]
        .map((days) => addDays(on, -days))
        .map((day) => (onDaysOff ? day : workingDayBefore(day, kept)))
    case 'from':
      return [onDaysOff ? on : workingDayFrom(on, kept)]
    case 'after':
      return [onDaysOff ? addDays(on, 1) : addWorkingDays(on, 1, kept)]
    case 'never':
      return []
  }
}

/** Days before the last one on which it is said too; none for what only begins. */
export const daysAhead = ({ code }: Pick<Clock, 'code'>): readonly number[] => (whenSaid[code] === 'ahead' ? ahead : [])

export function legalDaysOn(
  { facts, plan }: PlannedCase,
  day: Day,
  { onDaysOff }: ReminderSettings,
): Pick<LegalDay, 'kind' | 'key' | 'clientId' | 'name' | 'code' | 'on' | 'days'>[] {
  const said = new Map<string, ReturnType<typeof legalDaysOn>[number]>()
  for (const clock of clocksOf(facts, plan.state, day)) {
    if (!daysSaid(clock, facts.settings, onDaysOff).includes(day)) continue
    const { code, on, days } = clock
    const { id, name } = facts.client
    const key = `clock:${code}:${startOf(clock)}:${day}`
    // Several invoices run out on the same day more often than not: it is one thing to be told.
    if (!said.has(`${code} ${on}`))
      said.set(`${code} ${on}`, { kind: 'clock', key, clientId: id, name, code, on, days })
  }
  return [...said.values()]
}

/** What started it: the act, or the first of the invoices. */
export const startOf = ({ actId, invoiceIds }: Clock): string => actId ?? [...invoiceIds].sort()[0] ?? ''
