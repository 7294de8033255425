/** A note about the client: kept on the device letter by letter, put in the journal by its button. */
import { createSignal } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { TextArea } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createNoteDraft } from '../outcome/note-field.tsx'
import { noted } from '../outcome/talk.ts'
import { FormSheet } from './form-sheet.tsx'
import type { Issues } from './issues.ts'

export function NoteSheet(props: { facts: CaseFacts; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.note
  const draft = createNoteDraft(book, props.facts.client.id)
  const [issues, setIssues] = createSignal<Issues>({})

  async function save() {
    const recorded = await recordWithUndo(book, [noted(props.facts.client.id, draft.text())], words().saved)
    if (recorded.ok) draft.set('')
    return recorded
  }

  return (
    <FormSheet
      title={words().title}
      detail={props.facts.client.name}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <TextArea
        label={words().label}
        hint={words().hint}
        value={draft.text()}
        onInput={draft.set}
        maxLength={8000}
        rows={5}
        error={issues().note}
        ref={(area) => setTimeout(() => area.focus(), 50)}
      />
    </FormSheet>
  )
}
