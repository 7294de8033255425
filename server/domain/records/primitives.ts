/** The small types every record is made of: ids, days, instants, money. Days and instants are strings, so that they order and compare as text. */
import * as v from 'valibot'

/** UUIDv7 made on the device: sorts by the moment it was made. */
export const Id = v.pipe(v.string(), v.uuid('id'))
export type Id = string

const DAY = /^(19[9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** True for a calendar day that exists, from 1990-01-01 to 2199-12-31 (the bounds the database keeps too). */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** ISO calendar day, `2026-11-21`. */
export const Day = v.pipe(v.string(), v.check(isDay, 'day'))
export type Day = string

/** UTC instant, `2026-11-21T08:00:00.000Z`. */
export const Instant = v.pipe(v.string(), v.isoTimestamp('instant'))
export type Instant = string

/** The largest amount taken, in cents: ten billion, far below the limit of exact integers. */
export const MAX_CENTS = 1_000_000_000_000

/** A positive amount in integer cents. */
export const Cents = v.pipe(v.number(), v.integer('amount'), v.minValue(1, 'amount'), v.maxValue(MAX_CENTS, 'amount'))
export type Cents = number

/** A rate in percent as decimal digits, `12.15`: at most 999, with up to six decimals; never a binary fraction. */
export const RatePercent = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,2})(\.\d{1,6})?$/, 'percent'))

/** ISO 4217 code. */
export const Currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'currency'))
export type Currency = string

/** ISO 3166-1 alpha-2 code. */
export const Country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'country'))

const HALF_A_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** No database stores a null character or half of a character pair: one would hold up everything sent with it. */
const canBeStored = (text: string): boolean => !text.includes('\0') && !HALF_A_PAIR.test(text)

/** Text a person can read: trimmed, not empty, at most `max` characters, all of which can be stored. */
export const text = (max: number) =>
  v.pipe(v.string(), v.trim(), v.nonEmpty('empty'), v.maxLength(max, 'long'), v.check(canBeStored, 'characters'))

export const Language = v.picklist(['fr', 'en'])
export type Language = v.InferOutput<typeof Language>

export const Channel = v.picklist([
  'call',
  'voicemail',
  'sms',
  'email',
  'messenger',
  'letter',
  'registered-letter',
  'visit',
  'note',
])
export type Channel = v.InferOutput<typeof Channel>

export const PaymentMethod = v.picklist(['transfer', 'card', 'cheque', 'cash', 'direct-debit', 'other'])
export type PaymentMethod = v.InferOutput<typeof PaymentMethod>

/** A whole number from `min` to `max`, both included: days, attempts, debtors. */
export const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer('number'), v.minValue(min, 'number'), v.maxValue(max, 'number'))

/** A time on the wall of the workspace, `09:00`, without a day or a zone. */
export const WallTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'))
export type WallTime = string
