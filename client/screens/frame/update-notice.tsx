/**
 * A quiet word above the places: a new version is there and waits for a tap. Only the places of the app show it: on the
 * other screens something may be half typed or half done, and their own buttons stand there.
 */
import { useLocation } from '@solidjs/router'
import { Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { applyUpdate } from '../../worker/update.ts'
import css from './update-notice.module.css'

const PLACES = /^\/(clients|settings)?$/

export function UpdateNotice() {
  const location = useLocation()
  return (
    <Show when={PLACES.test(location.pathname)}>
      <div class={css.notice} role="status">
        <span>{rest().frame.updateReady}</span>
        <Button tone="soft" onClick={applyUpdate}>
          {rest().frame.update}
        </Button>
      </div>
    </Show>
  )
}
