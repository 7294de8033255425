/** A square button with an icon alone: its label is heard, never shown, so it must be given. */
import { Show } from 'solid-js'
import css from './button.module.css'
import type { Icon } from './icon.tsx'

export interface IconButtonProps {
  icon: Icon
  label: string
  /** `plain` on a bar, `soft` beside a primary button. */
  tone?: 'plain' | 'soft' | 'quiet' | 'danger'
  href?: string
  disabled?: boolean
  expanded?: boolean
  /** Announces that a menu or a sheet opens. */
  popup?: 'menu' | 'dialog'
  onClick?: (event: MouseEvent) => void
  ref?: (element: HTMLElement) => void
}

export function IconButton(props: IconButtonProps) {
  const classes = () => `${css.button} ${css.square} ${css[props.tone ?? 'plain']}`
  return (
    <Show
      when={props.href}
      fallback={
        <button
          ref={props.ref}
          type="button"
          class={classes()}
          aria-label={props.label}
          aria-haspopup={props.popup}
          aria-expanded={props.expanded}
          disabled={props.disabled}
          onClick={(event) => props.onClick?.(event)}
        >
          {props.icon({})}
        </button>
      }
    >
      {(href) => (
        <a
          ref={props.ref}
          class={classes()}
          href={href()}
          aria-label={props.label}
          onClick={(event) => props.onClick?.(event)}
        >
          {props.icon({})}
        </a>
      )}
    </Show>
  )
}
