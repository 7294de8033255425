/** The places of the app, under the thumb: four at most. */
import { For } from 'solid-js'
import type { Icon } from './icon.tsx'
import css from './nav-bar.module.css'

export interface Place {
  href: string
  label: string
  icon: Icon
}

export function NavBar(props: { label: string; places: readonly Place[]; current: string }) {
  return (
    <nav class={css.bar} aria-label={props.label}>
      <ul class={css.places}>
        <For each={props.places}>
          {(place) => (
            <li>
              <a class={css.place} href={place.href} aria-current={place.href === props.current ? 'page' : undefined}>
                <span class={css.mark}>{place.icon({})}</span>
                {place.label}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}
