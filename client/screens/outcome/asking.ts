/** What the form of an outcome is given, and how it shows what the book refused. */
import type { CaseState } from '../../../server/domain/dunning/case.ts'
import type { Issue } from '../../book/validation.ts'
import type { Wanted } from '../../book/writes.ts'
import { issueWords } from '../acts/issue-words.ts'
import type { Heard } from './heard.ts'
import type { Talk } from './talk.ts'

export interface AskingProps {
  talk: Talk
  /** What was typed so far, trimmed. */
  note: string
  /** What was heard during the call: what the form asks for is there already. */
  heard?: Heard
  state: CaseState
  /** Records the act; what is wrong with it comes back, nothing when it was saved. */
  save: (wanted: Wanted[]) => Promise<Issue[]>
}

/** The sentence for the first issue of a field, in the language of the screen. */
export function issueAt(issues: readonly Issue[], path: string): string | undefined {
  const issue = issues.find((one) => one.path === path)
  return issue && issueWords(issue.code)
}
