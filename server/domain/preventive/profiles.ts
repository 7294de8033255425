/**
 * Profiles by facts: counts and days of this client's own history, compared with plain published limits. A suggestion
 * with its facts, which the person takes or leaves; no score and nothing predicted (CNIL, délib. 2021-130,
 * JO 2022-04-10, which covers debts that exist and excludes scoring: field study, 3.9, source quality H, read 2026-11-21).
 */

import { promiseStates } from '../agreements/promises.ts'
import { reliabilityOf, standing } from '../agreements/reliability.ts'
import { addDays, dayIn, daysBetween } from '../calendar/days.ts'
import type { CaseFacts, InvoiceState } from '../dunning/case.ts'
import { countReasons } from '../dunning/outcomes/reasons.ts'
import { distinct } from '../ledger/distinct.ts'
import { invoiceStates } from '../ledger/invoices.ts'
import type { Day, Id } from '../records/primitives.ts'
import type { Profile } from '../records/strategy.ts'

/** So many out of so many: shown as "2 of 3", as a percentage only from five on. */
export interface Share {
  many: number
  of: number
}

export interface ProfileFacts {
  /** Invoices paid in full; those ended by a credit note alone say nothing of how the client pays. */
  settled: number
  /** Days from due date to the payment that settled, the middle one; negative when early, `null` without any. */
  medianDelay: number | null
  /** Of the settled ones, those settled after their due date. */
  late: Share
  /** Of the promises that came to an end, those kept in full. */
  kept: Share
  disputes: number
  /** Within a year: disputes found without ground, refusals to pay. */
  rejected: number
  refusals: number
  /** Days late of the invoice that is latest now; 0 when none is. */
  openDaysLate: number
  /** The last day, within half a year, on which the client said that money was lacking or asked to pay in parts. */
  shortOfMoneyOn: Day | null
}

/** How far back what a client did still speaks for how it behaves now. */
const YEAR = 365
const HALF_YEAR = 183

export function profileFacts(facts: CaseFacts, today: Day): ProfileFacts {
  const states = invoiceStates(facts, today)
  const delays = settledDelays(facts, states)
  const promises = reliabilityOf(standing(promiseStates(facts, today), facts))
  return {
    settled: delays.length,
    medianDelay: median(delays),
    late: { many: delays.filter((delay) => delay > 0).length, of: delays.length },
    kept: { many: promises.kept, of: promises.due },
    disputes: distinct(facts.disputes).length,
    rejected: distinct(facts.disputeClosings).filter(
      ({ how, on }) => how === 'rejected' && on > addDays(today, -YEAR) && on <= today,
    ).length,
    refusals: distinct(facts.interactions).filter(
      ({ outcome, at }) => outcome === 'REFUS' && isWithin(dayIn(at, facts.timeZone), YEAR, today),
    ).length,
    openDaysLate: states.reduce((most, one) => (one.remaining > 0 ? Math.max(most, one.daysLate) : most), 0),
    shortOfMoneyOn: shortOfMoney(facts, today),
  }
}

const isWithin = (on: Day, days: number, today: Day): boolean => on > addDays(today, -days) && on <= today

function settledDelays(facts: CaseFacts, states: readonly InvoiceState[]): number[] {
  const last = new Map<Id, Day>()
  for (const { allocations, on } of distinct(facts.payments))
    for (const { invoiceId } of allocations) if (on > (last.get(invoiceId) ?? '')) last.set(invoiceId, on)
  return states.flatMap(({ invoice, remaining, paid }) => {
    const on = last.get(invoice.id)
    return remaining === 0 && paid > 0 && on ? [daysBetween(invoice.dueOn, on)] : []
  })
}

/** The middle one; of two in the middle the smaller, which is a delay that occurred. */
function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? null
}

function shortOfMoney(facts: CaseFacts, today: Day): Day | null {
  const said = countReasons(facts).flatMap(({ code, lastOn }) => (code === 'no-money' ? [lastOn] : []))
  const planned = facts.instalmentPlans.map((plan) => plan.on)
  const recent = [...said, ...planned].filter((on) => isWithin(on, HALF_YEAR, today)).sort()
  return recent.at(-1) ?? null
}

/** The limits, in one place so that the screen can say them. */
const profileLimits = {
  /** Settled invoices from which a habit is spoken of. */
  settled: 3,
  /** Reliable: at most one in so many settled late, and the middle delay at most so many days. */
  reliableOneIn: 4,
  reliableDelay: 3,
  /** Occasional: at most three in four settled late. */
  occasionalLateOfFour: 3,
  /** Conflictual: so many refusals, or disputes without ground, within a year. */
  conflicts: 2,
  /** Reliable and occasional: nothing open later than this. */
  openDaysLate: 30,
} as const

/** Which of the facts speak for it: the screen says those, in this order. */
export type ProfileReason = 'public' | 'short-of-money' | 'conflicts' | 'late' | 'delay' | 'kept' | 'none-settled'

export interface ProfileSuggestion {
  profile: Profile
  because: ProfileReason[]
  facts: ProfileFacts
}

/**
 * The first that applies: public body; in difficulty (it said so within half a year); conflictual; reliable; occasional
 * delays; new. `null` when none does, or the client has it already. A large company is not told by its history.
 */
export function suggestProfile(facts: CaseFacts, today: Day): ProfileSuggestion | null {
  const known = profileFacts(facts, today)
  const found =
    facts.client.kind === 'public' ? { profile: 'public' as const, because: ['public' as const] } : of(known)
  return found && found.profile !== facts.client.profile ? { ...found, facts: known } : null
}

function of(known: ProfileFacts): Omit<ProfileSuggestion, 'facts'> | null {
  const { settled, late, kept, medianDelay } = known
  if (known.shortOfMoneyOn) return { profile: 'difficulty', because: ['short-of-money'] }
  if (known.refusals + known.rejected >= profileLimits.conflicts)
    return { profile: 'conflictual', because: ['conflicts'] }
  if (settled === 0) return known.openDaysLate === 0 ? { profile: 'new', because: ['none-settled'] } : null
  if (settled < profileLimits.settled || medianDelay === null) return null
  if (known.openDaysLate > profileLimits.openDaysLate) return null
  const because: ProfileReason[] = ['late', 'delay', ...(kept.of > 0 ? ['kept' as const] : [])]
  if (
    late.many * profileLimits.reliableOneIn <= late.of &&
    medianDelay <= profileLimits.reliableDelay &&
    kept.many === kept.of
  )
    return { profile: 'reliable', because }
  return late.many > 0 && late.many * 4 <= late.of * profileLimits.occasionalLateOfFour
    ? { profile: 'occasional', because }
    : null
}
