/** The frame of one screen: title, way back, actions, body, and the bar for the thumb at its foot. */
import { createEffect, createMemo, type JSX, onMount, Show } from 'solid-js'
import { IconButton } from './icon-button.tsx'
import { BackIcon } from './icons-first.tsx'
import css from './screen.module.css'

export interface ScreenProps {
  /** The name of the screen: heading and window title. */
  title: string
  /** A line under the heading. */
  detail?: JSX.Element
  /** Where the way back leads; absent on the places of the app, whose titles are large. */
  back?: { href: string; label: string }
  /** Icon buttons at the right of the heading. */
  actions?: JSX.Element
  /** Stands in place of the heading, which is then heard but not shown. */
  top?: JSX.Element
  /** Main action and its neighbours, kept at the foot of the window. */
  foot?: JSX.Element
  children: JSX.Element
}

/** The first screen of a visit leaves the focus where the browser put it; every later one takes it to its heading. */
let shownBefore = false

export function Screen(props: ScreenProps) {
  let heading: HTMLHeadingElement | undefined
  // Read in several places, and built anew by each reading.
  const foot = createMemo(() => props.foot)
  const top = createMemo(() => props.top)
  createEffect(() => {
    document.title = `${props.title} · Encaisse`
  })
  onMount(() => {
    const taken = document.activeElement instanceof HTMLInputElement
    if (shownBefore && !taken) heading?.focus({ preventScroll: true })
    shownBefore = true
  })
  const title = (
    <h1 ref={heading} tabindex="-1" class={top() ? 'heard' : undefined}>
      {props.title}
    </h1>
  )
  return (
    <div class={`${css.screen} ${foot() ? '' : css.placed}`}>
      <Show when={!top()}>
        <header class={`${css.top} ${props.back ? '' : css.place}`}>
          <Show when={props.back}>
            {(back) => (
              <div class={css.back}>
                <IconButton icon={BackIcon} label={back().label} href={back().href} />
              </div>
            )}
          </Show>
          <div class={css.heading}>
            {title}
            <Show when={props.detail}>
              <p class={css.detail}>{props.detail}</p>
            </Show>
          </div>
          <div class={css.actions}>{props.actions}</div>
        </header>
      </Show>
      <main class={css.body}>
        <Show when={top()}>{title}</Show>
        {top()}
        {props.children}
      </main>
      <Show when={foot()}>
        <footer class={css.foot}>{foot()}</footer>
      </Show>
    </div>
  )
}
