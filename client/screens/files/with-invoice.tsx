/** A message with its invoice: by the share sheet, where the phone has one for files; else it is said how to add it. */
import { createResource, Show } from 'solid-js'
import type { Channel, Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { list, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { ShareIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { canShareTogether } from '../settings/save-file.ts'
import { invoiceFiles } from './of-case.ts'

/** An SMS holds words alone. */
const carries = (channel: Channel): boolean => channel === 'email' || channel === 'messenger'

export function WithInvoice(props: {
  clientId: Id
  invoiceIds: readonly Id[]
  channel: Channel
  disabled: boolean
  onShare: (files: File[]) => void
}) {
  const book = useBook()
  const words = () => rest().files.withInvoice
  // Read before the tap: a share sheet opens in the tap itself or not at all.
  const [files] = createResource(
    () => carries(props.channel) && { clientId: props.clientId, ids: props.invoiceIds },
    ({ clientId, ids }) => invoiceFiles(book, clientId, ids),
  )
  const found = () => (files.latest?.length ? files.latest : null)
  return (
    <Show when={found()}>
      {(all) => (
        <Stack gap={1}>
          <Show when={canShareTogether(all())}>
            <Button wide icon={ShareIcon} disabled={props.disabled} onClick={() => props.onShare(all())}>
              {words().share(all().length)}
            </Button>
          </Show>
          <Text voice="small">
            {canShareTogether(all()) ? words().goesAlong : words().addIt(list(all().map(({ name }) => name)))}
          </Text>
        </Stack>
      )}
    </Show>
  )
}
