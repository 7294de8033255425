/**
 * A long list in the scroll of the window, with only what is near the screen in the document. Rows measure themselves.
 * Import it through `lazy.tsx` from anything in the first load.
 */
import { createWindowVirtualizer } from '@tanstack/solid-virtual'
import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import css from './virtual-list.module.css'

export interface VirtualListProps<T> {
  items: readonly T[]
  /** Stays the same for an item when the order changes. */
  keyOf: (item: T) => string
  /** A first guess of one row's height in pixels, with its gap. */
  estimate: number
  label: string
  /** `ruled` lines between rows, `spaced` air between cards. */
  look?: 'ruled' | 'spaced'
  children: (item: T) => JSX.Element
}

export function VirtualList<T>(props: VirtualListProps<T>) {
  let list: HTMLUListElement | undefined
  const [top, setTop] = createSignal(0)
  const findTop = () => list && setTop(Math.round(list.getBoundingClientRect().top + window.scrollY))
  onMount(() => {
    findTop()
    // What stands above the list may grow or shrink: a banner, a larger text size.
    const watch = new ResizeObserver(findTop)
    watch.observe(document.body)
    onCleanup(() => watch.disconnect())
  })
  const virtualizer = createWindowVirtualizer<HTMLLIElement>({
    get count() {
      return props.items.length
    },
    get scrollMargin() {
      return top()
    },
    estimateSize: () => props.estimate,
    getItemKey: (index) => {
      const item = props.items[index]
      return item === undefined ? index : props.keyOf(item)
    },
    overscan: 6,
  })
  return (
    <ul
      ref={list}
      class={`${css.list} ${css[props.look ?? 'ruled']}`}
      aria-label={props.label}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
    >
      <For each={virtualizer.getVirtualItems()}>
        {(slot) => (
          <Show when={props.items[slot.index]}>
            {(item) => (
              <li
                ref={(element) => queueMicrotask(() => virtualizer.measureElement(element))}
                class={css.item}
                data-index={slot.index}
                aria-setsize={props.items.length}
                aria-posinset={slot.index + 1}
                style={{ transform: `translateY(${slot.start - top()}px)` }}
              >
                {props.children(item())}
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}
