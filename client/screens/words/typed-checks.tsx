/** What is better not kept of what a person types about a client, in a note or a reason. Costs nothing before the first letter. */
import { Show, Suspense } from 'solid-js'
import { lazyScreen } from '../frame/lazy-screen.ts'

// The rules come with the first words.
const NoteFindings = lazyScreen(async () => ({ default: (await import('./note-findings.tsx')).NoteFindings }))

export function TypedChecks(props: { text: string; onChange: (text: string) => void }) {
  return (
    <Suspense>
      <Show when={props.text.trim()}>
        <NoteFindings text={props.text} onChange={props.onChange} />
      </Show>
    </Suspense>
  )
}
