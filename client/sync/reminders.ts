/**
 * How this person is reminded, as the server keeps it: asked for with network, the last answer kept for the screen without.
 * The address of the calendar is secret and told once; the device that made it remembers it.
 */
import type { Instant } from '../../server/domain/records/primitives.ts'
import type { ReminderSettings } from '../../server/domain/reminders/reminder.ts'
import type { Book } from '../book/book.ts'
import { callApi } from './api.ts'
import { keepAnswer, lastAnswer } from './last-answer.ts'

/** The language of messages is that of the device or the workspace. */
export type PersonalSettings = Omit<ReminderSettings, 'language'>

export interface KnownSettings extends PersonalSettings {
  /** Null where there is no secret address. */
  calendarSince: Instant | null
}

interface Said {
  settings: KnownSettings
  /** The secret address, where it was made on this device. */
  address?: string
}

const said = (book: Book): Said | undefined => lastAnswer<Said>(book, 'reminders')
const keep = (book: Book, settings: KnownSettings, address?: string): void =>
  keepAnswer<Said>(book, 'reminders', { settings, ...(address && { address }) })

export const lastKnown = (book: Book): KnownSettings | null => said(book)?.settings ?? null
/** Null where there is none, or it was made elsewhere. */
export const calendarAddress = (book: Book): string | null => said(book)?.address ?? null

/** The device tells whose workspace is meant. */
const at = (book: Book, path: string): string => `${path}?device=${book.meta().device}`

export async function askSettings(book: Book): Promise<KnownSettings> {
  const settings = await callApi<KnownSettings>('GET', at(book, '/reminders/settings'))
  keep(book, settings, settings.calendarSince ? (calendarAddress(book) ?? undefined) : undefined)
  return settings
}

export async function saveSettings(book: Book, settings: PersonalSettings): Promise<void> {
  const { digestAt, onDaysOff, showsNames, mailDigest } = settings
  await callApi('PUT', at(book, '/reminders/settings'), { digestAt, onDaysOff, showsNames, mailDigest })
  const before = lastKnown(book)
  keep(book, { calendarSince: null, ...before, ...settings }, calendarAddress(book) ?? undefined)
}

/** A new address; one made before leads nowhere from now on. */
export async function makeCalendar(book: Book): Promise<string> {
  const { url } = await callApi<{ url: string }>('POST', at(book, '/calendar'))
  const settings = await askSettings(book)
  keep(book, settings, url)
  return url
}

export async function revokeCalendar(book: Book): Promise<void> {
  await callApi('DELETE', at(book, '/calendar'))
  await askSettings(book)
}
