/**
 * What the server last said of how this person is served, for its screens without network. It names secret addresses and mail
 * accounts: it is told to nobody else who signs in here, and goes with the session.
 */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'

const PREFIX = 'encaisse.said.'

interface Kept<T> {
  userId: Id
  workspaceId: Id
  answer: T
}

/** For this person and workspace; undefined before the first. */
export function lastAnswer<T>(book: Book, name: string): T | undefined {
  const { account, workspaceId } = book.meta()
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept<T> | null
    return kept && kept.userId === account?.userId && kept.workspaceId === workspaceId ? kept.answer : undefined
  } catch {
    return undefined
  }
}

export function keepAnswer<T>(book: Book, name: string, answer: T): void {
  const { account, workspaceId } = book.meta()
  if (!account || !workspaceId) return
  localStorage.setItem(PREFIX + name, JSON.stringify({ userId: account.userId, workspaceId, answer } satisfies Kept<T>))
}

export function forgetAnswers(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
