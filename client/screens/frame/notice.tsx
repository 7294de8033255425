/** Above every screen: a new version, data that cannot be read, an address that keeps the app from working offline. */
import { Show } from 'solid-js'
import { unreadable } from '../../book/condition.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { updateReady } from '../../worker/update.ts'
import css from './notice.module.css'
import { UpdateNotice } from './update-notice.tsx'

export default function Notice() {
  return (
    <>
      <Show when={unreadable().length > 0}>
        <Unreadable />
      </Show>
      <Show when={updateReady()} fallback={isSecureContext ? null : <Insecure />}>
        <UpdateNotice />
      </Show>
    </>
  )
}

/** What is damaged is never shown as if it had never been there. */
function Unreadable() {
  return (
    <aside class={css.insecure} aria-label={rest().frame.unreadable}>
      <Banner
        tone="danger"
        actions={
          <Button tone="quiet" href="/settings/data">
            {rest().frame.toData}
          </Button>
        }
      >
        <strong>{rest().frame.unreadable}</strong>
        <br />
        {rest().frame.unreadableText}
      </Banner>
    </aside>
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
