/** Push on this device: how it stands, said as it is, the button that changes it, and a test through the whole chain. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import { useBook } from '../../../book/context.ts'
import { language, moment, rest } from '../../../i18n/index.ts'
import { type SwitchedOn, sendTest, switchOff, switchOn } from '../../../sync/push.ts'
import { codeOf } from '../../../sync/server-error.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { BellIcon } from '../../../ui/icons.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { List, Row } from '../../../ui/list.tsx'
import { Text } from '../../../ui/text.tsx'
import { showToast } from '../../../ui/toast.ts'
import { createDevice, type Device, type DeviceState, platform } from './device-state.ts'

export function ThisDevice() {
  const book = useBook()
  const words = () => rest().notifications
  const { device, look } = createDevice(book)
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal<Exclude<SwitchedOn, 'on' | 'blocked'>>()

  async function activate(): Promise<void> {
    setBusy(true)
    setFailed(undefined)
    const came = await switchOn(book, language())
    await look()
    setBusy(false)
    if (came === 'on') showToast({ text: words().switchedOn })
    else if (came !== 'blocked') setFailed(came)
  }

  async function deactivate(): Promise<void> {
    await switchOff()
    await look()
    showToast({ text: words().switchedOff })
  }

  return (
    <Card flat>
      <h2>{words().device}</h2>
      <Text voice="soft">{words().lead}</Text>
      <div role="status">
        <Stack gap={1}>
          <Text voice="strong">{stateWords(device().state)}</Text>
          <Show when={explained(device().state)}>{(text) => <Text>{text()}</Text>}</Show>
        </Stack>
      </div>
      <Show when={failed()}>
        {(why) => (
          <Banner tone="danger" live>
            {words().failed[why()]}
          </Banner>
        )}
      </Show>
      <Switch>
        <Match when={device().state === 'no-account'}>
          <Button tone="primary" wide href="/settings/account">
            {words().openAccount}
          </Button>
        </Match>
        <Match when={device().state === 'off'}>
          <Button tone="primary" wide icon={BellIcon} busy={busy()} onClick={() => void activate()}>
            {words().switchOn}
          </Button>
        </Match>
        <Match when={device().state === 'on'}>
          <Working device={device()} onTested={look} onOff={() => void deactivate()} />
        </Match>
      </Switch>
    </Card>
  )
}

const stateWords = (state: DeviceState | undefined): string =>
  state ? rest().notifications.states[state] : rest().notifications.asking

function explained(state: DeviceState | undefined): string | undefined {
  const { explained, unblock } = rest().notifications
  if (state === 'blocked') return unblock[platform()]
  if (state === 'unsupported' && !isSecureContext) return explained.insecure
  return state === undefined || state === 'on' || state === 'off' ? undefined : explained[state]
}

const RESULTS = ['sent', 'gone', 'later', 'refused', 'forbidden', 'unreachable'] as const
type Tested = (typeof RESULTS)[number]

function Working(props: { device: Device; onTested: () => Promise<void>; onOff: () => void }) {
  const book = useBook()
  const words = () => rest().notifications
  const [busy, setBusy] = createSignal(false)
  const [tested, setTested] = createSignal<Tested>()
  const known = () => {
    const { subscribed } = props.device
    return subscribed && subscribed !== 'unreachable' ? subscribed : null
  }
  const when = (at: string | null | undefined) => (at ? moment(at, { today: book.today() }) : words().none)
  const handed = () => (props.device.subscribed === 'unreachable' ? words().unknown : when(known()?.deliveredAt))

  async function test(): Promise<void> {
    setBusy(true)
    setTested(undefined)
    setTested(await sendTest(book.meta().device, language()).then(resultOf, failureOf))
    setBusy(false)
    await props.onTested()
  }

  return (
    <Stack gap={3}>
      <List>
        <Row title={words().received} trailing={when(props.device.received)} />
        <Row title={words().handed} trailing={handed()} />
      </List>
      <Show when={props.device.subscribed === null}>
        <Banner tone="danger">{words().forgotten}</Banner>
      </Show>
      <Show when={known()?.failure}>{(why) => <Banner tone="late2">{words().notTaken(why())}</Banner>}</Show>
      <Button wide busy={busy()} onClick={() => void test()}>
        {words().test}
      </Button>
      <div role="status">
        <Show when={tested()}>{(result) => <Text>{words().tested[result()]}</Text>}</Show>
      </div>
      <Button tone="quiet" wide onClick={() => props.onOff()}>
        {words().switchOff}
      </Button>
    </Stack>
  )
}

const resultOf = (result: string): Tested => RESULTS.find((one) => one === result) ?? 'refused'

/** A device that the server does not know is as good as gone. */
function failureOf(error: unknown): Tested {
  const code = codeOf(error)
  if (code === '404') return 'gone'
  return code === '429' ? 'later' : 'unreachable'
}
