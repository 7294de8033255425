/** Keeps the screen lit while the cockpit is read, where the phone can; the page loses it whenever it is hidden. */
import { onCleanup, onMount } from 'solid-js'

export function keepScreenOn(): void {
  if (typeof navigator === 'undefined' || !('wakeLock' in navigator)) return
  let held: WakeLockSentinel | undefined
  let gone = false

  async function hold(): Promise<void> {
    if (document.hidden || gone || (held && !held.released)) return
    try {
      const lock = await navigator.wakeLock.request('screen')
      if (gone) await lock.release()
      else held = lock
    } catch {
      // Refused, such as with a low battery: the screen dims as usual.
    }
  }

  const seen = () => void hold()
  onMount(() => {
    void hold()
    document.addEventListener('visibilitychange', seen)
  })
  onCleanup(() => {
    gone = true
    document.removeEventListener('visibilitychange', seen)
    void held?.release()
  })
}
