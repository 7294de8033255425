/** Says what a message lacks, and leads to where it can be completed. */
import { createSignal, For } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { rest } from '../../i18n/index.ts'
import { Sheet } from '../../ui/lazy.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'

export function Refused(props: { clientId: Id; missing: readonly FieldName[]; onClosed: () => void }) {
  const [open, setOpen] = createSignal(true)
  const words = () => rest().messages.refused
  const named = (field: FieldName) => {
    const known: Record<string, string> = words().fields
    return known[field] ?? words().other(field)
  }
  return (
    <Sheet
      open={open()}
      title={words().title}
      closeLabel={rest().acts.close}
      onClose={() => setOpen(false)}
      onClosed={props.onClosed}
    >
      <Text>{words().text}</Text>
      <List>
        <For each={props.missing}>
          {(field) => <Row title={named(field)} detail={words().complete} href={whereTo(field, props.clientId)} />}
        </For>
      </List>
    </Sheet>
  )
}

function whereTo(field: FieldName, clientId: Id): string {
  if (field === 'sender') return '/settings/business'
  if (field === 'mandate') return '/settings/creditors'
  return field === 'client' ? `/clients/${clientId}/edit` : `/clients/${clientId}`
}
