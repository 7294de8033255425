/** Where the changes of this phone stand; on a phone alone, a word when a backup is due, and nothing else. */
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { followNetwork } from '../../sync/network.ts'
import { syncState } from '../../sync/state.ts'
import { Pill } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/tone.ts'
import { isBackupAdvised } from './backup-advice.ts'

export function SyncChip() {
  const book = useBook()
  const online = createOnline()
  const advised = () => {
    const workspace = book.workspace()
    return workspace !== undefined && !workspace.sample && isBackupAdvised(book.meta(), workspace.id, book.today())
  }

  /** What matters most first; being offline is said beside what waits. */
  function words(): { tone: Tone; text: string } {
    const today = rest().todayMore
    const state = syncState()
    const waiting = book.outbox().length
    const refused = book.verdicts().length
    const away = !online() || state === 'offline'
    if (state === 'locked') return { tone: 'danger', text: today.locked }
    if (refused > 0) return { tone: 'danger', text: today.toReview(refused) }
    if (waiting > 0)
      return { tone: 'late1', text: [today.toSend(waiting), away && today.offline].filter(Boolean).join('\u00a0· ') }
    if (away) return { tone: 'frozen', text: today.offline }
    return state === 'syncing' ? { tone: 'frozen', text: today.sending } : { tone: 'paid', text: today.upToDate }
  }

  return (
    <Show
      when={book.meta().account}
      fallback={
        <Show when={advised()}>
          <Pill href="/settings/data" tone="late1">
            {rest().todayMore.backup}
          </Pill>
        </Show>
      }
    >
      <div role="status">
        <Pill href="/outbox" tone={words().tone}>
          {words().text}
        </Pill>
      </div>
    </Show>
  )
}

function createOnline(): () => boolean {
  const [online, setOnline] = createSignal(navigator.onLine)
  const look = () => setOnline(navigator.onLine)
  onMount(() => onCleanup(followNetwork(look)))
  return online
}
