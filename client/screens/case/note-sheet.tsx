/** A note about the client: typed, kept letter by letter, or spoken, with photos and files; put in the journal by its button. */
import { createSignal, ErrorBoundary, Suspense } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { recordWithUndo } from '../acts/record.ts'
import type { Ready } from '../files/ready-row.tsx'
import { lazyScreen } from '../frame/lazy-screen.ts'
import { createNoteDraft } from '../outcome/note-field.tsx'
import { noted } from '../outcome/talk.ts'
import { NotedArea } from '../words/noted-text.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { Issues } from './issues.ts'

const NoteFiles = lazyScreen(() => import('../files/note-files.tsx'))

export function NoteSheet(props: { facts: CaseFacts; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.note
  const { id: clientId } = props.facts.client
  const draft = createNoteDraft(book, clientId)
  const noteId = newId(now())
  const [issues, setIssues] = createSignal<Issues>({})
  const [cards, setCards] = createSignal<readonly Ready[]>([])
  const dictated = (sentence: string) => draft.set([draft.text(), sentence].filter(Boolean).join(' '))

  async function save(): Promise<Recorded> {
    // A photo or voice note says what it has to say; a note of the journal has words.
    const text =
      draft.text().trim() ||
      cards()
        .map(({ name }) => name)
        .join(', ')
    const note = noted(clientId, text) as Extract<Wanted, { op: 'create'; kind: 'interaction' }>
    const recorded = await recordWithUndo(
      book,
      [
        { ...note, record: { ...note.record, id: noteId } },
        ...cards().map((record): Wanted => ({ op: 'create', kind: 'attachment', record })),
      ],
      words().saved,
    )
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
      <NotedArea
        label={words().label}
        hint={words().hint}
        value={draft.text()}
        onInput={draft.set}
        maxLength={8000}
        rows={5}
        error={issues().note}
        ref={(area) => setTimeout(() => area.focus(), 50)}
      />
      {/* A note is typed also where the rest cannot be fetched. */}
      <ErrorBoundary fallback={null}>
        <Suspense>
          <NoteFiles clientId={clientId} noteId={noteId} cards={cards} onCards={setCards} onHeard={dictated} />
        </Suspense>
      </ErrorBoundary>
    </FormSheet>
  )
}
