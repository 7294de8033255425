/** The reference rates as data: one file per rate, each row with its source. Nothing here computes. */
import type { Day } from '../../records/primitives.ts'
import type { InterestCountry, Percent } from '../claim.ts'

export interface RateRow {
  /** In force from that day on, until the row that follows or `heldUntil` of the table. */
  from: Day
  percent: Percent
  /** Who published it, or who repeats the publication. */
  source: string
  /** `derived`: worked out from another published rate, no publication of its own was read. */
  status: 'published' | 'derived'
}

export interface RateTable {
  key: RateKey
  /** Ordered by `from`, no two rows of one day. */
  rows: readonly RateRow[]
  /** Last day the last row is known for, counted. A day after it has no rate. */
  heldUntil: Day
  /** The day the sources were read. */
  readOn: Day
}

/** A reference rate, or a national rate that is published whole. */
export type RateKey =
  | 'ecb-main-refinancing'
  | 'fr-legal-individual'
  | 'fr-legal-other'
  | 'de-base'
  | 'gb-bank'
  | 'at-base'
  | `${'be' | 'es' | 'it' | 'lu' | 'nl' | 'ie' | 'pt'}-b2b`

/** What a phone keeps: every table, and a text that differs when any of them does. */
export interface Rates {
  version: string
  tables: Readonly<Record<RateKey, RateTable>>
}

/** The tables a law reads: what `GET /rates?country=` answers. */
export type TablesOfCountry = Readonly<Record<InterestCountry, readonly RateKey[]>>
