/** Where toasts appear. Loaded lazily by `ToastHost`. */
import { Toast, toaster } from '@kobalte/core/toast'
import { onCleanup, onMount, Show } from 'solid-js'
import { type ToastMessage, takeToasts } from './toast.ts'
import css from './toast-region.module.css'

function show(message: ToastMessage): void {
  const stays = message.stays ?? (message.action ? 8000 : 4000)
  toaster.show((props) => (
    <Toast as="div" toastId={props.toastId} class={css.toast} duration={stays} priority="low">
      <Toast.Description class={css.text}>{message.text}</Toast.Description>
      <Show when={message.action}>
        {(action) => (
          <button
            type="button"
            class={css.action}
            onClick={() => {
              toaster.dismiss(props.toastId)
              action().run()
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
    </Toast>
  ))
}

export function ToastRegion(props: { label: string }) {
  onMount(() => onCleanup(takeToasts(show)))
  return (
    <Toast.Region class={css.region} aria-label={props.label} limit={2} swipeDirection="right" pauseOnInteraction>
      <Toast.List as="div" class={css.list} />
    </Toast.Region>
  )
}
