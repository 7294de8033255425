/** The plan of a case: whom to contact how and why, or why nobody. A pure function of the facts, the day and the strategy. */
import type { Day, Instant } from '../records/primitives.ts'
import { answerOn } from './answer.ts'
import type { CaseFacts, CasePlan, NextStep, PassedOver } from './case.ts'
import { readExchanges } from './exchanges.ts'
import { passedOverOn } from './passed-over.ts'
import { readSituation } from './situation.ts'
import { caseState } from './state.ts'
import { type Strategy, strategyOf } from './strategies/strategy.ts'
import { firstAfter, stepsAhead, supposeDone } from './to-come.ts'

/**
 * What to do about a case. `today` is the day in the workspace's time zone; `now` only tells whether the agreed moment of a
 * callback has come. `action` is due on or before today; what was missed is caught up as that one action. `next` is shown
 * with the day on which it comes if nothing else happens; the facts being the same, it is the action of that day.
 */
export function planCase(facts: CaseFacts, today: Day, now: Instant, strategy: Strategy = strategyOf(facts)): CasePlan {
  const exchanges = readExchanges(facts)
  const state = caseState(facts, today, exchanges)
  const situation = readSituation(facts, state, exchanges, strategy)
  const { action, silence } = answerOn(situation, today, now)
  // What was approved is as good as done on its day: it leaves by itself.
  const [step, on] = silence?.code === 'approved' ? [silence.step, silence.on] : [action, today]
  let next: NextStep | null | undefined
  let passedOver: PassedOver[] | undefined
  return {
    state,
    action,
    silence,
    // Looking ahead costs more than the rest: it waits until somebody asks for this case.
    get next() {
      if (next === undefined) next = firstAfter(step ? supposeDone(situation, step, on) : situation, on, now)
      return next
    },
    get passedOver() {
      passedOver ??= passedOverOn(situation, today)
      return passedOver
    },
    ahead: (limit) => stepsAhead(situation, step, on, now, limit),
  }
}
