/** The one place of the client that reads the clock. "Today" is the day in the workspace's time zone. */
import type { Day, Instant } from '../../server/domain/records/primitives.ts'

export const now = (): number => Date.now()

export const instant = (at: number = now()): Instant => new Date(at).toISOString()

const formats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    // The Canadian locale writes year-month-day, which is the ISO form.
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format
}

export const dayAt = (at: number, timeZone: string): Day => dayFormat(timeZone).format(at)

export const today = (timeZone: string): Day => dayAt(now(), timeZone)

/** The zone of this device, for a workspace being created. */
export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris'
