/** When to look for money that is said to be on its way: counted from the day it was, or will be, sent. */
import { addDays } from '../../calendar/days.ts'
import { addWorkingDays, type WorkingTime, workingDayFrom } from '../../calendar/working-days.ts'
import type { OutcomeCode } from '../../records/facts.ts'
import type { Day } from '../../records/primitives.ts'
import { outcomes } from './outcomes.ts'

/** The first working day on which it should be there; null for an outcome that announces no money. */
export function checkDay(code: OutcomeCode, sentOn: Day, week: WorkingTime): Day | null {
  const { effect, delay, working } = outcomes[code]
  if (effect !== 'check-payment' || code === 'PAY') return null
  return working ? addWorkingDays(sentOn, delay, week) : workingDayFrom(addDays(sentOn, delay), week)
}
