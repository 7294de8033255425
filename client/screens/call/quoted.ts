/** Words to be said, in the quotation marks of the language they are said in: the screen may speak another one. */
import type { Language } from '../../../server/domain/records/primitives.ts'

export const quoted = (words: string, spoken: Language): string =>
  spoken === 'fr' ? `«\u202f${words}\u202f»` : `“${words}”`
