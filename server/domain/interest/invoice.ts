/** One invoice of a claim under its law: from what was agreed and received to what is due. */
import { addDays } from '../calendar/days.ts'
import { addMonths } from '../law/months.ts'
import type { Cents, Day } from '../records/primitives.ts'
import type { Conventions } from './accrual.ts'
import type { Claim, ClaimedInvoice, Percent } from './claim.ts'
import { type HalfYear, halfYearOf } from './half-years.ts'
import { firstDayOf, type Law, read } from './laws/law.ts'
import { movementsOf } from './movements.ts'
import { compare, type ExactPercent, percent } from './percent.ts'
import type { Rates } from './rates/tables.ts'
import { readingsOf } from './readings.ts'
import type { InvoiceStatement, Segment, Source } from './statement.ts'
import { type RateCourse, type Walked, walk } from './walk.ts'
import { warningsOf } from './warnings.ts'

/** What is the same for every invoice of a claim, worked out once. */
export interface Terms {
  claim: Claim
  law: Law
  rates: Rates
  /** Last day that bears interest, counted. */
  lastDay: Day
  conventions: Conventions
  /** The law’s own rate; for what was due before a day the earlier one. */
  course: RateCourse
  earlier: { dueBefore: Day; course: RateCourse } | null
  /** The percentages met so far: many invoices have the same. */
  agreed: Map<Percent, ExactPercent>
}

export function termsOf(claim: Claim, law: Law, rates: Rates): Terms {
  const { asOf, insolvencyOpenedOn } = claim
  const earlier = 'earlier' in law.rate ? law.rate.earlier : undefined
  return {
    claim,
    law,
    rates,
    // The day of the opening is not counted: C. com. art. L622-28, read 2026-11-22.
    lastDay: insolvencyOpenedOn && insolvencyOpenedOn <= asOf ? addDays(insolvencyOpenedOn, -1) : asOf,
    conventions: { basis: law.basis, rounding: 'segment' },
    course: courseOf(claim, law, rates),
    earlier: earlier ? { dueBefore: earlier.dueBefore, course: courseOf(claim, law, rates, earlier.margin) } : null,
    agreed: new Map(),
  }
}

function courseOf({ judgment }: Claim, { rate, judgmentPoints }: Law, rates: Rates, margin?: Percent): RateCourse {
  if ('fixed' in rate) return { single: percent(rate.fixed) }
  const readings = readingsOf(rates, rate, margin ?? rate.margin)
  if (!judgmentPoints || !judgment) return { readings }
  return { readings, raised: { from: raisedFrom(judgment.servedOn), readings: readingsOf(rates, rate, '5') } }
}

/** Or the half-year whose rate it needs and nobody holds. */
export function statementOf(invoice: ClaimedInvoice, terms: Terms): InvoiceStatement | { unknown: HalfYear } {
  const { claim, law } = terms
  const startsOn = firstDayOf(law, invoice)
  const agreed = agreedRate(invoice, terms)
  const course = agreed ? { single: agreed } : lawsCourse(invoice, terms, startsOn)
  const walked = walk(
    {
      amount: invoice.amount,
      startsOn,
      lastDay: terms.lastDay,
      movements: movementsOf(invoice, claim.asOf),
      imputation: claim.imputation,
      course,
      compoundsFrom: compoundsFrom(claim, law, agreed ? null : startsOn),
    },
    terms.conventions,
  )
  if (walked.unknown !== null) return { unknown: walked.unknown }
  const { segments, account } = walked
  const { principal: principalDue, interestPaid, overpaid } = account
  const interestDue = account.interest + account.joined
  const fixedIndemnity = indemnityOf(claim, invoice, law, walked)
  return {
    id: invoice.id,
    rule: law.rule,
    startsOn,
    segments,
    interestAccrued: interestPaid + interestDue,
    interestPaid,
    interestDue,
    principalDue,
    fixedIndemnity,
    totalDue: principalDue + interestDue + fixedIndemnity,
    overpaid,
    warnings: warningsOf({ invoice, terms, course, agreed, segments }),
    sources: sourcesOf(claim, law, walked, fixedIndemnity),
  }
}

/** The rate of the contract where the law lets it take the place of its own, as it was agreed. */
function agreedRate({ contractRatePercent }: ClaimedInvoice, { law, agreed }: Terms): ExactPercent | null {
  if (contractRatePercent === null || law.contractRate === 'never') return null
  const known = agreed.get(contractRatePercent) ?? percent(contractRatePercent)
  agreed.set(contractRatePercent, known)
  if (law.contractRate === 'replaces') return known
  return 'fixed' in law.rate && compare(known, percent(law.rate.fixed)) > 0 ? known : null
}

function lawsCourse({ dueOn }: ClaimedInvoice, { law, course, earlier }: Terms, startsOn: Day | null): RateCourse {
  const own = earlier && dueOn < earlier.dueBefore ? earlier.course : course
  const frozen = 'read' in law.rate && law.rate.read === 'once'
  return frozen && startsOn && 'readings' in own ? { readings: own.readings, frozenAt: halfYearOf(startsOn) } : own
}

/** CMF art. L313-3: two months after service, counted as procedure counts them; served 17 September, from 18 November. */
const raisedFrom = (servedOn: Day): Day => addDays(addMonths(servedOn, 2), 1)

/** `lawsFirstDay`: null where the rate is an agreed one. */
function compoundsFrom({ compounding }: Claim, { compounds }: Law, lawsFirstDay: Day | null): Day | null {
  if (compounds === 'yearly') return lawsFirstDay
  return compounds === 'on-request' && compounding ? compounding.from : null
}

/**
 * Whole, once for an invoice of which something was owed at the end of the due date (C. com. art. D441-5); not when it was
 * credited in full, nor when the opening of insolvency forbade to pay it on its day (art. L441-10 II). Read 2026-11-21.
 */
function indemnityOf(claim: Claim, invoice: ClaimedInvoice, law: Law, { principalAtStart }: Walked): Cents {
  const { asOf, insolvencyOpenedOn } = claim
  if (asOf <= invoice.dueOn || !principalAtStart) return 0
  if (insolvencyOpenedOn && invoice.dueOn >= insolvencyOpenedOn) return 0
  const credited = invoice.creditNotes.reduce((sum, { on, amount }) => (on <= asOf ? sum + amount : sum), 0)
  return credited < invoice.amount ? law.indemnity(principalAtStart) : 0
}

const interestFirst = read('C. civ. art. 1343-1')
const compounded = read('C. civ. art. 1343-2')
const raised = read('CMF art. L313-3')
const stopped = read('C. com. art. L622-28', '2026-11-22')

/** The texts that had a part in the figures. */
function sourcesOf(claim: Claim, law: Law, walked: Walked, fixedIndemnity: Cents): Source[] {
  const { segments, account } = walked
  const sources = [...law.sources]
  if (fixedIndemnity && law.indemnitySource) sources.push(law.indemnitySource)
  if (claim.country !== 'FR') return sources
  if (account.interestPaid && claim.imputation === 'interest-first') sources.push(interestFirst)
  if (walked.compounded) sources.push(compounded)
  if (law.judgmentPoints && claim.judgment && isRaised(segments, claim.judgment.servedOn)) sources.push(raised)
  if (claim.insolvencyOpenedOn && claim.insolvencyOpenedOn <= claim.asOf) sources.push(stopped)
  return sources
}

/** A segment is cut where the five points begin. */
const isRaised = (segments: readonly Segment[], servedOn: Day): boolean =>
  (segments.at(-1)?.from ?? '') >= raisedFrom(servedOn)
