/** A phone that receives push messages and whose notifications are tapped, through the debugging protocol of Chromium. */
import type { BrowserContext, Page, Worker } from 'playwright-core'
import { expect } from 'vitest'

export interface Shown {
  title: string
  body: string
  tag: string
  silent: boolean
  actions: string[]
}

export interface PushedPhone {
  /** Hands a message to the browser, as its push service would after decrypting it; waits until something is shown. */
  push(message: object | string): Promise<void>
  shown(): Promise<Shown[]>
  /** Taps the notification of that tag, or one of its buttons; waits until it is there. */
  tap(tag: string, action?: string): Promise<void>
  /** Addresses that the worker asked the system to open, as it would with no window of the app. */
  opened(): Promise<string[]>
  /** What the icon of the app was told to show; null for nothing. */
  badges(): Promise<(number | null)[]>
}

interface Spied {
  /** Notifications that the system has taken: looked for before that, one was seen to be missing for good. */
  taken: number
  opened: string[]
  badges: (number | null)[]
}

/** `aside` stays open while no page of the app is: it holds the debugger. */
export async function receivePushes(context: BrowserContext, aside: Page, origin: string): Promise<PushedPhone> {
  const debug = await context.newCDPSession(aside)
  const registrationId = await new Promise<string>((found) => {
    debug.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const one of registrations) if (one.scopeURL.startsWith(origin)) found(one.registrationId)
    })
    void debug.send('ServiceWorker.enable')
  })

  /** A system that is not asked by a finger opens nothing, and this one has no icon to count on. */
  async function worker(): Promise<Worker> {
    const isOurs = (one: Worker) => one.url().startsWith(origin)
    const one =
      context.serviceWorkers().findLast(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }))
    await one.evaluate(() => {
      const scope = self as unknown as ServiceWorkerGlobalScope & { spied?: Spied }
      if (scope.spied) return
      const spied: Spied = { taken: 0, opened: [], badges: [] }
      scope.spied = spied
      const show = scope.registration.showNotification.bind(scope.registration)
      scope.registration.showNotification = async (...given) => {
        await show(...given)
        spied.taken += 1
      }
      // What is shown for eight seconds stays until it is seen: a machine that is slow for as long must not miss it.
      const later = scope.setTimeout.bind(scope)
      const patient = (work: () => void, delay?: number) => later(work, delay === 8000 ? 120_000 : delay)
      Object.assign(scope, { setTimeout: patient })
      scope.clients.openWindow = async (url) => {
        spied.opened.push(String(url))
        return null
      }
      Object.assign(scope.navigator, {
        setAppBadge: async (due: number) => void spied.badges.push(due),
        clearAppBadge: async () => void spied.badges.push(null),
      })
    })
    return one
  }

  const spied = async (): Promise<Spied> => (await worker()).evaluate(() => (self as unknown as { spied: Spied }).spied)

  return {
    async push(message) {
      const { taken } = await spied()
      const data = typeof message === 'string' ? message : JSON.stringify(message)
      await debug.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
      const more = async () => (await spied()).taken
      await expect.poll(more, { timeout: 60_000, message: 'notifications taken by the system' }).toBeGreaterThan(taken)
    },
    async shown() {
      return (await worker()).evaluate(async () => {
        const all = await (self as unknown as ServiceWorkerGlobalScope).registration.getNotifications()
        return all.map((one) => ({
          title: one.title,
          body: one.body,
          tag: one.tag,
          silent: one.silent === true,
          actions: ((one as unknown as { actions: { action: string }[] }).actions ?? []).map(({ action }) => action),
        }))
      })
    },
    async tap(tag, action = '') {
      const one = await worker()
      const tapped = () =>
        one.evaluate(
          async ([tag, action]) => {
            const scope = self as unknown as ServiceWorkerGlobalScope
            const [notification] = await scope.registration.getNotifications({ tag })
            if (!notification) return false
            scope.dispatchEvent(new NotificationEvent('notificationclick', { notification, action }))
            return true
          },
          [tag, action] as const,
        )
      await expect.poll(tapped, { timeout: 30_000 }).toBe(true)
    },
    opened: async () => (await spied()).opened,
    badges: async () => (await spied()).badges,
  }
}
