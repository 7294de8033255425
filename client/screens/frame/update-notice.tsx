/** A quiet word above the places: a new version is there and waits for a tap. */
import { createSignal } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { applyUpdate } from '../../worker/update.ts'
import css from './update-notice.module.css'

export function UpdateNotice() {
  const [blocked, setBlocked] = createSignal(false)
  return (
    <div class={css.notice} role="status">
      <span>{blocked() ? rest().frame.updateWaits : rest().frame.updateReady}</span>
      <Button tone="soft" onClick={() => setBlocked(applyUpdate() === 'blocked')}>
        {rest().frame.update}
      </Button>
    </div>
  )
}
