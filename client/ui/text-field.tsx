/** Fields of text: one line, several lines, a day, a choice in a list, a box to tick. */
import { For, type JSX, Show } from 'solid-js'
import css from './field.module.css'
import { Field, type FieldProps } from './field.tsx'
import { DownIcon } from './icons.tsx'

export interface TextFieldProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  onBlur?: () => void
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'date' | 'time' | 'datetime-local'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  autocomplete?: JSX.HTMLAutocomplete
  required?: boolean
  placeholder?: string
  min?: string
  max?: string
  maxLength?: number
  /** To be read and copied only. */
  readOnly?: boolean
  autofocus?: boolean
  /** Names offered while typing. */
  suggestions?: readonly string[]
  ref?: (input: HTMLInputElement) => void
}

export function TextField(props: TextFieldProps) {
  return (
    <Field label={props.label} aside={props.aside} hint={props.hint} error={props.error}>
      {(control) => (
        <>
          <input
            {...control()}
            ref={(input) => {
              props.ref?.(input)
              if (props.autofocus) queueMicrotask(() => input.focus())
            }}
            class={css.input}
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            autocomplete={props.autocomplete ?? 'off'}
            required={props.required}
            placeholder={props.placeholder}
            min={props.min}
            max={props.max}
            maxLength={props.maxLength}
            readOnly={props.readOnly}
            list={props.suggestions ? `${control().id}-list` : undefined}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <Show when={props.suggestions}>
            {(suggestions) => (
              <datalist id={`${control().id}-list`}>
                <For each={suggestions()}>{(name) => <option value={name} />}</For>
              </datalist>
            )}
          </Show>
        </>
      )}
    </Field>
  )
}

/** A day, `2026-11-23`, by the platform's own picker. */
export function DateField(
  props: FieldProps & {
    value: string
    onInput: (iso: string) => void
    min?: string
    max?: string
    required?: boolean
    onBlur?: () => void
  },
) {
  return <TextField {...props} type="date" />
}

export interface TextAreaProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  maxLength?: number
  rows?: number
  ref?: (area: HTMLTextAreaElement) => void
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field label={props.label} aside={props.aside} hint={props.hint} error={props.error}>
      {(control) => (
        <textarea
          {...control()}
          ref={props.ref}
          class={css.input}
          rows={props.rows ?? 3}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  )
}

export interface SelectFieldProps<V extends string> extends FieldProps {
  value: V
  choices: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  return (
    <Field label={props.label} aside={props.aside} hint={props.hint} error={props.error}>
      {(control) => (
        <div class={css.select}>
          <select
            {...control()}
            class={css.input}
            value={props.value}
            onChange={(event) => {
              const chosen = props.choices[event.currentTarget.selectedIndex]
              if (chosen) props.onChange(chosen.value)
            }}
          >
            <For each={props.choices}>
              {(choice) => (
                <option value={choice.value} selected={choice.value === props.value}>
                  {choice.label}
                </option>
              )}
            </For>
          </select>
          <DownIcon />
        </div>
      )}
    </Field>
  )
}

export function CheckField(props: { label: JSX.Element; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label class={css.check}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}
