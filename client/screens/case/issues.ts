/** What the book found wrong, by field, in the words of the reader. */
import type { Recorded } from '../../book/writes.ts'
import { issueWords } from '../acts/issue-words.ts'

/** Sentence by path of the record (`amount`, `on`). */
export type Issues = Record<string, string>

export function issuesOf(recorded: Recorded): Issues {
  if (recorded.ok || recorded.code !== 'invalid') return {}
  return Object.fromEntries(recorded.issues.map(({ path, code }) => [path, issueWords(code)]))
}
