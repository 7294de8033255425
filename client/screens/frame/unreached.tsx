/** Above a screen of which something could not be fetched, as no server answers: part of the first load, as it can fetch nothing. */
import { Show } from 'solid-js'
import { t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { reloadIfReached, unreached } from '../../worker/missing-piece.ts'
import css from './unreached.module.css'

export function Unreached() {
  return (
    <Show when={unreached()}>
      <div class={css.unreached} role="alert">
        <Button wide onClick={() => void reloadIfReached()}>
          {t().shell.unreached}
        </Button>
      </div>
    </Show>
  )
}
