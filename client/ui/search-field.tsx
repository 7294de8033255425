/** Search as you type. The label is heard; the placeholder says the same to the eye. */
import { Show } from 'solid-js'
import { IconButton } from './icon-button.tsx'
import { CloseIcon, SearchIcon } from './icons-first.tsx'
import css from './search-field.module.css'

export function SearchField(props: {
  label: string
  clearLabel: string
  value: string
  onInput: (value: string) => void
  autofocus?: boolean
}) {
  let input: HTMLInputElement | undefined
  const clear = () => {
    props.onInput('')
    input?.focus()
  }
  return (
    <search class={css.search}>
      <SearchIcon />
      <input
        ref={(element) => {
          input = element
          if (props.autofocus) queueMicrotask(() => element.focus())
        }}
        class={css.input}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && clear()}
      />
      <Show when={props.value}>
        <div class={css.clear}>
          <IconButton icon={CloseIcon} label={props.clearLabel} onClick={clear} />
        </div>
      </Show>
    </search>
  )
}
