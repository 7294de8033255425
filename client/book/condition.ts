/** How the store of this device is, beyond what is in it: told by the opening, read by the screens. */
import { createSignal } from 'solid-js'
import type { Kind } from '../../server/domain/records/kinds.ts'

const [unreadable, setUnreadable] = createSignal<readonly Kind[]>([])
const [evicted, setEvicted] = createSignal(false)

export {
  /** True when this device held data that the browser has thrown away. */
  evicted,
  setUnreadable,
  /** Kinds of which some records cannot be read. */
  unreadable,
}

const marker = (name: string): string => `${name}.kept`

/** What is left of the data when the browser throws it away: a word outside the database that there was some. */
export function noteKept(name: string, kept: 'data' | 'erased' | 'nothing'): void {
  try {
    if (kept === 'data') localStorage.setItem(marker(name), 'yes')
    if (kept === 'erased') localStorage.removeItem(marker(name))
    setEvicted(kept === 'nothing' && localStorage.getItem(marker(name)) !== null)
  } catch {
    // A worker has no such storage, and a page may be refused it: then nothing can be told.
  }
}
