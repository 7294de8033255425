/** A subscription as the browser gives it and as the server is told of it. */
import type { Id, Instant, Language } from '../../server/domain/records/primitives.ts'
import type { Told } from './push-memory.ts'

/** Chromium that cannot reach Google's push service never answers. */
const TIMEOUT = 20_000

/** The browser's, made with that key; one made with another key is of no use to the server any more. */
export async function subscribed(manager: PushManager, serverKey: string): Promise<PushSubscription> {
  const known = await inTime(manager.getSubscription())
  if (known && keyOf(known) === serverKey) return known
  await known?.unsubscribe()
  return inTime(manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(serverKey) }))
}

export interface Subscribing {
  device: Id
  endpoint: string
  keys: { p256dh: string; auth: string }
  applicationServerKey: string
  language: Language
}

export function bodyOf(
  subscription: PushSubscription,
  of: Pick<Told, 'device' | 'serverKey' | 'language'>,
): Subscribing {
  const { endpoint, keys = {} } = subscription.toJSON()
  return {
    device: of.device,
    endpoint: endpoint ?? subscription.endpoint,
    keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' },
    applicationServerKey: of.serverKey,
    language: of.language,
  }
}

export const toldOf = (subscription: PushSubscription, of: Omit<Told, 'endpoint' | 'at'>, at: Instant): Told => ({
  ...of,
  endpoint: subscription.endpoint,
  at,
})

const keyOf = ({ options }: PushSubscription): string =>
  options.applicationServerKey ? textOf(new Uint8Array(options.applicationServerKey)) : ''

const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, give) => {
    timer = setTimeout(() => give(new DOMException('the push service does not answer', 'TimeoutError')), TIMEOUT)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
