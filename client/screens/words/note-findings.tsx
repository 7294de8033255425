/** What is better not kept in a note, insults and health above all: said while it is written, never in the way of saving it. */
import { createMemo, Show } from 'solid-js'
import { withBetter } from '../../../server/domain/words/checks/better.ts'
import { checkWords } from '../../../server/domain/words/checks/check.ts'
import { language, rest } from '../../i18n/index.ts'
import { FindingList } from './finding-list.tsx'

export function NoteFindings(props: { text: string; onChange: (text: string) => void }) {
  const findings = createMemo(() => checkWords({ text: props.text, language: language(), place: 'note', late: true }))
  return (
    <>
      <p class="heard" role="status">
        <Show when={findings().length > 0}>{rest().messages.review.noteFound(findings().length)}</Show>
      </p>
      <FindingList findings={findings()} onReplace={(finding) => props.onChange(withBetter(props.text, finding))} />
    </>
  )
}
