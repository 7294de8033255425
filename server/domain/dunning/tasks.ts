/** Keys of actions that are no step of a strategy: `<task>:<id of the fact that raised it>`. */
import type { Id } from '../records/primitives.ts'

export type Task =
  | 'callback'
  | 'promise-broken'
  | 'promise-tomorrow'
  | 'instalment'
  | 'after-notice'
  | 'check'
  | 'resend'
  | 'resent'
  | 'retry'
  | 'answer'
  | 'returned'
  | 'follow-up'

export const taskKey = (task: Task, id: Id): string => `${task}:${id}`

export const isTask = (key: string): boolean => key.includes(':')

export const isTaskOf = (key: string | undefined, task: Task): boolean => key?.startsWith(`${task}:`) ?? false
