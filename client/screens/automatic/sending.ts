/** When automatic e-mails leave: the hour chosen last, and the next working day on which it is still to come. */
import { leavesAt, nextSendingDay } from '../../../server/domain/dunning/automatic.ts'
import { settingsOf } from '../../../server/domain/dunning/settings.ts'
import type { Mail } from '../../../server/domain/records/mails.ts'
import type { Day, WallTime } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { instant } from '../../book/clock.ts'

/** Within the hours of businesses and of people at home alike. */
const USUAL: WallTime = '10:00'

export function lastTime(book: Book): WallTime {
  const latest = book
    .all('mail')
    .reduce<{ at: string; time: WallTime } | null>((last, mail) => (last && last.at > mail.at ? last : mail), null)
  const { opensAt } = settingsOf(book.workspace() ?? {})
  return latest?.time ?? (opensAt > USUAL ? opensAt : USUAL)
}

/** Every half hour of the hours that are worked, and the one that is chosen. */
export function timesFor(book: Book, chosen: WallTime): WallTime[] {
  const { opensAt, closesAt } = settingsOf(book.workspace() ?? {})
  const all = Array.from({ length: 48 }, (_, n) => `${String(n >> 1).padStart(2, '0')}:${n % 2 ? '30' : '00'}`)
  return [...new Set([...all.filter((time) => opensAt <= time && time < closesAt), chosen])].sort()
}

export const zoneOf = (book: Book): string => book.workspace()?.timeZone ?? 'Europe/Paris'

export function sendingDay(book: Book, time: WallTime): Day {
  // Read so that it is worked out again when the day turns.
  book.today()
  return nextSendingDay(instant(), time, zoneOf(book), settingsOf(book.workspace() ?? {}))
}

/** As long as a round of the server may take to come by. */
const LATE_MS = 10 * 60_000

/** Its hour is over for so long that something is in its way. */
export const hasPassed = (mail: Mail, zone: string): boolean =>
  Date.parse(instant()) > Date.parse(leavesAt(mail, zone)) + LATE_MS
