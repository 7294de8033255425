/** What every field shares: a label above, a hint and an error below, tied to the control for those who hear the page. */
import { createUniqueId, type JSX, Show } from 'solid-js'
import css from './field.module.css'
import { WarningIcon } from './icons.tsx'

export interface FieldProps {
  label: string
  /** Shown after the label, such as "optional". */
  aside?: string
  hint?: string
  /** What is wrong and what to do. */
  error?: string
}

/** What the control must carry so that the label, hint and error belong to it. */
export interface Control {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

export function Field(props: FieldProps & { children: (control: () => Control) => JSX.Element }) {
  const id = createUniqueId()
  const control = (): Control => ({
    id,
    'aria-describedby':
      [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error ? 'true' : undefined,
  })
  return (
    <div class={css.field}>
      <label class={css.label} for={id}>
        {props.label} <Show when={props.aside}>{(aside) => <span class={css.aside}>{aside()}</span>}</Show>
      </label>
      {props.children(control)}
      <Show when={props.hint}>
        {(hint) => (
          <p class={css.hint} id={`${id}-hint`}>
            {hint()}
          </p>
        )}
      </Show>
      <Show when={props.error}>
        {(error) => (
          <p class={css.error} id={`${id}-error`} role="alert">
            <WarningIcon />
            <span>{error()}</span>
          </p>
        )}
      </Show>
    </div>
  )
}
