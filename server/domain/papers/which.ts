/** Which papers a case gives reason for, in the order in which a debt goes; whether they are complete shows when they are made. */
import type { CaseFacts, CaseState } from '../dunning/case.ts'
import { insolvencyOf } from '../law/insolvency.ts'
import type { InstalmentPlan, InterestStatement, PaymentPromise } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import { lateAndAsked } from './invoices.ts'
import type { PaperKind } from './paper.ts'

/** An insolvency stops what asks for payment: what is left is to declare, to count and to hand over. */
export function papersFor(facts: CaseFacts, state: CaseState, today: Day): PaperKind[] {
  const insolvent = insolvencyOf(facts, today) !== null
  const late = lateAndAsked(state.open).length > 0
  const open = state.open.length > 0
  const reasons: [PaperKind, boolean][] = [
    ['account', open],
    ['reminder', late && !insolvent],
    ['promise', openPromise(state) !== null && !insolvent],
    ['instalments', planInForce(facts) !== null && open && !insolvent],
    ['interest', lastStatement(facts) !== null],
    ['formal-notice', late && !insolvent],
    ['declaration', insolvent],
    ['hand-over', open],
    ['chronology', facts.invoices.length + facts.interactions.length > 0],
  ]
  return reasons.flatMap(([kind, holds]) => (holds ? [kind] : []))
}

const newest = <T extends { at: string }>(facts: readonly T[]): T | null =>
  facts.reduce<T | null>((last, fact) => (last && last.at >= fact.at ? last : fact), null)

export const openPromise = ({ promises }: CaseState): PaymentPromise | null =>
  newest(promises.filter(({ state }) => state === 'open').map(({ promise }) => promise))

/** The one agreed last, unless it was ended. */
export function planInForce({ instalmentPlans, instalmentPlanEnds }: CaseFacts): InstalmentPlan | null {
  return newest(instalmentPlans.filter(({ id }) => !instalmentPlanEnds.some(({ planId }) => planId === id)))
}

export const lastStatement = ({ interestStatements }: CaseFacts): InterestStatement | null => newest(interestStatements)
