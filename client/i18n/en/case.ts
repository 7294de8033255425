/** The case page. */
import type { caseFile as fr } from '../fr/case.ts'

export const caseFile: typeof fr = {
  title: 'Case',
}
