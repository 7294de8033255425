/** A step of a strategy in words: when it comes, what it does, by which channel, on what condition. */
import type { StrategyStep } from '../../../server/domain/records/strategy.ts'
import { money, rest } from '../../i18n/index.ts'

export const whenWords = ({ anchor, offset }: Pick<StrategyStep, 'anchor' | 'offset'>): string =>
  rest().strategies.when[anchor](offset)

/** "J+7 · J+14 · J+30". */
export const lineOf = (steps: readonly StrategyStep[]): string =>
  steps.map(({ anchor, offset }) => rest().strategies.short[anchor](offset)).join(' · ')

/** "Appel, et e-mail · courtois". */
export function doesWords({ channel, second, stage, tone }: StrategyStep): string {
  const { channels, and, stages, tones } = rest().strategies
  const by = second ? and(channels[channel], channels[second]) : channels[channel]
  const said = `${stages[stage]} · ${by}`
  return tone === toneOfStage[stage] ? said : `${said} · ${tones[tone].toLowerCase()}`
}

/** What a stage sounds like unless told otherwise. */
export const toneOfStage: Record<StrategyStep['stage'], StrategyStep['tone']> = {
  preventive: 'friendly',
  friendly: 'friendly',
  firm: 'firm',
  'formal-notice': 'formal',
  'hand-over': 'formal',
}

/** What only some steps have; empty for the others. */
export function extraWords({ callsUpTo, condition, automatic }: StrategyStep, currency: string): string {
  const words = rest().strategies
  const said: string[] = []
  if (callsUpTo !== undefined) said.push(words.callsUpTo(callsUpTo))
  if (condition)
    said.push(
      condition.if === 'no-answer'
        ? words.conditionSaid['no-answer']
        : words.conditionSaid[condition.if](money(condition.amount, currency)),
    )
  if (automatic) said.push(words.prepared)
  return said.join(' · ')
}
