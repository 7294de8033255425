/** Above every screen: the word about a new version, or about an address that keeps the app from working offline. */
import { Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { updateReady } from '../../worker/update.ts'
import css from './notice.module.css'
import { UpdateNotice } from './update-notice.tsx'

export default function Notice() {
  return (
    <Show when={updateReady()} fallback={<Insecure />}>
      <UpdateNotice />
    </Show>
  )
}

/** Neither a service worker nor push without a secure context: better said at once than found out in a basement. */
function Insecure() {
  return (
    <aside class={css.insecure} aria-label={rest().frame.insecure}>
      <Banner tone="danger">
        <strong>{rest().frame.insecure}</strong>
        <br />
        {rest().frame.insecureText}
      </Banner>
    </aside>
  )
}
