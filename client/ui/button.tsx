/** A button says what it does. With `href` it is a link that looks the same, so that tel:, sms: and mailto: stay real links. */
import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import css from './button.module.css'
import type { Icon } from './icon.tsx'

export interface ButtonProps {
  children: JSX.Element
  /** `primary` once a screen; `soft` beside it; `quiet` for text alone; `danger` for what erases. */
  tone?: 'primary' | 'soft' | 'quiet' | 'danger'
  icon?: Icon
  /** Takes the whole width. */
  wide?: boolean
  /** Takes the width left over beside its neighbours. */
  grow?: boolean
  /** Refuses taps and says so while work is under way. */
  busy?: boolean
  disabled?: boolean
  href?: string
  download?: string
  type?: 'button' | 'submit'
  /** The form to submit when the button stands outside it. */
  form?: string
  onClick?: (event: MouseEvent) => void
  ref?: (element: HTMLElement) => void
}

export function Button(props: ButtonProps) {
  const classes = () =>
    [css.button, css[props.tone ?? 'soft'], props.wide && css.wide, props.grow && css.grow].filter(Boolean).join(' ')
  const content = (
    <>
      {props.icon?.({})}
      <span>{props.children}</span>
    </>
  )
  return (
    <Show
      when={props.href}
      fallback={
        <button
          ref={props.ref}
          type={props.type ?? 'button'}
          form={props.form}
          class={classes()}
          disabled={props.disabled || props.busy}
          aria-busy={props.busy ? 'true' : undefined}
          onClick={(event) => props.onClick?.(event)}
        >
          {content}
        </button>
      }
    >
      {(href) => (
        <a
          ref={props.ref}
          class={classes()}
          href={href()}
          download={props.download}
          onClick={(event) => props.onClick?.(event)}
        >
          {content}
        </a>
      )}
    </Show>
  )
}
