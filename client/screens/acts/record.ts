/** Records what a person did, says so once it is durable, and offers to take it back; or says what went wrong. */
import type { Book } from '../../book/book.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { showToast } from '../../ui/toast.ts'

/** True when it is saved. `said` is the sentence of the toast; without one nothing is said, for what the screen itself shows. */
export async function recordWithUndo(book: Book, wanted: Wanted[], said?: string): Promise<Recorded & { ok: boolean }> {
  const recorded = await book.record(wanted)
  if (!recorded.ok) showToast({ text: rest().acts.failed[recorded.code] })
  else if (said) showToast({ text: said, action: { label: rest().acts.undo, run: () => void takeBack(recorded) } })
  return recorded
}

export async function takeBack(recorded: Extract<Recorded, { ok: true }>): Promise<void> {
  const undone = await recorded.undo()
  showToast({ text: undone.ok ? rest().acts.undone : rest().acts.failed[undone.code] })
}
