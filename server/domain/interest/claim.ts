/** What late-payment interest is asked about: the law that applies, the parties, and the invoices with what came in on them. */
import type { Cents, Currency, Day } from '../records/primitives.ts'

/** ISO 3166-1 codes of the laws in the rulebook. */
export const interestCountries = ['FR', 'BE', 'CH', 'DE', 'ES', 'GB', 'IE', 'IT', 'LU', 'NL', 'AT', 'PT'] as const
export type InterestCountry = (typeof interestCountries)[number]

/** `individual`: a person not acting professionally (arrêté of the French legal rate, read 2026-11-21). */
export type CreditorKind = 'business' | 'individual'
export type DebtorKind = 'business' | 'consumer' | 'public'

/** What a payment settles first. The law says interest (C. civ. art. 1343-1, read 2026-11-21); a contract may say principal. */
export type Imputation = 'interest-first' | 'principal-first'

/** Percent as a decimal string, `"12.15"`: never a binary fraction. */
export type Percent = string

export interface DatedAmount {
  on: Day
  amount: Cents
}

export interface ClaimedInvoice {
  id: string
  /** Incl. VAT, positive. */
  amount: Cents
  /** Not counted: the first day of interest is the one after. */
  dueOn: Day
  /** Where interest runs from a formal notice only. */
  formalNoticeOn: Day | null
  /** Takes the place of the default rate between businesses; never rewritten. */
  contractRatePercent: Percent | null
  /** In any order; several may share a day. */
  payments: readonly DatedAmount[]
  /** Reduce principal only; together at most `amount`. */
  creditNotes: readonly DatedAmount[]
}

export interface Claim {
  country: InterestCountry
  creditorKind: CreditorKind
  debtorKind: DebtorKind
  currency: Currency
  /** Last day of interest, counted. */
  asOf: Day
  imputation: Imputation
  /** Interest stops before that day (C. com. art. L622-28). */
  insolvencyOpenedOn: Day | null
  /** Unpaid interest joins the principal at each anniversary of this day (C. civ. art. 1343-2). */
  compounding: { from: Day } | null
  /** Five points more two months after service (CMF art. L313-3). */
  judgment: { servedOn: Day } | null
  /** At least one, ids unique. */
  invoices: readonly ClaimedInvoice[]
}
