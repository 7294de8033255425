/**
 * The service worker: keeps the whole app on the phone, so that it opens without network, sends what waits when there is
 * some, and shows what the server reminds of.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { SYNC_TAG } from '../sync/background.ts'
import { syncFromWorker } from '../sync/from-worker.ts'
import { renewFromWorker } from '../sync/push-from-worker.ts'
import { arrived } from './arrived.ts'
import type { NoticeData } from './notice.ts'
import { tapped } from './tapped.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] }

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Every address of the app is the same page; what belongs to the server is left alone.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/auth\//, /^\/rest\//, /^\/storage\//, /^\/functions\//, /^\/config\.json$/],
  }),
)

// A new version waits until the user accepts it.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

// Only some browsers know the event. One that fails is told again later.
self.addEventListener('sync', (event) => {
  if ((event as SyncEvent).tag === SYNC_TAG) (event as SyncEvent).waitUntil(syncFromWorker())
})

self.addEventListener('push', (event) => event.waitUntil(arrived(event.data?.text() ?? '')))

self.addEventListener('pushsubscriptionchange', (event) => {
  ;(event as ExtendableEvent).waitUntil(renewFromWorker(self.registration.pushManager))
})

self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event
  notification.close()
  event.waitUntil(tapped(action, notification.data as NoticeData | null))
})
