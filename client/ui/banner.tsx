/** A quiet notice in the flow of a screen: what happened, that nothing is lost, what to do. */
import { type JSX, Show } from 'solid-js'
import css from './banner.module.css'
import type { Icon } from './icon.tsx'
import { InfoIcon, WarningIcon } from './icons.tsx'
import { type Tone, toneClass } from './tone.ts'

export function Banner(props: {
  children: JSX.Element
  tone?: Tone
  icon?: Icon
  /** Buttons, quiet ones. */
  actions?: JSX.Element
  /** Read out as soon as it appears. */
  live?: boolean
}) {
  const mark = () => props.icon ?? (props.tone === 'danger' ? WarningIcon : InfoIcon)
  return (
    <div class={`${css.banner} ${toneClass(props.tone ?? 'frozen')}`} role={props.live ? 'status' : undefined}>
      {mark()({})}
      <div class={css.text}>{props.children}</div>
      <Show when={props.actions}>
        <div class={css.actions}>{props.actions}</div>
      </Show>
    </div>
  )
}
