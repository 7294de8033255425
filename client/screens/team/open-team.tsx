/** In the team, on a device whose account shows another workspace: which one it shows is asked, and nothing unsent goes. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Account } from '../../book/database.ts'
import { rest } from '../../i18n/index.ts'
import type { Joined, RemoteWorkspace } from '../../sync/account.ts'
import { syncNow } from '../../sync/state.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

export function OpenTeam(props: { account: Account; workspace: RemoteWorkspace; onJoined: (joined: Joined) => void }) {
  const book = useBook()
  const navigate = useNavigate()
  const [busy, setBusy] = createSignal(false)
  const words = () => rest().team.join
  const own = () => book.workspace()?.name ?? ''
  const waiting = () => book.outbox().length + book.verdicts().length

  async function open(): Promise<void> {
    setBusy(true)
    const { takeAccountWorkspace } = await import('../../sync/account.ts')
    props.onJoined(await takeAccountWorkspace(book, props.account, props.workspace.id))
    setBusy(false)
  }

  async function send(): Promise<void> {
    setBusy(true)
    await syncNow(book)
    setBusy(false)
  }

  return (
    <Stack gap={4}>
      <h2>{words().choose(props.workspace.name)}</h2>
      <Text voice="soft">{words().chooseText(own())}</Text>
      <Show
        when={waiting() > 0}
        fallback={
          <Button tone="primary" wide busy={busy()} onClick={() => void open()}>
            {words().open(props.workspace.name)}
          </Button>
        }
      >
        <Banner live>{words().unsent(rest().outbox.changes(waiting()))}</Banner>
        <Button tone="primary" wide busy={busy()} onClick={() => void send()}>
          {rest().account.syncNow}
        </Button>
        <Button wide href="/outbox">
          {rest().outbox.title}
        </Button>
      </Show>
      <Button wide onClick={() => navigate('/', { replace: true })}>
        {words().stay(own())}
      </Button>
      <Text voice="soft">{words().later}</Text>
    </Stack>
  )
}
