/**
 * A panel half open at the foot of a screen, part of its flow: what stands above can be scrolled clear of it, so it never
 * lies over the script. Its heading opens it fully. Used as the last child of a `Screen`'s `foot`-less body.
 */
import type { JSX } from 'solid-js'
import css from './dock.module.css'
import { DownIcon } from './icons.tsx'

export function Dock(props: { title: string; full: boolean; onFull: (full: boolean) => void; children: JSX.Element }) {
  return (
    <div class={`${css.dock} ${props.full ? css.full : ''}`}>
      <button type="button" class={css.grip} aria-expanded={props.full} onClick={() => props.onFull(!props.full)}>
        {props.title}
        <DownIcon />
      </button>
      <div class={css.body}>{props.children}</div>
    </div>
  )
}
