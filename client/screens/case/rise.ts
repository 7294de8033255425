/** The coming and going of a sheet that is made when it is asked for and thrown away once it has left the screen. */
import { type Accessor, createSignal, onMount } from 'solid-js'

export interface Rise {
  open: Accessor<boolean>
  close: () => void
  /** Leaves, and only then does what comes next: two sheets are never there at once. */
  leaveFor: (next: () => void) => void
  /** To be told that the sheet has left. */
  closed: () => void
}

/** A sheet that left gives the focus back two frames later, which the next one would take for a tap beside itself. */
export const afterSheet = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)))
}

/** Longer than any sheet takes to leave. */
const GONE_BY = 600

export function createRise(gone: () => void): Rise {
  const [open, setOpen] = createSignal(false)
  let next: (() => void) | undefined
  let left = false
  // Opened after it is made, so that it rises instead of being there.
  onMount(() => setOpen(true))
  function close() {
    setOpen(false)
    // A browser that never says that the motion ended must not leave the person without the next one.
    setTimeout(closed, GONE_BY)
  }

  function closed() {
    if (left) return
    left = true
    gone()
    const then = next
    if (then) afterSheet(then)
  }

  return {
    open,
    close,
    leaveFor(then) {
      next = then
      close()
    },
    closed,
  }
}
