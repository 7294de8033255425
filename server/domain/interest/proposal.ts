/** What can be decided today of a case: of each late invoice, the interest of the days nobody decided on, and the indemnity. */
import { daysBetween, later } from '../calendar/days.ts'
import type { CaseFacts, CaseState, InvoiceState } from '../dunning/case.ts'
import type { Reached } from '../law/post.ts'
import type { Cents, Day } from '../records/primitives.ts'
import { interestOf } from './accrual.ts'
import type { Claim, ClaimedInvoice, DatedAmount, InterestCountry } from './claim.ts'
import { claimOf, noticeReached } from './claim-of-case.ts'
import { computeInterest, isRefusal } from './compute.ts'
import { divisorOn } from './day-count.ts'
import { type Decided, decidedOn, undecidedFrom } from './decided.ts'
import { daysOf, type HalfYear, halfYearOf } from './half-years.ts'
import { lawOf } from './laws/which-law.ts'
import { percent } from './percent.ts'
import type { Rates } from './rates/tables.ts'
import type { InterestRefusal, InvoiceStatement, Segment } from './statement.ts'

export interface InvoiceInterest {
  state: InvoiceState
  claim: Claim
  /** What is asked first: `open` something remains due; `settled` paid late; `aside` too old for a court, given up, or handed over. */
  place: 'open' | 'settled' | 'aside'
  /** From the first day of interest to `until`, what was decided included. */
  statement: InvoiceStatement
  /** Last day interest was counted to: the day asked for, or the last one whose rate is held. */
  until: Day
  /** The half-year, `2027-S1`, whose rate is missing where `until` comes before the day asked for. */
  unknown: string | null
  /** Where interest runs from a formal notice only: when the one that is counted reached the debtor, and by what. */
  notice: Reached | null
  decided: Decided
  /** Interest of the days still to be decided, cut where the last statement ended. */
  segments: readonly Segment[]
  /** Cents to decide; less than the sum of `segments` by what already came in beyond the principal. */
  interest: Cents
  received: Cents
  /** Cents to decide; 0 once it was, and where there is none. */
  indemnity: Cents
}

/** An invoice on which nothing can be said, and why. */
export interface Refused {
  state: InvoiceState
  refusal: InterestRefusal | { code: 'currency' }
}

export interface Proposal {
  /** Oldest due date first; those that bear nothing and never did are left out unless something remains due. */
  invoices: readonly InvoiceInterest[]
  refused: readonly Refused[]
}

/**
 * `asOf`: the last day of interest, counted. Amounts in cents, of the one currency of the law. Nothing is proposed while it is
 * not known what the debtor is.
 */
export function proposalOf(
  facts: CaseFacts,
  { open, settled }: Pick<CaseState, 'open' | 'settled'>,
  { country, asOf }: { country: InterestCountry; asOf: Day },
  rates: Rates,
): Proposal {
  const invoices: InvoiceInterest[] = []
  const refused: Refused[] = []
  if (facts.client.kind === 'unknown') return { invoices, refused }
  for (const state of [...open, ...settled].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))) {
    if (state.dueOn >= asOf) continue
    const claim = claimOf(facts, state, country, asOf)
    const answer = claim ? answered(claim, rates) : { code: 'currency' as const }
    if ('code' in answer) {
      if (state.remaining > 0) refused.push({ state, refusal: answer })
    } else {
      const one = toDecide(facts, state, answer)
      if (state.remaining > 0 || one.statement.interestAccrued > 0 || one.statement.fixedIndemnity > 0)
        invoices.push(one)
    }
  }
  return { invoices, refused }
}

interface Answered {
  claim: Claim
  statement: InvoiceStatement
  unknown: string | null
}

/** Up to the day asked for or, where its rate is not held yet, up to the end of the last half-year that has one. */
function answered(claim: Claim, rates: Rates): Answered | InterestRefusal {
  const answer = computeInterest(claim, rates)
  if (!isRefusal(answer)) return { claim, statement: answer.invoices[0] as InvoiceStatement, unknown: null }
  if (answer.code !== 'rate-unknown') return answer
  const eve = daysOf(halfYearNamed(answer.halfYear)).eve
  if (eve <= (claim.invoices[0] as ClaimedInvoice).dueOn) return answer
  const before = { ...claim, asOf: eve }
  const known = computeInterest(before, rates)
  if (isRefusal(known)) return answer
  return { claim: before, statement: known.invoices[0] as InvoiceStatement, unknown: answer.halfYear }
}

/** Of `2027-S1`. */
const halfYearNamed = (name: string): HalfYear =>
  halfYearOf(`${name.slice(0, 4)}-${name.endsWith('1') ? '01' : '07'}-01`)

function toDecide(facts: CaseFacts, state: InvoiceState, { claim, statement, unknown }: Answered): InvoiceInterest {
  const decided = decidedOn(facts.interestStatements, state.invoice.id)
  const segments = statement.startsOn ? segmentsFrom(undecidedFrom(decided, statement.startsOn), statement, claim) : []
  const accrued = segments.reduce((sum, segment) => sum + segment.interest, 0)
  const interest = Math.min(accrued, beyondPrincipal(claim, statement))
  return {
    state,
    claim,
    place: state.closed || state.limitation.passed ? 'aside' : state.remaining > 0 ? 'open' : 'settled',
    statement,
    until: claim.asOf,
    unknown,
    notice: lawOf(claim)?.starts === 'from-notice' ? noticeReached(facts, state) : null,
    decided,
    segments,
    interest,
    received: accrued - interest,
    indemnity: decided.indemnity ? 0 : statement.fixedIndemnity,
  }
}

/** The segments from a day on; the one it falls into is cut there, and its interest counted again for the days left of it. */
export function segmentsFrom(first: Day, { segments }: InvoiceStatement, claim: Claim): Segment[] {
  const basis = lawOf(claim)?.basis ?? '365'
  return segments.flatMap((segment) => {
    if (segment.to < first) return []
    const from = later(segment.from, first)
    if (from === segment.from) return [segment]
    const { to, principal, ratePercent } = segment
    const days = daysBetween(from, to) + 1
    const interest = interestOf(principal, percent(ratePercent), days, divisorOn(from, basis))
    return [{ ...segment, from, days, interest }]
  })
}

/**
 * Cents owed beyond what remains of the invoice, where a payment counts on the principal alone: all the interest so far,
 * less what came in beyond the principal.
 */
function beyondPrincipal({ asOf, invoices }: Claim, { principalDue, interestDue }: InvoiceStatement): Cents {
  const { amount, payments, creditNotes } = invoices[0] as ClaimedInvoice
  const remaining = Math.max(0, amount - sumUpTo(asOf, payments) - sumUpTo(asOf, creditNotes))
  return Math.max(0, principalDue + interestDue - remaining)
}

const sumUpTo = (asOf: Day, amounts: readonly DatedAmount[]): Cents =>
  amounts.reduce((sum, { on, amount }) => (on <= asOf ? sum + amount : sum), 0)

/** Cents to decide, interest and indemnity apart. */
export function sumsOf(invoices: readonly InvoiceInterest[]): { interest: Cents; indemnity: Cents } {
  const sums = { interest: 0, indemnity: 0 }
  for (const { interest, indemnity } of invoices) {
    sums.interest += interest
    sums.indemnity += indemnity
  }
  return sums
}

/** Days of interest still to be decided, both counted; null for none. */
export const periodOf = ({ segments }: InvoiceInterest): { from: Day; to: Day } | null => {
  const [first, last] = [segments[0], segments.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}
