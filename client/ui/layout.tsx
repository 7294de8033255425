/** How things stand beside and under each other, so that screens need little CSS of their own. */
import type { JSX } from 'solid-js'
import css from './layout.module.css'

type Gap = 1 | 2 | 3 | 4 | 5

/** One under the other. */
export function Stack(props: { children: JSX.Element; gap?: Gap }) {
  return <div class={`${css.stack} ${css[`gap${props.gap ?? 3}`]}`}>{props.children}</div>
}

/** Beside each other, wrapping. */
export function Inline(props: { children: JSX.Element; gap?: Gap }) {
  return <div class={`${css.inline} ${css[`gap${props.gap ?? 2}`]}`}>{props.children}</div>
}

/** One at each end; under each other when the text is large. */
export function Split(props: { children: JSX.Element }) {
  return <div class={css.split}>{props.children}</div>
}

/** A main button and its small neighbours on one line. */
export function Actions(props: { children: JSX.Element }) {
  return <div class={css.actions}>{props.children}</div>
}
