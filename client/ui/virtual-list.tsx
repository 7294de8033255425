/**
 * A long list in the scroll of the window, with only what is near the screen in the document. Rows measure themselves.
 * Import it through `lazy.tsx` from anything in the first load.
 */
import { Key } from '@solid-primitives/keyed'
import { createWindowVirtualizer, type VirtualItem } from '@tanstack/solid-virtual'
import { type Accessor, createMemo, createSignal, type JSX, onCleanup, onMount } from 'solid-js'
import css from './virtual-list.module.css'

export interface VirtualListProps<T> {
  items: readonly T[]
  /** Stays the same for an item when the order or the item changes: its row stays too, with the finger or the focus on it. */
  keyOf: (item: T) => string
  /** A first guess of one row's height in pixels, with its gap. */
  estimate: number
  label: string
  /** `ruled` lines between rows, `spaced` air between cards. */
  look?: 'ruled' | 'spaced'
  children: (item: Accessor<T>) => JSX.Element
}

interface Row<T> {
  key: string
  slot: VirtualItem
  item: T
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
  const near = createMemo(() =>
    virtualizer.getVirtualItems().flatMap((slot): Row<T>[] => {
      const item = props.items[slot.index]
      return item === undefined ? [] : [{ key: props.keyOf(item), slot, item }]
    }),
  )
  return (
    <ul
      ref={list}
      class={`${css.list} ${css[props.look ?? 'ruled']}`}
      aria-label={props.label}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
    >
      <Key each={near()} by="key">
        {(row) => (
          <li
            ref={(element) => queueMicrotask(() => virtualizer.measureElement(element))}
            class={css.item}
            data-index={row().slot.index}
            aria-setsize={props.items.length}
            aria-posinset={row().slot.index + 1}
            style={{ transform: `translateY(${row().slot.start - top()}px)` }}
          >
            {props.children(() => row().item)}
          </li>
        )}
      </Key>
    </ul>
  )
}
