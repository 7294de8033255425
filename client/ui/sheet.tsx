/**
 * A sheet that rises from the bottom: dragged away, closed by Escape, by a tap beside it, by Android's back gesture. It
 * keeps the focus inside and gives it back. Two are never stacked: opening one closes the other. Import it through
 * `lazy.tsx` from anything in the first load.
 */
import Drawer from '@corvu/drawer'
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { IconButton } from './icon-button.tsx'
import { CloseIcon } from './icons.tsx'
import css from './sheet.module.css'

export interface SheetProps {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  /** A line under the title. */
  detail?: JSX.Element
  /** The buttons, kept in view under a body that scrolls. */
  foot?: JSX.Element
  children: JSX.Element
  /** Runs once the sheet has left the screen. */
  onClosed?: () => void
}

interface Watcher {
  onclose: (() => void) | null
  destroy: () => void
}
declare const CloseWatcher: (new () => Watcher) | undefined

/** Longer than any motion of a sheet. */
const STANDS_AFTER = 1000

/** A motion that a busy phone left out never says that it is over: the sheet would rise for ever. */
const endMotion = (panel: HTMLElement): void => void panel.dispatchEvent(new Event('transitionend', { bubbles: true }))

let shown: (() => void) | undefined

/** While open: the only sheet, and the one that the back gesture closes. */
function holdTheFloor(close: () => void): () => void {
  shown?.()
  shown = close
  const watcher = typeof CloseWatcher === 'function' ? new CloseWatcher() : undefined
  if (watcher) watcher.onclose = close
  return () => {
    if (shown === close) shown = undefined
    watcher?.destroy()
  }
}

/** A body that scrolls is a stop of the keyboard with a name of its own, whatever it holds; one that does not is none. */
function reachWhenLong(body: HTMLElement, name: () => string): void {
  const look = () => {
    const scrolls = body.scrollHeight > body.clientHeight
    if (scrolls === body.hasAttribute('tabindex')) return
    for (const [attribute, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': name() }))
      if (scrolls) body.setAttribute(attribute, value)
      else body.removeAttribute(attribute)
  }
  // The size of the body says when the window changes; its contents say when it grows under a limit already reached.
  const sizes = new ResizeObserver(look)
  const contents = new MutationObserver(look)
  onMount(() => {
    sizes.observe(body)
    contents.observe(body, { childList: true, subtree: true, characterData: true, attributeFilter: ['open'] })
  })
  onCleanup(() => {
    sizes.disconnect()
    contents.disconnect()
  })
}

export function Sheet(props: SheetProps) {
  // Not its first button, which only closes it: what is heard first is its name.
  const [panel, setPanel] = createSignal<HTMLElement>()
  createEffect(() => {
    if (props.open) onCleanup(holdTheFloor(() => props.onClose()))
  })
  return (
    <Drawer
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      onContentPresentChange={(present) => {
        if (!present) props.onClosed?.()
      }}
      // The sheet before it gives the focus back late: that is no sign of leaving this one.
      closeOnOutsideFocus={false}
      breakPoints={[0.7]}
      initialFocusEl={panel()}
    >
      {(drawer) => {
        createEffect(() => {
          const moving = panel()
          if (!moving || !drawer.isTransitioning) return
          const timer = setTimeout(endMotion, STANDS_AFTER, moving)
          onCleanup(() => clearTimeout(timer))
        })
        return (
          <Drawer.Portal>
            <Drawer.Overlay class={css.overlay} style={{ opacity: drawer.openPercentage }} />
            <Drawer.Content ref={setPanel} class={css.sheet}>
              <div class={css.grab} aria-hidden="true" />
              <div class={css.head}>
                <div class={css.title}>
                  <Drawer.Label>{props.title}</Drawer.Label>
                  <Show when={props.detail}>
                    <p class={css.detail}>{props.detail}</p>
                  </Show>
                </div>
                <IconButton icon={CloseIcon} label={props.closeLabel} onClick={() => props.onClose()} />
              </div>
              <div class={css.body} ref={(body) => reachWhenLong(body, () => props.title)}>
                {props.children}
              </div>
              <Show when={props.foot}>
                <div class={css.foot}>{props.foot}</div>
              </Show>
            </Drawer.Content>
          </Drawer.Portal>
        )
      }}
    </Drawer>
  )
}
