/** A tap or a sweep of the thumb on the sentence: on to the next, or back. Buttons and arrow keys do the same. */
import { onCleanup, onMount } from 'solid-js'

interface Ways {
  next: () => void
  back: () => void
}

/** Farther than this sideways is a sweep; nearer than this is a tap. In CSS pixels. */
const SWEEP = 40
const TAP = 8

export function sweepable(element: HTMLElement, { next, back }: Ways): void {
  let from: { x: number; y: number } | null = null
  const down = (event: PointerEvent) => {
    from = event.isPrimary ? { x: event.clientX, y: event.clientY } : null
  }
  const up = (event: PointerEvent) => {
    if (!from) return
    const [x, y] = [event.clientX - from.x, event.clientY - from.y]
    from = null
    if (String(getSelection() ?? '')) return
    if (Math.abs(x) < TAP && Math.abs(y) < TAP) next()
    else if (Math.abs(x) > SWEEP && Math.abs(x) > 2 * Math.abs(y)) x < 0 ? next() : back()
  }
  const lost = () => {
    from = null
  }
  element.addEventListener('pointerdown', down)
  element.addEventListener('pointerup', up)
  element.addEventListener('pointercancel', lost)
}

/** What takes the arrows for itself. */
const typing = 'input, textarea, select, [role=menu], [role=dialog], [role=radiogroup]'

export function arrowKeys({ next, back }: Ways): void {
  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest(typing)) return
    if (event.key === 'ArrowRight') next()
    else if (event.key === 'ArrowLeft') back()
  }
  onMount(() => document.addEventListener('keydown', pressed))
  onCleanup(() => document.removeEventListener('keydown', pressed))
}
