/** An invitation that nobody has used yet: until when, and the way to take it back. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { codeOf } from '../../sync/server-error.ts'
import type { Invitation } from '../../sync/team.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'
import { createRise } from '../case/rise.ts'
import { refusalWords, untilWords } from './words.ts'

export function InvitationSheet(props: { invitation: Invitation; onChanged: () => void; onGone: () => void }) {
  const book = useBook()
  const rise = createRise(() => props.onGone())
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  const words = () => rest().team

  async function revoke(): Promise<void> {
    setBusy(true)
    try {
      const { revokeInvitation } = await import('../../sync/team.ts')
      await revokeInvitation(book, props.invitation.id)
      showToast({ text: words().invitation.revoked })
      props.onChanged()
      rise.close()
    } catch (error) {
      setRefused(codeOf(error))
    }
    setBusy(false)
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={props.invitation.name ?? words().nameless}
      detail={words().roles[props.invitation.role]}
      closeLabel={rest().acts.close}
      foot={
        <Button tone="danger" wide busy={busy()} onClick={() => void revoke()}>
          {words().invitation.revoke}
        </Button>
      }
    >
      <Stack gap={3}>
        <Text voice="strong">{words().invitation.open(untilWords(book, props.invitation.expiresAt))}</Text>
        <Text>{words().invitation.text}</Text>
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
