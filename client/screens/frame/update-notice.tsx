/**
 * A quiet word above the places: a new version is there and waits for a tap. Only the places of the app show it: on the
 * other screens something may be half typed or half done, and their own buttons stand there.
 */
import { useIsRouting, useLocation } from '@solidjs/router'
import { createMemo, Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { applyUpdate } from '../../worker/update.ts'
import css from './update-notice.module.css'

const PLACES = /^\/(clients|settings)?$/

export function UpdateNotice() {
  const location = useLocation()
  const routing = useIsRouting()
  // What is made on the way to another screen hears nothing of the arrival, but that the way has ended: a notice that came
  // then stayed over the buttons of a case.
  const inPlace = createMemo<boolean>((was) => (routing() ? was : PLACES.test(location.pathname)), false)
  return (
    <Show when={inPlace()}>
      <div class={css.notice} role="status">
        <span>{rest().frame.updateReady}</span>
        <Button tone="soft" onClick={applyUpdate}>
          {rest().frame.update}
        </Button>
      </div>
    </Show>
  )
}
