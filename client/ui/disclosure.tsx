/** More, on demand: closed until asked for. */
import type { JSX } from 'solid-js'
import css from './disclosure.module.css'
import { DownIcon } from './icons.tsx'

export function Disclosure(props: { label: string; open?: boolean; children: JSX.Element }) {
  return (
    <details class={css.disclosure} open={props.open}>
      <summary class={css.summary}>
        <DownIcon />
        {props.label}
      </summary>
      <div class={css.body}>{props.children}</div>
    </details>
  )
}
