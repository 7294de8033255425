/** The outcome sheet: results, dates, amounts. */
import type { outcomes as fr } from '../fr/outcomes.ts'

export const outcomes: typeof fr = {
  title: 'How did it go?',
}
