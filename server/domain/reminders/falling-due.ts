/** What falls due for one person in a stretch of time, and when to look again. Nothing here remembers what was said: keys do. */
import { addDays, dayIn, startOfDay } from '../calendar/days.ts'
import { instantOf } from '../calendar/instant-of.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { todayTotals } from '../dunning/order.ts'
import type { Day, Id, Instant } from '../records/primitives.ts'
import { awaitedOn } from './awaited.ts'
import { legalDaysOn } from './legal-days.ts'
import { hoursAfter, momentsAt, momentsOf } from './moments.ts'
import type { Digest, Reminder, ReminderSettings } from './reminder.ts'
import { concerns, type Seen } from './seen.ts'
import { atOnce, type Steps } from './steps.ts'

/** After `after`, up to and including `until`. */
export interface Window {
  after: Instant
  until: Instant
  /** What is said in the morning, from here on: the zone is another one since the last look. */
  digestsAfter?: Instant
  /** Moments from here on: a phone that was offline may have brought them late. */
  callbacksAfter?: Instant
}

/** How late a moment may come to be known and still be told. */
const LATE_HOURS = 2

/**
 * The window of a look, after the last one. What may be in it twice carries the same key: the running day again when the
 * workspace moved to another zone, where its morning may be over already, and the moments of the last two hours.
 */
export function windowSince(last: { at: Instant; timeZone: string }, { workspace }: Seen, now: Instant): Window {
  const { timeZone } = workspace
  return {
    after: last.at,
    until: now,
    callbacksAfter: earlier(last.at, hoursAfter(now, -LATE_HOURS)),
    ...(last.timeZone !== timeZone && { digestsAfter: earlier(last.at, startOfDay(dayIn(now, timeZone), timeZone)) }),
  }
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)

/**
 * Oldest first. What is of no use any more at the end of the window is left out: after an outage the mornings of past
 * days are not made up for. A callback that was answered, moved or undone says nothing. A case a step.
 */
export function* remindersIn(seen: Seen, settings: ReminderSettings, window: Window): Steps<Reminder[]> {
  const { after, until, digestsAfter = after, callbacksAfter = after } = window
  const found: Reminder[] = []
  for (const day of morningsOf(seen, settings, digestsAfter, until))
    found.push(...(yield* morningOf(seen, settings, day)))
  const isNow = (at: Instant) => at > callbacksAfter && at <= until
  const day = dayIn(until, seen.workspace.timeZone)
  yield* seen.gathering(day)
  for (const facts of seen.casesOn(day)) {
    yield
    found.push(...(yield* momentsNow(seen, facts, isNow)))
  }
  return found.filter((one) => one.until > until).sort(oldestFirst)
}

/** All of it at once. */
export const remindersBetween = (seen: Seen, settings: ReminderSettings, window: Window): Reminder[] =>
  atOnce(remindersIn(seen, settings, window))

/** With the number due on their day, which is worked out for few. */
function* momentsNow(seen: Seen, facts: CaseFacts, isNow: (at: Instant) => boolean): Steps<Reminder[]> {
  const { timeZone } = seen.workspace
  for (const { at } of momentsOf(facts)) if (isNow(at)) yield* seen.planning(dayIn(at, timeZone))
  return momentsAt(seen, facts, isNow).map((moment) => ({
    ...moment,
    count: countOn(seen, dayIn(moment.at, timeZone)),
  }))
}

const rankOf: Record<Reminder['kind'], number> = { digest: 0, callback: 1, promise: 2, clock: 3 }

const oldestFirst = (a: Reminder, b: Reminder): number =>
  Date.parse(a.at) - Date.parse(b.at) || rankOf[a.kind] - rankOf[b.kind] || (a.key < b.key ? -1 : 1)

/**
 * When to look again if nothing is recorded meanwhile: no reminder falls due between `after` and that instant. It is never
 * further than the next morning on which something may be said. A case a step.
 */
export function* nextLookIn(seen: Seen, settings: ReminderSettings, after: Instant): Steps<Instant> {
  let next = nextMorning(seen, settings, after)
  const day = dayIn(after, seen.workspace.timeZone)
  yield* seen.gathering(day)
  for (const facts of seen.casesOn(day)) {
    yield
    for (const { at } of concerns(seen, facts) ? momentsOf(facts) : []) if (at > after && at < next) next = at
  }
  return next
}

/** All of it at once. */
export const nextLook = (seen: Seen, settings: ReminderSettings, after: Instant): Instant =>
  atOnce(nextLookIn(seen, settings, after))

function nextMorning(seen: Seen, settings: ReminderSettings, after: Instant): Instant {
  for (let day = dayIn(after, seen.workspace.timeZone); ; day = addDays(day, 1)) {
    const at = digestInstant(seen, settings, day)
    if (at && at > after) return at
  }
}

/** The hour of the digest on that day; `null` where nothing is said that day, or where the zone skipped it. */
function digestInstant(
  { workspace, settings }: Seen,
  { digestAt, onDaysOff }: ReminderSettings,
  day: Day,
): Instant | null {
  if (!onDaysOff && !isWorkingDay(day, settings)) return null
  const at = instantOf({ day, time: digestAt }, workspace.timeZone)
  return dayIn(at, workspace.timeZone) === day ? at : null
}

/** Only those whose day is still running at the end: the others are of no use any more. */
function morningsOf(seen: Seen, settings: ReminderSettings, after: Instant, until: Instant): Day[] {
  const today = dayIn(until, seen.workspace.timeZone)
  const at = digestInstant(seen, settings, today)
  return at && at > after && at <= until ? [today] : []
}

/** All that is said at the hour of the digest. */
function* morningOf(seen: Seen, settings: ReminderSettings, day: Day): Steps<Reminder[]> {
  const at = digestInstant(seen, settings, day)
  if (!at) return []
  yield* seen.planning(day)
  yield
  const told = { at, until: startOfDay(addDays(day, 1), seen.workspace.timeZone), count: countOn(seen, day) }
  yield
  const said: Reminder[] = digestOn(seen, day, told)
  for (const one of seen.plansOn(day)) {
    yield
    if (!concerns(seen, one.facts)) continue
    const own = [...awaitedOn(one, day, settings), ...legalDaysOn(one, day, settings)]
    said.push(...own.map((reminder) => ({ ...told, ...reminder })))
  }
  return said
}

/** As many names as a notification has room for. */
const NAMES = 3

/** Nothing due, nothing said. */
function digestOn(seen: Seen, day: Day, told: Pick<Digest, 'at' | 'until' | 'count'>): Digest[] {
  const acting = seen.actingOn(day)
  if (acting.length === 0) return []
  const nameOf = (id: Id) => seen.plansOn(day).find(({ facts }) => facts.client.id === id)?.facts.client.name ?? []
  const { overdue, due } = todayTotals(acting.map((one) => one.plan))
  return [
    {
      ...told,
      kind: 'digest',
      key: `digest:${day}`,
      clientId: null,
      names: acting.slice(0, NAMES).flatMap(({ id }) => nameOf(id)),
      sums: overdue.length > 0 ? overdue : due,
    },
  ]
}

/** What Today lists on that day: the badge. */
export const countOn = (seen: Seen, day: Day): number => seen.actingOn(day).length
