/** The order of Today: agreed moments, then broken promises, then what is old and large. */
import { sumByCurrency } from '../ledger/money.ts'
import type { Id } from '../records/primitives.ts'
import type { CasePlan, CaseState, Money, NextStep, Reason, Why } from './case.ts'

const AGREED = 2000
const BROKEN = 1000
/** A month late weighs as much as a thousand of any currency; each doubling counts the same. */
const MONTH = Math.log2(31)
const THOUSAND = Math.log2(1001)

const age = ({ daysLate }: CaseState) => Math.log2(1 + daysLate) / MONTH
/** The largest of the currencies stands for the case: they are never added. */
const size = ({ overdue }: CaseState) => Math.log2(1 + (overdue[0]?.amount ?? 0) / 100) / THOUSAND

const isAgreed = (reason: Reason) => reason.code === 'callback' && reason.reached
const isBroken = (reason: Reason) =>
  reason.code === 'promise-broken' ||
  reason.code === 'instalment-missed' ||
  (reason.code === 'formal-notice' && reason.because === 'promises-broken')

/** What puts this case where it is in the order. */
export function whyOf(reason: Reason, state: CaseState): Why {
  if (isAgreed(reason)) return 'moment'
  if (isBroken(reason)) return 'promise'
  return age(state) >= size(state) ? 'age' : 'amount'
}

/** The higher, the earlier in Today; 0 when nothing is to do. Rises with the days late and with the overdue amount. */
export function rank({ action, state }: Pick<CasePlan, 'action' | 'state'>): number {
  if (!action) return 0
  const first = isAgreed(action.reason) ? AGREED : isBroken(action.reason) ? BROKEN : 0
  return first + 1 + 10 * (1 + age(state)) * (1 + size(state))
}

/** The cases with something to do, the first one first: what Today lists, and no other, is counted anywhere. */
export interface Acting {
  id: Id
  plan: CasePlan
  action: NextStep
  rank: number
}

export function actingIn(plans: readonly [Id, CasePlan][]): Acting[] {
  const acting: Acting[] = []
  for (const [id, plan] of plans) if (plan.action) acting.push({ id, plan, action: plan.action, rank: rank(plan) })
  return acting.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
}

export interface TodayTotals {
  cases: number
  /** Late and to be chased, in the cases that have an action. */
  overdue: Money[]
  /** Everything that remains due in them. */
  due: Money[]
}

export function todayTotals(plans: Iterable<{ state: CaseState; action: NextStep | null }>): TodayTotals {
  const acting = [...plans].filter((plan) => plan.action)
  return {
    cases: acting.length,
    overdue: sumByCurrency(acting.flatMap((plan) => plan.state.overdue)),
    due: sumByCurrency(acting.flatMap((plan) => plan.state.due)),
  }
}
