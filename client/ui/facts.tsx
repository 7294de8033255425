/** Facts at a glance: a grid of labels and values, read in one look before dialling. */
import { For, type JSX } from 'solid-js'
import css from './facts.module.css'
import { type Tone, toneClass } from './tone.ts'

export interface Fact {
  label: string
  value: JSX.Element
  tone?: Tone
}

export function Facts(props: { items: readonly Fact[] }) {
  return (
    <dl class={css.facts}>
      <For each={props.items}>
        {(fact) => (
          <div class={css.fact}>
            <dt>{fact.label}</dt>
            <dd class={toneClass(fact.tone)}>{fact.value}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
