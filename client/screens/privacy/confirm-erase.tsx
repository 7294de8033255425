/** The last question before a debtor is erased; why it was refused stays beside the button. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { refusalWords } from './refusals.ts'

interface ConfirmEraseProps {
  open: boolean
  name: string
  onClose: () => void
  /** Answers the code of the refusal, or null when it is done. */
  onErase: () => Promise<string | null>
}

export function ConfirmErase(props: ConfirmEraseProps) {
  const words = () => rest().privacy.client
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  createEffect(
    on(
      () => props.open,
      (open) => open && setRefused(null),
    ),
  )

  async function erase(): Promise<void> {
    setRefused(null)
    setBusy(true)
    setRefused(await props.onErase())
    setBusy(false)
  }

  return (
    <Sheet
      open={props.open}
      onClose={() => props.onClose()}
      title={words().sure(props.name)}
      closeLabel={rest().acts.close}
      foot={
        <>
          <Button tone="danger" grow busy={busy()} onClick={() => void erase()}>
            {words().eraseNow}
          </Button>
          <Button tone="quiet" onClick={() => props.onClose()}>
            {rest().acts.cancel}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Text>{words().sureText}</Text>
        <Show when={refused()}>
          {(code) => (
            <Banner tone="danger" live>
              {refusalWords(code())}
            </Banner>
          )}
        </Show>
      </Stack>
    </Sheet>
  )
}
