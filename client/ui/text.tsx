/** The voices of text: soft beside the figures, small for labels, strong for who, `say` for a sentence to speak aloud. */
import type { JSX } from 'solid-js'
import css from './text.module.css'
import { type Tone, toneClass } from './tone.ts'

export function Text(props: {
  children: JSX.Element
  voice?: 'soft' | 'small' | 'strong' | 'say'
  tone?: Tone
  /** Cuts after two lines; the whole text must be one tap away. */
  clip?: boolean
}) {
  const classes = () =>
    [props.voice && css[props.voice], props.clip && css.clip, toneClass(props.tone)].filter(Boolean).join(' ')
  return <p class={classes()}>{props.children}</p>
}
