/**
 * The entity tag of a calendar: which records it was written from, until when they say the same, and for whom. Whoever has
 * the file is so told that it stands by one small question to the database, also by a process that never wrote it. It is no
 * secret and proves nothing: who makes one up is told that his file stands.
 */
import { addDays, dayIn, startOfDay } from '../domain/calendar/days.ts'
import { sha256 } from '../domain/files/sha256.ts'
import type { Instant } from '../domain/records/primitives.ts'
import type { Seen } from '../domain/reminders/seen.ts'
import type { Remembered } from './reminders/memory.ts'

export type Place = Omit<Remembered, 'records'>

export interface Tag {
  place: Place
  /** Milliseconds; from then on the same records say something else: another day has begun. */
  until: number
  /** Digest of what it was written for: the settings of the member, and where the app is. */
  written: string
}

const SHAPE = /"([\da-f-]{36})\.(\d{1,15})\.(\d{1,15})\.([01])\.(\d{1,15})\.([\da-f]{16})"/

export const tagText = ({ place: { epoch, cursor, base, whole }, until, written }: Tag): string =>
  `"${[epoch, cursor, base, whole ? 1 : 0, until, written].join('.')}"`

/** The first of ours that whoever asks has, if any; another server may have made it before. */
export function tagIn(ifNoneMatch: string | null): Tag | null {
  const found = SHAPE.exec(ifNoneMatch ?? '')
  if (!found) return null
  const [, epoch = '', cursor, base, whole, until, written = ''] = found
  return {
    place: { epoch, cursor: Number(cursor), base: Number(base), whole: whole === '1' },
    until: Number(until),
    written,
  }
}

/** The end of the day of the workspace. */
export function endOfDay({ workspace: { timeZone } }: Seen, now: Instant): number {
  return Date.parse(startOfDay(addDays(dayIn(now, timeZone), 1), timeZone))
}

/** Sixteen hex digits: enough to tell one member's settings from another's. */
export const digestOf = async (what: unknown): Promise<string> => (await sha256(JSON.stringify(what))).slice(0, 16)
