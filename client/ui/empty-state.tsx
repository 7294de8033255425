/** Nothing here yet, or nothing left: says which, and offers the next thing to do. */
import { type JSX, Show } from 'solid-js'
import css from './empty-state.module.css'
import type { Icon } from './icon.tsx'

export function EmptyState(props: { icon: Icon; title: string; text?: JSX.Element; actions?: JSX.Element }) {
  return (
    <div class={css.empty}>
      <span class={css.mark}>{props.icon({})}</span>
      <h2>{props.title}</h2>
      <Show when={props.text}>
        <p class={css.text}>{props.text}</p>
      </Show>
      <Show when={props.actions}>
        <div class={css.actions}>{props.actions}</div>
      </Show>
    </div>
  )
}
