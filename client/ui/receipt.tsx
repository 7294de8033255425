/** Our one ornament: the torn edge of a receipt, under what is due. */
import type { JSX } from 'solid-js'
import css from './receipt.module.css'

/** Paper with a torn foot, for the figure a screen is about. */
export function Receipt(props: { children: JSX.Element }) {
  return (
    <div class={css.receipt}>
      <div class={css.paper}>{props.children}</div>
    </div>
  )
}

/** The same edge as a line, between what is due and what follows from it. */
export function Torn() {
  return <div class={css.torn} aria-hidden="true" />
}
