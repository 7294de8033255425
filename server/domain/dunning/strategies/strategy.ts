/** Which strategy a case follows. Plans are recomputed from it, so it can change at any time. */
import type { StrategyStep, Tone } from '../../records/strategy.ts'
import type { CaseFacts } from '../case.ts'
import { readyStrategies, readyStrategy } from './ready.ts'

export interface Strategy {
  /** Key of a ready-made one or id of an own one. */
  key: string
  /** By rising day, and never a milder tone after a stronger one; a strategy that is not so is read as if it were. */
  steps: readonly StrategyStep[]
}

export const tones: readonly Tone[] = ['friendly', 'firm', 'formal']

/**
 * The client's own choice, else an own strategy made for its profile, else the ready-made one of that profile, else the
 * workspace's default, else the standard one. A choice that was deleted since counts for nothing.
 */
export function strategyOf({ client, settings, strategies }: Pick<CaseFacts, 'client' | 'settings' | 'strategies'>) {
  const { strategy: chosen, profile } = client
  return (
    (chosen && byKey(chosen, strategies)) ||
    (profile && ofProfile(profile, strategies)) ||
    byKey(settings.defaultStrategy, strategies) ||
    standard
  )
}

function byKey(key: string, own: CaseFacts['strategies']): Strategy | null {
  const found = own.length ? own.find(({ id }) => id === key) : undefined
  return found ? { key: found.id, steps: found.steps } : (readyStrategy(key) ?? null)
}

/** Of several own ones the first made counts, so that the order of arrival decides nothing. */
function ofProfile(profile: string, own: CaseFacts['strategies']): Strategy | null {
  let first: CaseFacts['strategies'][number] | null = null
  for (const one of own) if (one.profile === profile && (!first || one.id < first.id)) first = one
  if (first) return { key: first.id, steps: first.steps }
  return readyStrategies.find((one) => one.profile === profile) ?? null
}

/** What is left when nothing was chosen or what was chosen is gone. */
const standard: Strategy = readyStrategy('standard') ?? { key: 'standard', steps: [] }
