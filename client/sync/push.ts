/**
 * Push on this device: whether it can be, whether it is, and how it is switched on and off. It belongs to one account on
 * one device; the browser may lose or replace its subscription at any time, so each opening compares it with what the
 * server was told.
 */
import type { Id, Instant, Language } from '../../server/domain/records/primitives.ts'
import type { Book } from '../book/book.ts'
import { instant, now } from '../book/clock.ts'
import { callApi } from './api.ts'
import { lastConfig, loadConfig } from './config.ts'
import { forgetPush, keep, recall, type Told } from './push-memory.ts'
import { bodyOf, subscribed, toldOf } from './push-subscription.ts'
import { codeOf } from './server-error.ts'

export type PushState =
  | 'no-account'
  /** The browser knows no push, or the page is not served securely. */
  | 'unsupported'
  /** The server has no keys to send with. */
  | 'no-server-key'
  /** The person said no to the browser, which asks no second time. */
  | 'blocked'
  | 'off'
  | 'on'

export const canPush = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

export async function pushState(book: Book): Promise<PushState> {
  const { account } = book.meta()
  if (!account) return 'no-account'
  if (!canPush()) return 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  const told = await recall('told')
  const isOn = told?.userId === account.userId && Notification.permission === 'granted' && (await hasSubscription())
  if (isOn) return 'on'
  return lastConfig()?.vapidPublicKey === '' ? 'no-server-key' : 'off'
}

const hasSubscription = async (): Promise<boolean> =>
  ((await (await registration())?.pushManager.getSubscription()) ?? null) !== null

/** Without one there is no worker to show anything: the page was opened before it was kept on the phone. */
const registration = (): Promise<ServiceWorkerRegistration | undefined> => navigator.serviceWorker.getRegistration()

export type SwitchedOn =
  | 'on'
  | 'blocked'
  /** The question of the browser was closed without an answer. */
  | 'unanswered'
  /** The push service of the browser gave no subscription. */
  | 'no-push-service'
  /** Our server was not reached, or does not take it. */
  | 'unreachable'
  | 'refused'

/** Call it in the tap: browsers ask for permission in no other moment. */
export async function switchOn(book: Book, language: Language): Promise<SwitchedOn> {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'blocked' : 'unanswered'
  const { account, device } = book.meta()
  const config = await loadConfig()
  const worker = await registration()
  if (!account || !config || !navigator.onLine) return 'unreachable'
  if (!worker || !config.vapidPublicKey) return 'no-push-service'
  const of = { userId: account.userId, device, serverKey: config.vapidPublicKey, language }
  const subscription = await subscribed(worker.pushManager, of.serverKey).catch(() => null)
  if (!subscription) return 'no-push-service'
  try {
    await tell(subscription, of)
    return 'on'
  } catch (error) {
    return codeOf(error) === 'unreachable' ? 'unreachable' : 'refused'
  }
}

async function tell(subscription: PushSubscription, of: Omit<Told, 'endpoint' | 'at'>): Promise<void> {
  await callApi('PUT', '/push/subscriptions', bodyOf(subscription, of))
  await keep('told', toldOf(subscription, of, instant()))
}

/** The server may have let go of a subscription that its push service called gone: it is asked this often at the most. */
const HOLDS = 12 * 3_600_000

/** At each opening: what was lost or replaced is told again. A failure is left to the next opening. */
export async function renewPush(book: Book, language: Language): Promise<void> {
  const told = await recall('told')
  const { account, device } = book.meta()
  if (!told || told.userId !== account?.userId || !canPush() || Notification.permission !== 'granted') return
  const [config, worker] = [await loadConfig(), await registration()]
  if (!config?.vapidPublicKey || !worker) return
  const of = { userId: told.userId, device, serverKey: config.vapidPublicKey, language }
  const subscription = await subscribed(worker.pushManager, of.serverKey)
  const isTold = (Object.keys(of) as (keyof typeof of)[]).every((name) => of[name] === told[name])
  if (!isTold || subscription.endpoint !== told.endpoint) return tell(subscription, of)
  if (now() - Date.parse(told.at) < HOLDS) return
  if (await isListed(device)) return keep('told', { ...told, at: instant() })
  await subscription.unsubscribe()
  await tell(await subscribed(worker.pushManager, of.serverKey), of)
}

const isListed = async (device: Id): Promise<boolean> => (await askSubscriptions()).some((one) => one.device === device)

/** The device stays silent from now on, also where the server cannot be told: its messages then lead nowhere. */
export async function switchOff(): Promise<void> {
  const told = await recall('told')
  if (!told) return
  await callApi('DELETE', `/push/subscriptions/${told.device}`).catch(() => {})
  await letGoOfPush()
}

/** Nobody is signed in any more. */
export async function letGoOfPush(): Promise<void> {
  await forgetPush()
  const subscription = canPush() ? await (await registration())?.pushManager.getSubscription() : null
  await subscription?.unsubscribe().catch(() => false)
}

/** What the server knows of a device. */
export interface Subscribed {
  device: Id
  createdAt: Instant
  /** When a push service last took a message for it. */
  deliveredAt: Instant | null
  /** Why the last one was not taken. */
  failure: string | null
}

export const askSubscriptions = async (): Promise<Subscribed[]> =>
  (await callApi<{ subscriptions: Subscribed[] }>('GET', '/push/subscriptions')).subscriptions

/** A real message through the whole chain; what the push service answered. */
export const sendTest = async (device: Id, language: Language): Promise<string> =>
  (await callApi<{ result: string }>('POST', '/push/test', { device, language })).result

export const lastReceived = (): Promise<Instant | undefined> => recall('received')
