/** First run. */
import type { start as fr } from '../fr/start.ts'

export const start: typeof fr = {
  title: 'Welcome',
}
