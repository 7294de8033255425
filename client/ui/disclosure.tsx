/** More, on demand: closed until asked for. */
import { createSignal, type JSX, Show } from 'solid-js'
import css from './disclosure.module.css'
import { DownIcon } from './icons.tsx'

export function Disclosure(props: {
  label: string
  open?: boolean
  /** Its contents are made when it is first opened: for what takes work to find out. */
  lazy?: boolean
  children: JSX.Element
}) {
  const [asked, setAsked] = createSignal(false)
  return (
    <details class={css.disclosure} open={props.open} onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary class={css.summary}>
        <DownIcon />
        {props.label}
      </summary>
      <div class={css.body}>
        <Show when={!props.lazy || props.open || asked()}>{props.children}</Show>
      </div>
    </details>
  )
}
