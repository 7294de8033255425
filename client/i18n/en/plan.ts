/** Sentences of the plan: why a case is shown now and what comes next. */
import { formatsFor } from '../formats.ts'
import type { plan as fr } from '../fr/plan.ts'

const { count } = formatsFor('en')

export const plan: typeof fr = {
  daysLate: (days) => `${count(days, { one: 'day', other: 'days' })} late`,
}
