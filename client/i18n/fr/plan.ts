/** Sentences of the plan: why a case is shown now and what comes next. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

export const plan = {
  daysLate: (days: number) => `${count(days, { one: 'jour', other: 'jours' })} de retard`,
}
