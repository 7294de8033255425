/** What one person is to be told since the last look: what fell due and is still of use, and what no longer stands. */
import { dayIn, startOfDay } from '../../domain/calendar/days.ts'
import { instantOf } from '../../domain/calendar/instant-of.ts'
import type { Id, Instant } from '../../domain/records/primitives.ts'
import type { RecordSet } from '../../domain/records/record-set.ts'
import { nextLookIn, remindersIn, type Window, windowSince } from '../../domain/reminders/falling-due.ts'
import { messageOf } from '../../domain/reminders/message.ts'
import type { Reminder } from '../../domain/reminders/reminder.ts'
import { type Seen, seenOf } from '../../domain/reminders/seen.ts'
import { inSlices } from '../slices.ts'
import { reminderId } from './reminder-id.ts'
import type { Listener, Look, Planned } from './rpc.ts'

export interface Found {
  planned: Planned[]
  withdrawn: { user: Id; key: string }[]
  /** When something may fall due next though nothing changes; null before the card of the workspace has arrived. */
  nextAt: Instant | null
}

interface Asked {
  look: Look
  listener: Listener
  now: Instant
  appUrl: string
}

/** The running day from its beginning: mornings that had their turn are told apart by `hadItsTurn`. */
function windowOf({ look, listener, now }: Asked, seen: Seen): Window {
  const { timeZone } = seen.workspace
  const last = { at: look.lookedUntil ?? listener.since, timeZone: look.rules?.timeZone ?? timeZone }
  return { ...windowSince(last, seen, now), digestsAfter: startOfDay(dayIn(now, timeZone), timeZone) }
}

/**
 * Whether a look before could have said it, by the zone and the hour of then. Where both are the same still, that is
 * whether it fell due before; where they have changed, each local day has its morning once all the same. A moment has its
 * turn whenever it comes to be known.
 */
function hadItsTurn({ kind, at }: Reminder, { look, listener }: Asked, { workspace }: Seen): boolean {
  const { lookedUntil, rules } = look
  if (!lookedUntil || kind === 'callback') return false
  const time = rules?.digestAt[listener.user] ?? listener.settings.digestAt
  const then = instantOf({ day: dayIn(at, workspace.timeZone), time }, rules?.timeZone ?? workspace.timeZone)
  return then <= lookedUntil
}

export async function findDue(records: RecordSet, asked: Asked): Promise<Found> {
  const { look, listener, now } = asked
  const { user, since, settings } = listener
  const seen = seenOf(records, user)
  if (!seen) return { planned: [], withdrawn: [], nextAt: null }
  const due = await inSlices(remindersIn(seen, settings, windowOf(asked, seen)))
  const open = new Set(look.open.filter((one) => one.user === user).map(({ key }) => key))
  // What is open is given again: it may have to be written anew.
  const said = due.filter((one) => open.has(one.key) || (one.at > since && !hadItsTurn(one, asked, seen)))
  const standing = new Set(due.map(({ key }) => key))
  return {
    planned: await Promise.all(said.map((one) => planned(one, asked))),
    withdrawn: [...open].filter((key) => !standing.has(key)).map((key) => ({ user, key })),
    nextAt: await inSlices(nextLookIn(seen, settings, now)),
  }
}

async function planned(reminder: Reminder, { look, listener, appUrl }: Asked): Promise<Planned> {
  const { key, kind, at, until, clientId } = reminder
  const { user, settings } = listener
  const id = await reminderId(look.workspace, user, key)
  const payload = JSON.stringify(messageOf(reminder, { ...settings, id, appUrl }))
  return { id, user, key, kind, at, until, clientId, payload }
}
