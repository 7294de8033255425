/** The server shut this device out: why, and what was never sent, before anybody signs in here again. */
import { For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { type ShutOut as Reason, setShutOut } from '../../sync/state.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { saveUnsent } from '../outbox/unsent-file.ts'
import { VerdictCard } from '../outbox/verdict-card.tsx'
import { letGo } from '../outbox/verdicts.ts'

export function ShutOut(props: { reason: Reason }) {
  const book = useBook()
  const words = () => rest().account.shutOut
  const unsent = () => book.verdicts()

  async function goOn(): Promise<void> {
    for (const verdict of unsent()) await letGo(book, verdict)
    setShutOut(null)
  }

  return (
    <Stack gap={4}>
      <Banner tone="danger">{words()[props.reason]}</Banner>
      <Show
        when={unsent().length > 0}
        fallback={
          <Button tone="primary" wide onClick={() => void goOn()}>
            {words().goOn}
          </Button>
        }
      >
        <Text>{words().unsent(rest().outbox.changes(unsent().length))}</Text>
        <Button tone="primary" wide onClick={() => saveUnsent(book)}>
          {rest().outbox.save}
        </Button>
        <For each={unsent()}>{(verdict) => <VerdictCard verdict={verdict} />}</For>
        <Button tone="danger" wide onClick={() => void goOn()}>
          {words().discard}
        </Button>
      </Show>
    </Stack>
  )
}
