/** The account holds cases and so does the device: the person says which, and nothing goes without a backup being offered. */
import { createSignal, For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import {
  addDeviceWorkspace,
  type Joined,
  keepApart,
  type RemoteWorkspace,
  takeAccountWorkspace,
} from '../../sync/account.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'

interface ChooseWorkspaceProps {
  choice: Extract<Joined, { state: 'choose' }>
  onJoined: (joined: Joined) => void
  onApart: () => void
}

export function ChooseWorkspace(props: ChooseWorkspaceProps) {
  const book = useBook()
  const [replacing, setReplacing] = createSignal<RemoteWorkspace | null>(null)
  const [failed, setFailed] = createSignal(false)
  const words = () => rest().account
  const holdsOwn = () => Boolean(book.workspace() && !book.workspace()?.sample)

  async function finish(work: Promise<Joined>): Promise<void> {
    const joined = await work
    setFailed(!joined.ok)
    setReplacing(null)
    props.onJoined(joined)
  }

  const anyThere = () => props.choice.workspaces.length > 0

  async function stayApart(): Promise<void> {
    await keepApart()
    showToast({ text: words().keptApart })
    props.onApart()
  }

  const take = (one: RemoteWorkspace) => finish(takeAccountWorkspace(book, props.choice.account, one.id))

  return (
    <Stack gap={4}>
      <Text voice="strong">{words().chooseTitle}</Text>
      <Text voice="soft">{anyThere() ? words().chooseText : words().chooseEmpty}</Text>
      <Show when={failed()}>
        <Banner tone="danger" live>
          {words().failures.offline}
        </Banner>
      </Show>
      <Card flush>
        <List inset>
          <For each={props.choice.workspaces}>
            {(one) => (
              <Row
                title={words().takeAccount(one.name)}
                detail={holdsOwn() ? words().takeAccountDetail : undefined}
                onClick={() => (holdsOwn() ? setReplacing(one) : void take(one))}
              />
            )}
          </For>
          <Show when={holdsOwn()}>
            <Row title={words().apart} detail={words().apartDetail} onClick={() => void stayApart()} />
            <Row
              title={words().addDevice}
              detail={anyThere() ? words().addDeviceDetail : words().addDeviceOnly}
              onClick={() => void finish(addDeviceWorkspace(book, props.choice.account))}
            />
          </Show>
        </List>
      </Card>
      <Sheet
        open={replacing() !== null}
        onClose={() => setReplacing(null)}
        title={words().replaceTitle}
        closeLabel={rest().acts.close}
        foot={
          <Stack gap={2}>
            <Button href="/settings/data" wide>
              {words().saveFirst}
            </Button>
            <Button
              tone="danger"
              wide
              onClick={() => {
                const one = replacing()
                if (one) void take(one)
              }}
            >
              {words().replace}
            </Button>
          </Stack>
        }
      >
        <Text>{words().replaceText}</Text>
      </Sheet>
    </Stack>
  )
}
