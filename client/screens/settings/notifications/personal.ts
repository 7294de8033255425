/** The settings that the server keeps of this person: as it says now, or as it said last while it cannot be asked. */
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Book } from '../../../book/book.ts'
import { followNetwork } from '../../../sync/network.ts'
import {
  askSettings,
  type KnownSettings,
  lastKnown,
  type PersonalSettings,
  saveSettings,
} from '../../../sync/reminders.ts'

export interface Personal {
  known: () => KnownSettings | null
  /** `asked`: the server has answered; until then nothing can be changed. */
  state: () => 'asking' | 'asked' | 'unreachable'
  ask: () => Promise<void>
  /** False, and as it was, when the server did not take it. */
  change: (fields: Partial<PersonalSettings>) => Promise<boolean>
}

export function createPersonal(book: Book): Personal {
  const [known, setKnown] = createSignal(lastKnown(book))
  const [state, setState] = createSignal<'asking' | 'asked' | 'unreachable'>('asking')

  async function ask(): Promise<void> {
    if (!book.meta().account) return
    try {
      setKnown(await askSettings(book))
      setState('asked')
    } catch {
      setState('unreachable')
    }
  }

  onMount(() => {
    onCleanup(followNetwork(() => void ask()))
    void ask()
  })

  return {
    known,
    state,
    ask,
    async change(fields) {
      const before = known()
      if (!before) return false
      const after = { ...before, ...fields }
      setKnown(after)
      try {
        await saveSettings(book, after)
        return true
      } catch {
        setKnown(before)
        await ask()
        return false
      }
    },
  }
}
