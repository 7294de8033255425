/**
 * The hours in which debtors are contacted. No French law sets any for one's own claims: décret 2022-1313 only binds
 * canvassing (field study 3.8, quality H, read 2026-11-21). These are choices of the product, for the workspace to change.
 */
import { defaultSettings, type Settings } from '../dunning/settings.ts'
import type { ClientKind } from '../records/cards.ts'
import type { Instant, WallTime } from '../records/primitives.ts'

export type OpeningHours = Pick<Settings, 'opensAt' | 'closesAt'>

/** From `from`, included, to `to`, excluded. */
export interface Hours {
  from: WallTime
  to: WallTime
}

/** People at home are left in peace early, at lunch and late: the hours of canvassing taken as a model. */
const consumerHours: readonly Hours[] = [
  { from: '10:00', to: '13:00' },
  { from: '14:00', to: '20:00' },
]

const isDefault = ({ opensAt, closesAt }: OpeningHours) =>
  opensAt === defaultSettings.opensAt && closesAt === defaultSettings.closesAt

const later = (a: WallTime, b: WallTime) => (a > b ? a : b)
const earlier = (a: WallTime, b: WallTime) => (a < b ? a : b)

/** When this kind of client is contacted. Hours that close before they open count as none chosen. */
export function hoursFor(settings: OpeningHours, kind: ClientKind): readonly Hours[] {
  const chosen = settings.opensAt < settings.closesAt ? settings : defaultSettings
  if (kind !== 'consumer') return [{ from: chosen.opensAt, to: chosen.closesAt }]
  if (isDefault(chosen)) return consumerHours
  const both = consumerHours
    .map(({ from, to }) => ({ from: later(from, chosen.opensAt), to: earlier(to, chosen.closesAt) }))
    .filter(({ from, to }) => from < to)
  return both.length ? both : consumerHours
}

export function isWithinHours(time: WallTime, settings: OpeningHours, kind: ClientKind): boolean {
  return hoursFor(settings, kind).some(({ from, to }) => from <= time && time < to)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall shows at that instant in a time zone (IANA name). */
export function wallTimeIn(instant: Instant, timeZone: string): WallTime {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    formatters.set(timeZone, formatter)
  }
  return formatter.format(Date.parse(instant))
}
