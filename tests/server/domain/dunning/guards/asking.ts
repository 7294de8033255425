/** Asks the guards about a case on a day, for their tests. */
import type { CaseFacts } from '../../../../../server/domain/dunning/case.ts'
import { type Act, type Guard, guardsOn } from '../../../../../server/domain/dunning/guards/guards.ts'
import { planCase } from '../../../../../server/domain/dunning/plan.ts'
import type { GuardCode } from '../../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../../server/domain/records/primitives.ts'
import { facts, late } from '../../facts.ts'

/** Monday 8 June 2026: the first reminder is due. */
export const D7 = late(7)

/** Ten in the morning in Paris, in summer. */
export const tenOn = (day: Day) => `${day}T08:00:00.000Z`

type More = Partial<CaseFacts>

/** A call on that day, for which the account was looked at, unless the test says otherwise. */
export function guards(day: Day, more: More = {}, act: Partial<Act> = {}): Guard[] {
  const known = facts({ bankCheckedOn: day, ...more })
  const now = act.now ?? tenOn(day)
  return guardsOn(known, planCase(known, day, now), { channel: 'call', now, today: day, ...act })
}

export const codes = (day: Day, more: More = {}, act: Partial<Act> = {}): GuardCode[] =>
  guards(day, more, act).map(({ code }) => code)

export const one = <C extends GuardCode>(code: C, day: Day, more: More = {}, act: Partial<Act> = {}) =>
  guards(day, more, act).find((guard) => guard.code === code) as (Guard & { code: C }) | undefined
