/** State in a sentence, with its bar. */
import type { JSX } from 'solid-js'
import css from './status.module.css'
import { type Tone, toneClass } from './tone.ts'

/** Why now, in plain words. */
export function Status(props: { tone: Tone; children: JSX.Element }) {
  return (
    <p class={`${css.status} ${toneClass(props.tone)}`}>
      <span>{props.children}</span>
    </p>
  )
}
