/** Says what a message lacks, and leads to where it can be completed. */
import { createSignal } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { rest } from '../../i18n/index.ts'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { MissingList } from './missing-list.tsx'

export function Refused(props: { clientId: Id; missing: readonly FieldName[]; onClosed: () => void }) {
  const [open, setOpen] = createSignal(true)
  const words = () => rest().messages.refused
  return (
    <Sheet
      open={open()}
      title={words().title}
      closeLabel={rest().acts.close}
      onClose={() => setOpen(false)}
      onClosed={props.onClosed}
    >
      <Text>{words().text}</Text>
      <MissingList clientId={props.clientId} missing={props.missing} />
    </Sheet>
  )
}
