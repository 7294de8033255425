/** A notification was tapped, or one of its buttons: what can be noted without the app is noted, everything else opens it. */
import { instant } from '../book/clock.ts'
import { keep } from '../sync/push-memory.ts'
import type { NoticeData } from './notice.ts'
import { isPutOff, putBack, putOff } from './put-off.ts'

declare const self: ServiceWorkerGlobalScope

/** Pages are told here that they were asked to be elsewhere. */
export const ASKED = 'encaisse:asked'

export async function tapped(action: string, data: NoticeData | null): Promise<void> {
  if (data && isPutOff(action) && data.clientId) await putOff(action, data.clientId, data)
  else if (data?.act && action === 'undo') await putBack(data.act, data)
  else await open(data?.paths[action] ?? data?.path ?? '/')
}

/**
 * Shows the app there: a window that is open is brought to the front and goes there by itself, without being loaded again.
 * What was asked is kept until a page has followed it, as iOS opens an app that was ended at its start, whatever is asked.
 */
async function open(path: string): Promise<void> {
  await keep('asked', { path, at: instant() })
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const window = windows.find((one) => one.focused) ?? windows.find(isSeen) ?? windows[0]
  window?.postMessage(ASKED)
  // A browser that takes the tap for too long ago refuses: what was asked is kept.
  await (window ? window.focus() : self.clients.openWindow(path)).catch(() => null)
}

const isSeen = ({ visibilityState }: WindowClient): boolean => visibilityState === 'visible'
