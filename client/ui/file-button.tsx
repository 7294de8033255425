/** Chooses files. The native input covers the button, so that it works without a script opening it. */
import type { JSX } from 'solid-js'
import buttonCss from './button.module.css'
import css from './file-button.module.css'
import type { Icon } from './icon.tsx'

export function FileButton(props: {
  children: JSX.Element
  onFiles: (files: File[]) => void
  /** Extensions and types, as the `accept` attribute takes them. */
  accept?: string
  multiple?: boolean
  /** Opens the camera where there is one. */
  capture?: boolean
  tone?: 'primary' | 'soft'
  icon?: Icon
}) {
  return (
    <label class={`${buttonCss.button} ${buttonCss[props.tone ?? 'soft']} ${buttonCss.wide} ${css.label}`}>
      {props.icon?.({})}
      <span>{props.children}</span>
      <input
        class={css.input}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture ? 'environment' : undefined}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Emptied at once, so that choosing the same file again is seen as a choice.
          event.currentTarget.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
    </label>
  )
}
