/** Words of one's own about a contact: kept on the device letter by letter, saved with the outcome or alone. */
import { type Accessor, createSignal, onMount, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { noteDraft } from '../../book/drafts.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { NotedArea } from '../words/noted-text.tsx'

/** The same draft as the note of the case page: what was begun here is found there. */
export interface NoteDraft {
  clientId: Id
  text: Accessor<string>
  set: (text: string) => void
}

export function createNoteDraft(book: Book, clientId: Id): NoteDraft {
  const [text, setText] = createSignal('')
  onMount(async () => {
    const kept = await book.drafts.get<string>(noteDraft(clientId))
    // What was typed while it came in stays.
    if (kept && !text()) setText(kept)
  })
  return {
    clientId,
    text,
    set(next) {
      setText(next)
      void (next ? book.drafts.set(noteDraft(clientId), next) : book.drafts.clear(noteDraft(clientId)))
    },
  }
}

export function NoteField(props: { draft: NoteDraft; onSave: () => void; error?: string }) {
  return (
    <>
      <NotedArea
        label={rest().outcomes.note}
        hint={rest().outcomes.noteHint}
        value={props.draft.text()}
        onInput={props.draft.set}
        maxLength={8000}
        rows={2}
        error={props.error}
      />
      <Show when={props.draft.text().trim()}>
        <Button onClick={() => props.onSave()}>{rest().outcomes.saveNote}</Button>
      </Show>
    </>
  )
}
