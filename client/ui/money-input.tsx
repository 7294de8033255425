/** An amount typed with the decimal keyboard, given as integer cents. */
import { createEffect, createSignal, on } from 'solid-js'
import css from './field.module.css'
import { Field, type FieldProps } from './field.tsx'
import { parseMoney, writeMoney } from './parse-money.ts'

export interface MoneyInputProps extends FieldProps {
  /** Integer cents; undefined while empty. */
  value: number | undefined
  /** Cents as typed, undefined while the text is not an amount. */
  onInput: (cents: number | undefined) => void
  /** The sign of the currency, shown at the end. */
  unit: string
  /** Decimal mark of the language, for showing a value set from outside. */
  mark?: ',' | '.'
  autofocus?: boolean
  required?: boolean
}

export function MoneyInput(props: MoneyInputProps) {
  const write = (cents: number | undefined) => (cents === undefined ? '' : writeMoney(cents, props.mark ?? ','))
  const [text, setText] = createSignal(write(props.value))
  // A value set from outside (a chip "half") replaces the text; one's own typing is never rewritten under the thumb.
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (value !== parseMoney(text())) setText(write(value))
      },
      { defer: true },
    ),
  )
  return (
    <Field label={props.label} aside={props.aside} hint={props.hint} error={props.error}>
      {(control) => (
        <div class={css.amount}>
          <input
            {...control()}
            ref={(input) => {
              if (props.autofocus) queueMicrotask(() => input.focus())
            }}
            class={css.input}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            required={props.required}
            value={text()}
            onInput={(event) => {
              setText(event.currentTarget.value)
              props.onInput(parseMoney(event.currentTarget.value))
            }}
          />
          <span class={css.unit} aria-hidden="true">
            {props.unit}
          </span>
        </div>
      )}
    </Field>
  )
}
