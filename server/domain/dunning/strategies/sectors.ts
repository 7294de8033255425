/**
 * Grace by sector of the debtor: how late payments usually are there, so that a reminder does not come before it makes
 * sense. Figures are averages of the press and of surveys (quality M at best), shown with their source, for the person
 * to change. The legal due date does not move: L441-10 C. com. counts penalties from the day after it.
 */
import type { Day } from '../../records/primitives.ts'

export type SectorKey =
  | 'building-trades'
  | 'building-shell'
  | 'public-works'
  | 'trade'
  | 'garage'
  | 'hospitality'
  | 'business-services'
  | 'property'
  | 'perishable-food'
  | 'fresh-meat'
  | 'alcohol'
  | 'transport'
  | 'large-company'
  | 'public-body'
  | 'hospital'

export interface Sector {
  key: SectorKey
  /** Average days late, as published; `null` where no figure was found. */
  usualDaysLate: number | null
  /** The legal term of payment where the sector has its own. */
  legalTermDays?: number
  source: string
  /** Of the field study: M, read in the press or a survey and not at its origin; B, to be checked. */
  quality: 'H' | 'M' | 'B'
  readOn: Day
}

/** A choice of the product: waiting longer costs more chances than it saves feelings (C61). */
export const MAX_SECTOR_GRACE = 15

const readOn = '2026-11-21'

const sector = (
  key: SectorKey,
  usualDaysLate: number | null,
  source: string,
  more: Partial<Pick<Sector, 'legalTermDays' | 'quality'>> = {},
): Sector => ({ key, usualDaysLate, source, quality: 'M', readOn, ...more })

const altares2024 = 'Altares, S1 2024'
const altares2025 = 'Altares, S1 2025, Le Moniteur'
const ellisphere = 'Ellisphere, S1 2024'

export const sectors: readonly Sector[] = [
  sector('building-trades', 8, altares2025),
  sector('building-shell', 15, 'Le Moniteur, Altares'),
  sector('public-works', 12, altares2025),
  sector('trade', 11, ellisphere),
  sector('garage', 12, ellisphere),
  sector('hospitality', 19, ellisphere),
  sector('business-services', 21, ellisphere),
  sector('property', 22, altares2024),
  /** Trades whose goods have their own legal terms (C. com. art. L441-11 II; law/payment-terms.ts); no figure was found. */
  sector('perishable-food', null, 'C. com. L441-11'),
  sector('fresh-meat', null, 'C. com. L441-11'),
  sector('alcohol', null, 'C. com. L441-11'),
  /** C. com. art. L441-11 (30 days from the issue of the invoice for carriage); field study 3.12, quality M, 2026-11-21. */
  sector('transport', null, 'C. com. L441-11', { legalTermDays: 30 }),
  sector('large-company', 17, 'Le Moniteur, Altares'),
  /** CCP art. R2192-10 and R2192-11: 30 days, 50 for public health bodies; field study 3.12, quality M, 2026-11-21. */
  sector('public-body', 15, altares2025, { legalTermDays: 30 }),
  sector('hospital', 20, altares2025, { legalTermDays: 50 }),
]

const byKey = new Map<string, Sector>(sectors.map((one) => [one.key, one]))

export const sectorOf = (key: string): Sector | null => byKey.get(key) ?? null

/** Days of grace a sector suggests; none for one that is not known. */
export function graceOf(key: string | undefined): number {
  const late = key === undefined ? null : (sectorOf(key)?.usualDaysLate ?? null)
  return late === null ? 0 : Math.min(Math.floor(late), MAX_SECTOR_GRACE)
}
