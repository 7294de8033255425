/** Why steps of the strategy are silent for the invoice that counts: caught up by a later one, not wanted, or put off. */
import type { Day } from '../records/primitives.ts'
import type { PassedOver } from './case.ts'
import { chaseOn } from './deferral.ts'
import { ladderOf } from './ladder.ts'
import { levelOn } from './level.ts'
import type { Situation } from './situation.ts'
import { holds } from './strategies/conditions.ts'
import { graceDaysOf, sideOf, stepDays } from './strategies/steps.ts'

export function passedOverOn(situation: Situation, day: Day): PassedOver[] {
  const { strategy, facts, exchanges } = situation
  const { oldest } = chaseOn(situation, day)
  if (!oldest) return []
  const { days, answered } = ladderOf(situation, oldest)
  const level = day > oldest.dueOn ? levelOn(situation, oldest, day) : null
  const plain = graceDaysOf(facts.client) > 0 ? stepDays(strategy, oldest, facts, exchanges, 0) : days
  return strategy.steps.flatMap((step, index): PassedOver[] => {
    const on = days[index]
    const side = sideOf(step)
    if (!on || index <= answered[side]) return []
    const pass = (why: PassedOver['why']): PassedOver[] => [{ key: step.key, on, why }]
    if (!holds(situation, oldest, index, day)) return pass('condition')
    if (level && side === 'chasing' && index < level.index) return pass('caught-up')
    const wanted = plain[index]
    return wanted && wanted <= day && on > day ? pass('grace') : []
  })
}
