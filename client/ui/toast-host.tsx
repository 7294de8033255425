/** Where toasts are shown: the region itself is fetched when idle, or by the first one. */
import { lazy, Show, Suspense } from 'solid-js'
import { toastsWanted } from './toast.ts'

const LazyToasts = lazy(() => import('./toast-region.tsx').then((module) => ({ default: module.ToastRegion })))

/** Stands once in the shell. */
export function ToastHost(props: { label: string }) {
  return (
    <Show when={toastsWanted()}>
      <Suspense>
        <LazyToasts label={props.label} />
      </Suspense>
    </Show>
  )
}
