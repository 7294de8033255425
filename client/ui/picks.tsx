/** Large tiles for one tap under the thumb, such as the outcomes of a call. */
import type { JSX } from 'solid-js'
import type { Icon } from './icon.tsx'
import css from './picks.module.css'
import { type Tone, toneClass } from './tone.ts'

export function Picks(props: { label: string; children: JSX.Element }) {
  return (
    <fieldset class={css.picks} aria-label={props.label}>
      {props.children}
    </fieldset>
  )
}

export function Pick(props: {
  children: JSX.Element
  icon?: Icon
  tone?: Tone
  pressed?: boolean
  onClick: () => void
}) {
  return (
    <button type="button" class={css.pick} aria-pressed={props.pressed} onClick={() => props.onClick()}>
      {props.icon && <span class={toneClass(props.tone)}>{props.icon({})}</span>}
      <span>{props.children}</span>
    </button>
  )
}
