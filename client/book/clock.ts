/** The one place of the client that reads the clock. "Today" is the day in the workspace's time zone. */
import { dayIn } from '../../server/domain/calendar/days.ts'
import type { Day, Instant } from '../../server/domain/records/primitives.ts'

export const now = (): number => Date.now()

export const instant = (at: number = now()): Instant => new Date(at).toISOString()

export const dayAt = (at: number, timeZone: string): Day => dayIn(instant(at), timeZone)

export const today = (timeZone: string): Day => dayAt(now(), timeZone)

/** The zone of this device, for a workspace being created. */
export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris'
