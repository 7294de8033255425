/** The fields of a form for one card: typed text kept as a draft, and what the book refused said at its field. */
import { createSignal, onMount } from 'solid-js'
import type { Book } from '../../book/book.ts'
import type { Issue } from '../../book/validation.ts'
import { issueWords } from '../acts/issue-words.ts'

export interface CardForm<F extends string> {
  text(field: F): string
  type(field: F, text: string): void
  error(field: F): string | undefined
  /** The texts as typed, trimmed. */
  texts(): Record<F, string>
  /** Shows what the book refused, and takes the focus to the first field of it. */
  refuse(issues: readonly Issue[]): void
  /** True once something was typed that is not saved. */
  changed(): boolean
  /** It is saved, or given up: the draft goes. */
  done(): Promise<void>
}

/** `draftKey` names the draft; a form opened again finds what was typed and not saved. */
export function createCardForm<F extends string>(
  book: Book,
  draftKey: string,
  initial: Record<F, string>,
): CardForm<F> {
  const [texts, setTexts] = createSignal<Record<F, string>>(initial)
  const [changed, setChanged] = createSignal(false)
  const [issues, setIssues] = createSignal<readonly Issue[]>([])

  onMount(async () => {
    const draft = await book.drafts.get<Partial<Record<F, string>>>(draftKey)
    // What is typed while the draft is looked for is newer than it.
    if (!draft || changed()) return
    setTexts(() => ({ ...initial, ...draft }))
    setChanged(true)
  })

  return {
    text: (field) => texts()[field],
    type(field, text) {
      const next = { ...texts(), [field]: text }
      setTexts(() => next)
      setChanged(true)
      setIssues(issues().filter((issue) => issue.path !== field))
      void book.drafts.set(draftKey, next)
    },
    error(field) {
      const found = issues().find((issue) => issue.path === field)
      return found && issueWords(found.code)
    },
    texts() {
      const trimmed = Object.entries<string>(texts()).map(([field, text]) => [field, text.trim()])
      return Object.fromEntries(trimmed) as Record<F, string>
    },
    refuse(found) {
      setIssues(found)
      queueMicrotask(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    },
    changed,
    done() {
      setChanged(false)
      return book.drafts.clear(draftKey)
    },
  }
}

/** What was left empty is not there at all. */
export const filled = <T extends Record<string, string>>(texts: T): { [F in keyof T]?: string } =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as { [F in keyof T]?: string }

/** For a card that exists: what was emptied is cleared. */
export const orCleared = <T extends Record<string, string>>(texts: T): { [F in keyof T]: string | null } =>
  Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text === '' ? null : text])) as {
    [F in keyof T]: string | null
  }
