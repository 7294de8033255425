/** What a message lacks, each leading to where it can be completed. */
import { For } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { rest } from '../../i18n/index.ts'
import { List, Row } from '../../ui/list.tsx'

export function MissingList(props: { clientId: Id; missing: readonly FieldName[] }) {
  const words = () => rest().messages.refused
  const named = (field: FieldName) => {
    const known: Record<string, string> = words().fields
    return known[field] ?? words().other(field)
  }
  return (
    <List>
      <For each={props.missing}>
        {(field) => <Row title={named(field)} detail={words().complete} href={whereTo(field, props.clientId)} />}
      </For>
    </List>
  )
}

function whereTo(field: FieldName, clientId: Id): string {
  if (field === 'sender') return '/settings/business'
  if (field === 'mandate' || field === 'sender-address' || field === 'way-to-pay') return '/settings/creditors'
  return field === 'client' || field === 'client-address' || field === 'kind'
    ? `/clients/${clientId}/edit`
    : `/clients/${clientId}`
}
