/**
 * The heavy pieces of the kit, fetched when first used, with the same props as the real ones. Each waits in its own
 * Suspense, so that fetching one never blanks the screen around it.
 */
import { createMemo, createSignal, type JSX, lazy, Show, Suspense } from 'solid-js'
import { IconButton } from './icon-button.tsx'
import { MenuIcon } from './icons-first.tsx'
import type { MenuProps } from './menu.tsx'
import type { SheetProps } from './sheet.tsx'
import type { VirtualListProps } from './virtual-list.tsx'

const loadSheet = () => import('./sheet.tsx').then((module) => ({ default: module.Sheet }))
const loadMenu = () => import('./menu.tsx').then((module) => ({ default: module.Menu }))
const LazySheet = lazy(loadSheet)
const LazyMenu = lazy(loadMenu)
const LazyList = lazy(() => import('./virtual-list.tsx').then((module) => ({ default: module.VirtualList })))

/** Fetches sheets and menus while the phone is idle, so that the first tap on one finds it there. */
export const warmKit = (): void => {
  void LazySheet.preload()
  void LazyMenu.preload()
}

export function Sheet(props: SheetProps) {
  const everOpened = createMemo<boolean>((was) => was || props.open, false)
  return (
    <Show when={everOpened()}>
      <Suspense>
        <LazySheet {...props} />
      </Suspense>
    </Show>
  )
}

/** Until the first tap a plain button stands for the menu; the tap fetches the real one, already open. */
export function Menu(props: MenuProps) {
  const [asked, setAsked] = createSignal(false)
  const button = () => (
    <IconButton
      icon={props.icon ?? MenuIcon}
      label={props.label}
      tone={props.tone}
      popup="menu"
      onClick={() => setAsked(true)}
    />
  )
  return (
    <Show when={asked()} fallback={button()}>
      <Suspense fallback={button()}>
        <LazyMenu {...props} opened />
      </Suspense>
    </Show>
  )
}

export function VirtualList<T>(props: VirtualListProps<T> & { fallback?: JSX.Element }) {
  // `lazy` forgets the type parameter; the props below were checked against it.
  const List = LazyList as unknown as (props: VirtualListProps<T>) => JSX.Element
  return (
    <Suspense fallback={props.fallback}>
      <List {...props} />
    </Suspense>
  )
}
