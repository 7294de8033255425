/** A push message has arrived: something is shown in any case, once for each reminder, and the badge says how many are due. */
import { instant } from '../book/clock.ts'
import { syncFromWorker } from '../sync/from-worker.ts'
import { keep, noteShown, PUSH_CHANNEL, wasShown } from '../sync/push-memory.ts'
import { SESSION_KEY, sessionStore } from '../sync/session-store.ts'
import { badgeOf, type PushMessage, readMessage } from './message.ts'
import { type Notice, noticeOf } from './notice.ts'
import { deviceLanguage } from './spoken.ts'

declare const self: ServiceWorkerGlobalScope

let last: Promise<unknown> = Promise.resolve()

/** Shown one after the other: two that came together are told apart as first and repeat. None waits for what another fetches. */
export async function arrived(text: string): Promise<void> {
  const turn = last.then(() => show(text))
  last = turn.catch(() => {})
  // The case it is about may have been made on another device: a tap finds it here, also without network.
  if (await turn) await syncFromWorker().catch(() => false)
}

/** True when somebody is signed in here. */
async function show(text: string): Promise<boolean> {
  const message = readMessage(text)
  const id = message?.notification.data?.id ?? null
  const given = await lookAround(id)
  const { title, options }: Notice = noticeOf(message, given)
  await self.registration.showNotification(title, options)
  if (!given.isSignedIn) return false
  await remember(id)
  if (message) await showBadge(message)
  return true
}

/** Whatever cannot be read now, the message is shown. */
async function lookAround(id: string | null) {
  const orElse = <T>(found: Promise<T>, otherwise: T) => found.catch(() => otherwise)
  const [isRepeat, session, language] = await Promise.all([
    id === null ? false : orElse(wasShown(id), false),
    orElse(sessionStore.getItem(SESSION_KEY), null),
    deviceLanguage(),
  ])
  return { now: instant(), origin: self.location.origin, language, isRepeat, isSignedIn: session !== null }
}

async function remember(id: string | null): Promise<void> {
  try {
    if (id !== null) await noteShown(id)
    await keep('received', instant())
    const channel = new BroadcastChannel(PUSH_CHANNEL)
    channel.postMessage('received')
    channel.close()
  } catch {
    // A full store: a repeat would call once more, which is better than silence.
  }
}

async function showBadge(message: PushMessage): Promise<void> {
  const due = badgeOf(message)
  if (due === null || !('setAppBadge' in navigator)) return
  await (due > 0 ? navigator.setAppBadge(due) : navigator.clearAppBadge()).catch(() => {})
}
