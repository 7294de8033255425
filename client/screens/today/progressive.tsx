/** A long list that grows as one comes near its end, so that the first cards wait for no other. */
import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Button } from '../../ui/button.tsx'
import { whenIdle } from '../acts/when-idle.ts'
import { FIRST_CARDS } from './due.ts'
import css from './today.module.css'

export function Progressive<T>(props: {
  items: readonly T[]
  label: string
  step?: number
  more: string
  /** Lines between rows instead of air between cards. */
  ruled?: boolean
  children: (item: T) => JSX.Element
}) {
  const step = () => props.step ?? 15
  const [shown, setShown] = createSignal(FIRST_CARDS)
  const grow = () => setShown((count) => count + step())
  onMount(() => onCleanup(whenIdle(() => setShown((count) => Math.max(count, step())))))
  return (
    <>
      <ul class={props.ruled ? css.rows : css.cards} aria-label={props.label}>
        <For each={props.items.slice(0, shown())}>{(item) => <li>{props.children(item)}</li>}</For>
      </ul>
      <Show when={shown() < props.items.length}>
        <End onNear={grow}>
          <Button wide onClick={grow}>
            {props.more}
          </Button>
        </End>
      </Show>
    </>
  )
}

/** The button is for those who never scroll; near it, the list grows by itself. */
function End(props: { onNear: () => void; children: JSX.Element }) {
  let end: HTMLDivElement | undefined
  onMount(() => {
    if (!end || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        props.onNear()
        // Still near after the list has grown: only observing anew says so.
        if (end) {
          watch.unobserve(end)
          watch.observe(end)
        }
      },
      { rootMargin: '1200px' },
    )
    watch.observe(end)
    onCleanup(() => watch.disconnect())
  })
  return <div ref={end}>{props.children}</div>
}
