/** State beside a name: a dot, a badge, a pill that leads somewhere. */
import type { JSX } from 'solid-js'
import css from './badge.module.css'
import { type Tone, toneClass } from './tone.ts'

/** A dot says nothing alone: words stand beside it. */
export function Dot(props: { tone: Tone }) {
  return <span class={`${css.dot} ${toneClass(props.tone)}`} aria-hidden="true" />
}

export function Badge(props: { tone?: Tone; dot?: boolean; children: JSX.Element }) {
  return (
    <span class={`${css.badge} ${toneClass(props.tone ?? 'neutral')}`}>
      {props.dot && <span class={css.dot} aria-hidden="true" />}
      <span>{props.children}</span>
    </span>
  )
}

/** A small link with a state, such as "3 to send". */
export function Pill(props: { href: string; tone?: Tone; children: JSX.Element }) {
  return (
    <a class={css.pill} href={props.href}>
      {props.tone && <Dot tone={props.tone} />}
      <span>{props.children}</span>
    </a>
  )
}
