/** What is wrong with a value that came from outside, member by member. */
import type * as v from 'valibot'

/** One wrong member. The path is dotted, `invoices.0.dueOn`; the message repeats no value. */
export interface Fault {
  path: string
  message: string
}

/** Of a name that nobody knows, no more is repeated than finds it. */
const MOST_OF_A_NAME = 60

export function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const keys = (issue.path ?? []).map(({ key }) => String(key).slice(0, MOST_OF_A_NAME))
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never'
  if (isUnknown) return { path: keys.join('.'), message: 'Is not known here.' }
  const isMissing = issue.type === 'strict_object' && issue.received === 'undefined' && issue.path !== undefined
  return { path: keys.join('.'), message: isMissing ? 'Is missing.' : issue.message }
}
