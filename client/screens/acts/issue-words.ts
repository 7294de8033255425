/** What the book found wrong with a field, in the words of the reader. */
import { rest } from '../../i18n/index.ts'

/** The sentence for a code of the book: `day`, `amount`, `long`… */
export function issueWords(code: string): string {
  const words: Record<string, string> = rest().acts.issue
  return words[code] ?? rest().acts.issue.other
}
