/** Moments within a day: calls agreed for an exact time, and cases put off to later in the day. */
import { dayIn } from '../calendar/days.ts'
import { localTimeAt } from '../calendar/instant-of.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { readExchanges } from '../dunning/exchanges.ts'
import { alive, holdOn, pauseOn } from '../dunning/hold.ts'
import { openCallbacks, readSituation } from '../dunning/situation.ts'
import { caseState } from '../dunning/state.ts'
import { strategyOf } from '../dunning/strategies/strategy.ts'
import type { Pause } from '../records/facts.ts'
import type { Id, Instant } from '../records/primitives.ts'
import type { Moment } from './reminder.ts'
import { concerns, type Seen } from './seen.ts'

const HOUR = 3_600_000
/** A call is late after so long: then it is one of the cases of the day. */
const OF_USE_HOURS = 2
/** “Later today” comes back after so long, if that is still the same day. */
const LATER_HOURS = 2

export const hoursAfter = (at: Instant, hours: number): Instant => new Date(Date.parse(at) + hours * HOUR).toISOString()

interface Due {
  id: Id
  at: Instant
  putOff: boolean
}

/** Every moment of a case that may be told, whatever has happened since: what a look is planned by. */
export function momentsOf({ callbacks, pauses, timeZone }: CaseFacts): Due[] {
  const agreed = callbacks.map(({ id, callAt }) => ({ id, at: utc(callAt), putOff: false }))
  const putOff = pauses.flatMap((pause) => {
    const at = comesBackAt(pause, timeZone)
    return at ? [{ id: pause.id, at, putOff: true }] : []
  })
  return [...agreed, ...putOff]
}

/** Instants order as text in one form only. */
const utc = (at: Instant): Instant => new Date(at).toISOString()

/** A snooze until its own day holds nothing back: it asks for the case again later that day. */
function comesBackAt({ kind, until, at }: Pause, timeZone: string): Instant | null {
  if (kind !== 'snooze' || until !== dayIn(at, timeZone)) return null
  const back = hoursAfter(at, LATER_HOURS)
  return dayIn(back, timeZone) === until ? back : null
}

/** Those at an instant that `asked` picks, where nothing speaks against them by then. */
export function standingMoments(seen: Seen, facts: CaseFacts, asked: (at: Instant) => boolean): Due[] {
  if (!concerns(seen, facts)) return []
  return momentsOf(facts)
    .filter(({ at }) => asked(at))
    .filter((one) => (one.putOff ? isStillPutOff(seen, facts, one) : isStillAgreed(facts, one)))
}

export const momentsAt = (seen: Seen, facts: CaseFacts, asked: (at: Instant) => boolean): Omit<Moment, 'count'>[] =>
  standingMoments(seen, facts, asked).map(({ id, at, putOff }) => ({
    kind: 'callback',
    key: `callback:${id}:${at}`,
    at,
    until: hoursAfter(at, OF_USE_HOURS),
    clientId: facts.client.id,
    name: facts.client.name,
    time: localTimeAt(Date.parse(at), facts.timeZone).time,
    putOff,
  }))

/** Not answered, not put off since, and about something that can still be asked for. */
function isStillAgreed(facts: CaseFacts, { id, at }: Due): boolean {
  const day = dayIn(at, facts.timeZone)
  const exchanges = readExchanges(facts)
  const callback = openCallbacks(facts, exchanges).find((one) => one.id === id)
  if (!callback) return false
  const situation = readSituation(facts, caseState(facts, day, exchanges), exchanges, strategyOf(facts))
  return !holdOn(situation, day) && alive(situation, day).length > 0 && !pauseOn(situation, day, callback.at)
}

/** Nothing was recorded of the case since, and there is still something to do or to wait for. */
function isStillPutOff(seen: Seen, facts: CaseFacts, { id, at }: Due): boolean {
  const pause = facts.pauses.find((one) => one.id === id)
  if (!pause || [...facts.interactions, ...facts.callbacks, ...facts.pauses].some((one) => one.at > pause.at))
    return false
  const found = seen.plansOn(dayIn(at, facts.timeZone)).find((one) => one.facts.client.id === facts.client.id)
  return found !== undefined && (found.plan.action !== null || found.plan.silence?.code === 'promise')
}
