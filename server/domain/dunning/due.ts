/** What is due on a day, worked out once for all that say so: who, in which order, by which kind of contact. */
import { dayIn } from '../calendar/days.ts'
import type { Channel, Day, Id, Instant } from '../records/primitives.ts'
import type { CasePlan, Money, NextStep } from './case.ts'
import { shareCalls } from './day-load.ts'
import { actingIn, todayTotals } from './order.ts'

/** What the person will do: the chips at the top. */
export const kindsOfContact = ['calls', 'messages', 'letters', 'visits', 'checks'] as const
export type KindOfContact = (typeof kindsOfContact)[number]

const kindOf: Record<Channel, KindOfContact> = {
  call: 'calls',
  voicemail: 'calls',
  sms: 'messages',
  email: 'messages',
  messenger: 'messages',
  letter: 'letters',
  'registered-letter': 'letters',
  visit: 'visits',
  note: 'checks',
}

export interface Due {
  /** What is done instead of the action of the plan, where the calls of the day are all given out. */
  instead: Map<Id, NextStep>
  /** Debtors to contact today, the first one first. */
  ids: Id[]
  byKind: Map<KindOfContact, Id[]>
  /** Late and to be chased in them, per currency. */
  sums: Money[]
  /** The first thing to come, when nothing is to do today. */
  nextUp: { id: Id; on: Day } | null
  /** Open invoices past the time to claim them, in all cases; `fiveYears` when none of them had two only. */
  tooOld: { count: number; fiveYears: boolean }
  /** The next agreed hour: from then on the order is another one. */
  turnsAt: Instant | null
}

export function dueIn(plans: readonly [Id, CasePlan][], today: Day, timeZone: string): Due {
  const acting = actingIn(plans)
  const instead = givenOut(acting, callsMade(plans, today, timeZone))
  const byKind = new Map<KindOfContact, Id[]>()
  let turnsAt: Instant | null = null
  for (const { id, action } of acting) {
    if (isAhead(action) && (!turnsAt || action.dueAt < turnsAt)) turnsAt = action.dueAt
    const kind = kindOf[(instead.get(id) ?? action).channel]
    const ids = byKind.get(kind)
    if (ids) ids.push(id)
    else byKind.set(kind, [id])
  }
  const { overdue, due } = todayTotals(acting.map((one) => one.plan))
  return {
    instead,
    ids: acting.map((one) => one.id),
    byKind,
    sums: overdue.length > 0 ? overdue : due,
    nextUp: acting.length > 0 ? null : nextUp(plans),
    tooOld: tooOld(plans),
    turnsAt,
  }
}

/** Debtors whose last contact is a call of today. */
function callsMade(plans: readonly [Id, CasePlan][], today: Day, timeZone: string): number {
  let made = 0
  for (const [, { state }] of plans) {
    const last = state.lastContact
    if (last?.channel === 'call' && last.direction === 'out' && dayIn(last.at, timeZone) === today) made++
  }
  return made
}

function givenOut(acting: readonly { id: Id; action: NextStep }[], made: number): Due['instead'] {
  const instead: Due['instead'] = new Map()
  const shared = shareCalls(
    acting.map((one) => one.action),
    made,
  )
  for (const [n, { id, action }] of acting.entries()) {
    const step = shared[n]
    if (step && step !== action) instead.set(id, step)
  }
  return instead
}

/** An agreed hour of today that has not come. */
const isAhead = (action: NextStep): action is NextStep & { dueAt: Instant } =>
  action.dueAt !== undefined && action.reason.code === 'callback' && !action.reason.reached

function nextUp(plans: readonly [Id, CasePlan][]): Due['nextUp'] {
  let first: { id: Id; next: NextStep } | null = null
  for (const [id, { next }] of plans) if (next && (!first || next.dueOn < first.next.dueOn)) first = { id, next }
  return first && { id: first.id, on: first.next.dueOn }
}

function tooOld(plans: readonly [Id, CasePlan][]): Due['tooOld'] {
  let count = 0
  let fiveYears = true
  for (const [, { state }] of plans) {
    if (state.limited.length === 0) continue
    for (const { limitation } of state.open) {
      if (!limitation.passed) continue
      count += 1
      if (limitation.years !== 5) fiveYears = false
    }
  }
  return { count, fiveYears }
}
