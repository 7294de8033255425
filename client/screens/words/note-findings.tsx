/** What is better not kept in a note, insults and health above all: said while it is written, never in the way of saving it. */
import { createMemo, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { withBetter } from '../../../server/domain/words/checks/better.ts'
import { checkWords } from '../../../server/domain/words/checks/check.ts'
import { useBook } from '../../book/context.ts'
import { language, rest } from '../../i18n/index.ts'
import { FindingList } from './finding-list.tsx'
import { namesOf } from './read-over.ts'

export function NoteFindings(props: { clientId: Id; text: string; onChange: (text: string) => void }) {
  const book = useBook()
  const findings = createMemo(() =>
    checkWords({
      text: props.text,
      language: language(),
      place: 'note',
      late: true,
      names: namesOf(book, props.clientId),
    }),
  )
  return (
    <>
      <p class="heard" role="status">
        <Show when={findings().length > 0}>{rest().messages.review.noteFound(findings().length)}</Show>
      </p>
      <FindingList findings={findings()} onReplace={(finding) => props.onChange(withBetter(props.text, finding))} />
    </>
  )
}
