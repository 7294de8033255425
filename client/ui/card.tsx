/** A sheet of paper on the desk. A link marked `data-cover` inside makes the whole card lead there; `Above` stays tappable. */
import { type JSX, Show } from 'solid-js'
import css from './card.module.css'

export interface CardProps {
  children: JSX.Element
  /** Without shadow, for what stands inside another surface. */
  flat?: boolean
  /** Without padding, for a list. */
  flush?: boolean
  /** Makes it an article with this name, for a list of cards. */
  label?: string
}

export function Card(props: CardProps) {
  const classes = () => [css.card, props.flat && css.flat, props.flush && css.flush].filter(Boolean).join(' ')
  return (
    <Show when={props.label} fallback={<div class={classes()}>{props.children}</div>}>
      {(label) => (
        <article class={classes()} aria-label={label()}>
          {props.children}
        </article>
      )}
    </Show>
  )
}

/** Keeps its buttons above the link that covers the card. */
export function Above(props: { children: JSX.Element }) {
  return <div class={css.above}>{props.children}</div>
}
