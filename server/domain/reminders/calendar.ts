/**
 * What is due and what was agreed, as entries of a calendar: for who has no notifications, and for who plans ahead. Each has
 * a name that stays, and the moment of the last record that it rests on, so that the same records make the same calendar.
 */
import { addDays, dayIn, later } from '../calendar/days.ts'
import { workingDayFrom } from '../calendar/working-days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { clocksOf } from '../law/clocks.ts'
import type { Day, Id, Instant } from '../records/primitives.ts'
import { dayText, listText, moneyText } from '../words/format.ts'
import { type ReminderWords, reminderWords } from '../words/reminders.ts'
import { awaitedDay, openPromisesOn } from './awaited.ts'
import { daysAhead, daysSaid, startOf } from './legal-days.ts'
import { standingMoments } from './moments.ts'
import type { ReminderSettings } from './reminder.ts'
import { concerns, type PlannedCase, type Seen } from './seen.ts'
import { shortened } from './shortened.ts'

export interface Entry {
  /** Unique in the workspace. */
  key: string
  /** A moment, or a whole day in the zone of whoever looks at it. */
  when: { at: Instant } | { day: Day }
  /** When the newest of the records it rests on was made. */
  stamp: Instant
  title: string
  body: string
  /** Path in the app. */
  path: string
  /** Days before at which it is said too. */
  ahead: readonly number[]
}

/** Further ahead nothing is planned by. */
const STEP_DAYS = 60
const LEGAL_DAYS = 366

export function calendarOf(seen: Seen, settings: ReminderSettings, now: Instant): Entry[] {
  const today = dayIn(now, seen.workspace.timeZone)
  const words = reminderWords(settings.language)
  const own = seen
    .plansOn(today)
    .filter(({ facts }) => concerns(seen, facts))
    .flatMap((one) => [
      ...calls(seen, one, today, { settings, words }),
      ...promises(one, today, { settings, words }),
      ...legalDays(one, today, { settings, words }),
    ])
  return [...steps(seen, today, { settings, words }), ...own].sort((a, b) =>
    startsAt(a) + a.key < startsAt(b) + b.key ? -1 : 1,
  )
}

const startsAt = ({ when }: Entry): string => ('at' in when ? when.at : when.day)

interface How {
  settings: ReminderSettings
  words: ReminderWords
}

const nameOf = ({ client }: CaseFacts, { showsNames }: ReminderSettings) => (showsNames ? shortened(client.name) : null)

const casePath = (clientId: Id) => `/clients/${encodeURIComponent(clientId)}`

function calls(seen: Seen, { facts }: PlannedCase, today: Day, { settings, words }: How): Entry[] {
  const made = new Map(facts.callbacks.map((callback) => [callback.id, callback.at]))
  // What was put off to later today is over before most calendars look again.
  return standingMoments(seen, facts, (at) => dayIn(at, facts.timeZone) >= today)
    .filter(({ putOff }) => !putOff)
    .map(({ id, at }) => ({
      key: `callback:${id}`,
      when: { at },
      stamp: made.get(id) ?? at,
      title: words.calendar.call(nameOf(facts, settings)),
      body: words.callback.body,
      path: `${casePath(facts.client.id)}/call`,
      ahead: [],
    }))
}

function promises(planned: PlannedCase, today: Day, { settings, words }: How): Entry[] {
  const { facts, plan } = planned
  const received = new Map(plan.state.promises.map((one) => [one.promise.id, one.received]))
  return openPromisesOn(planned, today)
    .map((promise) => ({ promise, day: awaitedDay(promise, planned, settings) }))
    .filter(({ day }) => day >= today)
    .map(({ promise: { id, at, amount, currency }, day }) => ({
      key: `promise:${id}`,
      when: { day },
      stamp: at,
      title: words.calendar.promise(
        nameOf(facts, settings),
        moneyText({ currency, amount: amount - (received.get(id) ?? 0) }, settings.language),
      ),
      body: words.promise.body,
      path: casePath(facts.client.id),
      ahead: [],
    }))
}

function legalDays({ facts, plan }: PlannedCase, today: Day, { settings, words }: How): Entry[] {
  return clocksOf(facts, plan.state, today).flatMap((clock): Entry[] => {
    const before = daysAhead(clock)
    // The true last day, also when it is a day off: it is said before.
    const day = before.length > 0 ? clock.on : daysSaid(clock, facts.settings, settings.onDaysOff)[0]
    if (!day || day < today || day > addDays(today, LEGAL_DAYS)) return []
    const what = words.clock.what[clock.code]
    return [
      {
        key: `clock:${clock.code}:${startOf(clock)}`,
        when: { day },
        stamp: newestOf([facts]),
        title: words.calendar.clock(before.length > 0 ? words.clock.left(what, 0) : what, nameOf(facts, settings)),
        body: before.length > 0 ? words.clock.until(null, dayText(day, settings.language)) : words.clock.next(null),
        path: casePath(facts.client.id),
        ahead: before,
      },
    ]
  })
}

/** How many cases come up on a day: those of today, and of the others the next step. */
function steps(seen: Seen, today: Day, { settings, words }: How): Entry[] {
  const byDay = new Map<Day, PlannedCase[]>()
  for (const one of seen.plansOn(today)) {
    const day = dayOfStep(one, today, settings)
    if (day && day <= addDays(today, STEP_DAYS)) byDay.set(day, [...(byDay.get(day) ?? []), one])
  }
  return [...byDay].map(([day, cases]) => ({
    key: `digest:${day}`,
    when: { day },
    stamp: newestOf(cases.map(({ facts }) => facts)),
    title: words.digest.title(cases.length),
    body: settings.showsNames ? namesOf(cases, settings) : words.digest.open,
    path: '/',
    ahead: [],
  }))
}

function dayOfStep({ facts, plan }: PlannedCase, today: Day, { onDaysOff }: ReminderSettings): Day | null {
  if (plan.action) return today
  const next = plan.next?.dueOn
  if (!next) return null
  return onDaysOff ? next : workingDayFrom(next, facts.settings)
}

/** As many as somebody reads in a calendar. */
const NAMES = 20

function namesOf(cases: readonly PlannedCase[], { language }: ReminderSettings): string {
  const names = cases.map(({ facts }) => shortened(facts.client.name)).sort()
  return listText(names.length > NAMES ? [...names.slice(0, NAMES), '…'] : names, language)
}

/** When the newest fact of these cases was recorded; of cases without any, when the last invoice was issued. */
function newestOf(cases: readonly CaseFacts[]): Instant {
  let newest = ''
  for (const facts of cases) {
    for (const { issuedOn } of facts.invoices) newest = later(newest, `${issuedOn}T00:00:00.000Z`)
    for (const { at } of recorded(facts)) newest = later(newest, new Date(at).toISOString())
  }
  return newest
}

const recorded = (facts: CaseFacts): { at: Instant }[] =>
  Object.values(facts).flatMap((list: unknown) =>
    Array.isArray(list) ? list.filter((one): one is { at: Instant } => typeof one?.at === 'string') : [],
  )
