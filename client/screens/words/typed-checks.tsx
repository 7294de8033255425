/** What is better not kept of what a person types about a client, in a note or a reason. Costs nothing before the first letter. */
import { lazy, Show, Suspense } from 'solid-js'

// The rules come with the first words.
const NoteFindings = lazy(() => import('./note-findings.tsx').then((module) => ({ default: module.NoteFindings })))

export function TypedChecks(props: { text: string; onChange: (text: string) => void }) {
  return (
    <Suspense>
      <Show when={props.text.trim()}>
        <NoteFindings text={props.text} onChange={props.onChange} />
      </Show>
    </Suspense>
  )
}
