/** What a call is for, in figures: the goal and the least that is acceptable, proposed from the facts and chosen by a tap. */
import type { CaseState, Money } from '../../dunning/case.ts'
import { roundBelow } from '../../ledger/round-sums.ts'
import type { ScriptStage } from '../../records/cards.ts'
import type { Cents } from '../../records/primitives.ts'

/** Zero stands for a date without money today. */
export interface Aim {
  goal: Cents
  least: Cents
}

export interface AimChoices {
  currency: string
  goals: Cents[]
  leasts: Cents[]
  proposed: Aim
}

/** Scripts that ask for money, and how much of it is proposed: the goal, and the least as a part of it. */
const parts: Partial<Record<ScriptStage, { goal: number; least: number }>> = {
  friendly: { goal: 1, least: 0 },
  firm: { goal: 1, least: 0.5 },
  'promise-broken': { goal: 1, least: 0.3 },
  dispute: { goal: 1, least: 0 },
  hardship: { goal: 0.5, least: 0.2 },
  visit: { goal: 1, least: 0.5 },
}

const round = (cents: number): number => roundBelow(cents + 1, 1)[0] ?? 0

/** `promised` is what is missing of a broken promise. Null for a script that asks for no money, or when none is due. */
export function aimChoices(stage: ScriptStage, state: CaseState, promised: Money | null): AimChoices | null {
  const part = parts[stage]
  const sum = state.overdue[0] ?? state.due[0]
  if (!part || !sum || sum.amount <= 0) return null
  const missing = promised && promised.currency === sum.currency ? Math.min(promised.amount, sum.amount) : 0
  const whole = stage === 'promise-broken' && missing > 0 ? missing : sum.amount
  const goal = part.goal === 1 ? whole : round(whole * part.goal) || whole
  const least = Math.min(round(whole * part.least), goal)
  const half = Math.floor(sum.amount / 2)
  return {
    currency: sum.currency,
    goals: distinct([sum.amount, whole, half, goal]).filter((one) => one > 0),
    leasts: distinct([half, round(sum.amount * 0.3), least, 0]).filter((one) => one < sum.amount),
    proposed: { goal, least },
  }
}

/** Largest first. */
const distinct = (sums: readonly Cents[]): Cents[] => [...new Set(sums)].sort((a, b) => b - a)

/** How a sum that was obtained stands to what one had set out for. */
export type Reached = 'goal' | 'least' | 'below'

export const reached = (obtained: Cents, { goal, least }: Aim): Reached =>
  obtained >= goal ? 'goal' : obtained >= least ? 'least' : 'below'
