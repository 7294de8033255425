/** Why a file that was chosen is not kept, said as soon as it is known. */
import { Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import type { Refused } from './add.ts'

export function RefusedFile(props: { code: Refused | null }) {
  return (
    <Show when={props.code}>
      {(code) => (
        <Banner tone="danger" live>
          {rest().files.refused[code()]}
        </Banner>
      )}
    </Show>
  )
}
