/** What the rulebook answers: interest day by day gathered in segments, and what is due of each invoice. */
import type { Cents, Day } from '../records/primitives.ts'
import type { Percent } from './claim.ts'

export type InterestRule =
  | 'FR-L441-10'
  | 'FR-public'
  | 'FR-legal'
  | 'DE-288'
  | 'GB-1998'
  | 'IE-580'
  | 'BE-b2b'
  | 'ES-b2b'
  | 'IT-b2b'
  | 'LU-b2b'
  | 'NL-b2b'
  | 'AT-b2b'
  | 'PT-b2b'
  | 'CH-104'

export interface Segment {
  /** Both counted. */
  from: Day
  to: Day
  days: number
  ratePercent: Percent
  principal: Cents
  /** Rounded half-up to the cent. */
  interest: Cents
}

export type WarningCode =
  | 'after-as-of'
  | 'rate-below-floor'
  | 'floor-unknown'
  | 'contract-rate-not-applied'
  | 'judgment-not-applied'
  /** Asked for under a law that does not know it, or compounds by itself. */
  | 'compounding-not-applied'
  | 'rate-derived'
  | 'rule-ambiguous'

export interface Warning {
  code: WarningCode
  /** First day of the half-year it is about, `2026-07-01` as `2026-S2`. */
  halfYear?: string
  /** English, for programs that show nothing better; screens have their own words for the code. */
  message: string
}

/** A text or a publication, and the day it was read. */
export interface Source {
  text: string
  readOn: Day
}

/** Cents. `interestAccrued` = `interestPaid` + `interestDue`; `totalDue` = `principalDue` + `interestDue` + `fixedIndemnity`. Nothing is negative. */
export interface InvoiceStatement {
  id: string
  rule: InterestRule
  /** First day that bears interest; null when none does (no formal notice). */
  startsOn: Day | null
  /** By date, each day in one of them. */
  segments: readonly Segment[]
  interestAccrued: Cents
  interestPaid: Cents
  interestDue: Cents
  principalDue: Cents
  fixedIndemnity: Cents
  totalDue: Cents
  /** Received beyond what was due. */
  overpaid: Cents
  warnings: readonly Warning[]
  sources: readonly Source[]
}

export interface Statement {
  asOf: Day
  /** Last day whose reference rate is held; null for a law that needs none. */
  ratesKnownUntil: Day | null
  invoices: readonly InvoiceStatement[]
  totals: { principalDue: Cents; interestDue: Cents; fixedIndemnity: Cents; totalDue: Cents }
}

/** Why there is no answer. Nothing is guessed: an unknown rate refuses the whole claim. */
export type InterestRefusal =
  | { code: 'rule-not-covered' }
  /** The first half-year, `2027-S1`, whose rate is not held. */
  | { code: 'rate-unknown'; halfYear: string }
