/** How far along a long task is; and the shape of what is about to appear. Nothing spins. */
import { For } from 'solid-js'
import css from './progress.module.css'

/** `value` of `max`; without a value the end is not known. */
export function Progress(props: { label: string; value?: number; max?: number }) {
  // As a property, a missing value is refused by the element.
  const known = () => (props.value === undefined ? {} : { value: props.value })
  return (
    <div class={css.progress}>
      <span>{props.label}</span>
      <progress class={css.bar} aria-label={props.label} max={props.max ?? 1} {...known()} />
    </div>
  )
}

export function Skeleton(props: { blocks?: number }) {
  return (
    <div class={css.skeleton} aria-hidden="true">
      <For each={Array.from({ length: props.blocks ?? 3 })}>{() => <div class={css.block} />}</For>
    </div>
  )
}
