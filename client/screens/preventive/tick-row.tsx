/** A line to tick with what shows it under its name; the whole of it takes the tap. */
import { type JSX, Show } from 'solid-js'
import { type Tone, toneClass } from '../../ui/tone.ts'
import css from './tick-row.module.css'

export function TickRow(props: {
  title: string
  detail?: string
  tone?: Tone
  checked: boolean
  onChange: (checked: boolean) => void
  /** A small button beside it. */
  aside?: JSX.Element
}) {
  return (
    <li class={css.row}>
      <label class={css.tick}>
        <input
          type="checkbox"
          checked={props.checked}
          onChange={(event) => {
            const box = event.currentTarget
            props.onChange(box.checked)
            // What is shown follows the facts, not the box: one that was refused stays as it was.
            queueMicrotask(() => {
              box.checked = props.checked
            })
          }}
        />
        <span class={css.words}>
          <span class={css.title}>{props.title}</span>
          <Show when={props.detail}>
            <span class={`${css.detail} ${toneClass(props.tone) || css.soft}`}>{props.detail}</span>
          </Show>
        </span>
      </label>
      {props.aside}
    </li>
  )
}
