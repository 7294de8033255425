/** Chips: one of several as a radio group, or single taps that act. */
import { createUniqueId, For, type JSX, Show } from 'solid-js'
import css from './chips.module.css'
import type { Icon } from './icon.tsx'

export interface Choice<V extends string> {
  value: V
  label: string
  count?: number
}

export interface ChipGroupProps<V extends string> {
  /** Heard by everyone, shown unless `labelHidden`. */
  label: string
  labelHidden?: boolean
  choices: readonly Choice<V>[]
  value: V | undefined
  onChange: (value: V) => void
  /** Over several lines instead of scrolling sideways. */
  wrap?: boolean
}

/** A single choice: arrow keys move it, as in every radio group. */
export function ChipGroup<V extends string>(props: ChipGroupProps<V>) {
  const name = createUniqueId()
  return (
    <fieldset class={css.group}>
      <legend class={props.labelHidden ? 'heard' : css.legend}>{props.label}</legend>
      <div class={`${css.chips} ${props.wrap ? css.wrap : css.scroll}`}>
        <For each={props.choices}>
          {(choice) => (
            <label class={css.chip}>
              <input
                class={css.input}
                type="radio"
                name={name}
                value={choice.value}
                checked={choice.value === props.value}
                onChange={() => props.onChange(choice.value)}
              />
              <span>{choice.label}</span>
              <Show when={choice.count !== undefined}>
                <span class={css.count}>{choice.count}</span>
              </Show>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}

/** A row of chips that act or lead somewhere. */
export function Chips(props: { children: JSX.Element; wrap?: boolean }) {
  return <div class={`${css.chips} ${props.wrap ? css.wrap : css.scroll}`}>{props.children}</div>
}

export function Chip(props: {
  children: JSX.Element
  icon?: Icon
  /** For a chip that switches something on and off. */
  pressed?: boolean
  onClick: () => void
}) {
  return (
    <button
      type="button"
      class={`${css.chip} ${props.pressed ? css.on : ''}`}
      aria-pressed={props.pressed}
      onClick={() => props.onClick()}
    >
      {props.icon?.({})}
      <span>{props.children}</span>
    </button>
  )
}
