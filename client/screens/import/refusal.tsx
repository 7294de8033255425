/** A file that cannot be taken: what it is, that nothing changed, and what to do. */
import { Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import type { Refused } from '../../intake/open-file.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { WarningIcon } from '../../ui/icons.tsx'

export function Refusal(props: { refusal: Refused; fileName: string }) {
  const words = () => rest().imports.refused[props.refusal.code]
  return (
    <div role="alert">
      <EmptyState
        icon={WarningIcon}
        title={words()[0]}
        text={
          <>
            <Show when={props.refusal.line}>{(line) => `${rest().imports.atLine(line())} `}</Show>
            {words()[1]} {rest().imports.nothingChanged}
          </>
        }
        actions={props.fileName}
      />
    </div>
  )
}
