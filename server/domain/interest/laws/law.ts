/** What one law says of interest for late payment, as data: the machinery reads it and knows no country. */
import { addDays, later } from '../../calendar/days.ts'
import type { Cents, Day } from '../../records/primitives.ts'
import type { ClaimedInvoice, Percent } from '../claim.ts'
import type { RateKey } from '../rates/tables.ts'
import type { InterestRule, Source } from '../statement.ts'

/** A reference rate and what is added to it. */
export interface ReferenceRate {
  table: RateKey
  margin: Percent
  /** Other points for what was due before a day. */
  earlier?: { dueBefore: Day; margin: Percent }
  /** The rate of a half-year is the one in force on its first day, or on the day before it. */
  inForceOn: 'first-day' | 'eve'
  /** `each-half-year`: read again on 1 January and 1 July; `once`: the half-year of the first day, to the end. */
  read: 'each-half-year' | 'once'
  /** First day the rule was read like that; before it no rate is known. */
  since?: Day
}

export interface Law {
  rule: InterestRule
  /** The text, first the one that gives the interest. */
  sources: readonly Source[]
  /** A reference rate, or a rate the law itself names. */
  rate: ReferenceRate | { fixed: Percent }
  /** `from-due-date`: the day after it; `from-notice`: the day after the later of due date and formal notice. */
  starts: 'from-due-date' | 'from-notice'
  /** What an agreed rate does: takes the place of the law’s, only when it is higher, or nothing. */
  contractRate: 'replaces' | 'when-higher' | 'never'
  /** Under which an agreed rate is told: three times this rate. */
  floor?: RateKey
  /** Five points more after a judgment, CMF art. L313-3. */
  judgmentPoints: boolean
  /** `yearly`: on each anniversary of the first day, by itself, at the law’s own rate. */
  compounds: 'on-request' | 'yearly' | 'never'
  /** Over 365, or over the days of each calendar year. */
  basis: '365' | 'actual'
  /** Cents owed for recovery costs on a principal (cents) that was late. */
  indemnity: (principal: Cents) => Cents
  /** Where it is not among `sources`. */
  indemnitySource?: Source
  /** The text can be read in two ways, and one had to be taken. */
  ambiguous?: string
}

/** What most laws have in common between businesses. */
export const betweenBusinesses = {
  starts: 'from-due-date',
  contractRate: 'replaces',
  judgmentPoints: false,
  compounds: 'never',
  basis: '365',
} as const satisfies Partial<Law>

/** First day that bears interest; null when a formal notice is missing. */
export function firstDayOf({ starts }: Law, { dueOn, formalNoticeOn }: ClaimedInvoice): Day | null {
  if (starts === 'from-due-date') return addDays(dueOn, 1)
  return formalNoticeOn && addDays(later(formalNoticeOn, dueOn), 1)
}

const READ = '2026-11-21'
export const read = (text: string, readOn: Day = READ): Source => ({ text, readOn })

export const none = (): Cents => 0
/** Directive 2011/7/EU art. 6, which each of its States took over: 40 euros, whatever the principal. */
export const fortyEuros = (): Cents => 40_00
