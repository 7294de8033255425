/** Where push stands on this device, looked at again whenever it may have changed. */
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Instant } from '../../../../server/domain/records/primitives.ts'
import type { Book } from '../../../book/book.ts'
import { platformOf } from '../../../reach/links.ts'
import { askSubscriptions, lastReceived, type PushState, pushState, type Subscribed } from '../../../sync/push.ts'
import { PUSH_CHANNEL } from '../../../sync/push-memory.ts'

export type DeviceState = PushState | 'not-installed'

export interface Device {
  /** Undefined until it was looked at. */
  state: DeviceState | undefined
  received: Instant | undefined
  /** What the server knows of it: undefined until it was asked, null when it knows nothing. */
  subscribed: Subscribed | null | 'unreachable' | undefined
}

export const platform = () => platformOf(navigator.userAgent, navigator.maxTouchPoints)

const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches

/** On an iPhone the browser has no push; the same page on the home screen has. */
async function lookAt(book: Book): Promise<DeviceState> {
  const state = await pushState(book)
  return state === 'unsupported' && isSecureContext && platform() === 'ios' && !isInstalled() ? 'not-installed' : state
}

export function createDevice(book: Book) {
  const [device, setDevice] = createSignal<Device>({ state: undefined, received: undefined, subscribed: undefined })

  async function look(): Promise<void> {
    const [state, received] = await Promise.all([lookAt(book), lastReceived()])
    setDevice((before) => ({ ...before, state, received }))
    if (state !== 'on') return
    const subscribed = await askSubscriptions()
      .then((all) => all.find((one) => one.device === book.meta().device) ?? null)
      .catch(() => 'unreachable' as const)
    setDevice((before) => ({ ...before, subscribed }))
  }

  onMount(() => {
    const seen = () => {
      if (!document.hidden) void look()
    }
    const channel = new BroadcastChannel(PUSH_CHANNEL)
    channel.onmessage = () => void look()
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('online', seen)
    onCleanup(() => {
      channel.close()
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('online', seen)
    })
    void look()
  })

  return { device, look }
}
