/** Lists of rows. A row shows something, leads somewhere, or acts; its whole surface takes the tap. */
import { type JSX, Show } from 'solid-js'
import css from './list.module.css'

/** `inset` keeps the sides free inside a flush card. Children are `Row`s. */
export function List(props: { label?: string; inset?: boolean; children: JSX.Element }) {
  return (
    <ul class={`${css.list} ${props.inset ? css.inset : ''}`} aria-label={props.label}>
      {props.children}
    </ul>
  )
}

export interface RowProps {
  title: JSX.Element
  detail?: JSX.Element
  /** An icon or a dot. */
  leading?: JSX.Element
  /** An amount, a state, a small button. */
  trailing?: JSX.Element
  href?: string
  onClick?: () => void
  tone?: 'danger'
  /** Aligns the sides with the first line, for rows of several lines. */
  top?: boolean
}

/** What a row holds, without the list item: `VirtualList` brings its own. */
export function RowBody(props: RowProps) {
  const classes = () => [css.row, props.top && css.top, props.tone && css[props.tone]].filter(Boolean).join(' ')
  const content = (
    <>
      <span class={css.leading}>{props.leading}</span>
      <span class={css.body}>
        <span class={css.title}>{props.title}</span>
        <Show when={props.detail}>
          <span class={css.detail}>{props.detail}</span>
        </Show>
      </span>
      <Show when={props.trailing}>
        <span class={css.trailing}>{props.trailing}</span>
      </Show>
    </>
  )
  return (
    <Show
      when={props.href}
      fallback={
        <Show when={props.onClick} fallback={<div class={classes()}>{content}</div>}>
          <button type="button" class={classes()} onClick={() => props.onClick?.()}>
            {content}
          </button>
        </Show>
      }
    >
      {(href) => (
        <a class={classes()} href={href()}>
          {content}
        </a>
      )}
    </Show>
  )
}

export function Row(props: RowProps) {
  return (
    <li>
      <RowBody {...props} />
    </li>
  )
}
