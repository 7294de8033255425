/** What the book found wrong, by field, in the words of the reader. */
import type { Recorded } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'

/** Sentence by path of the record (`amount`, `on`). */
export type Issues = Record<string, string>

export function issuesOf(recorded: Recorded): Issues {
  if (recorded.ok || recorded.code !== 'invalid') return {}
  const words: Record<string, string> = rest().acts.issue
  return Object.fromEntries(recorded.issues.map(({ path, code }) => [path, words[code] ?? rest().acts.issue.other]))
}
