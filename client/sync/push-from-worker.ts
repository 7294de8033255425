/** The browser replaced or dropped its subscription while no page was open: the server is told by the worker. */
import { instant } from '../book/clock.ts'
import { callApiWith } from './api-call.ts'
import { fetchConfig } from './config.ts'
import { freshToken } from './from-worker.ts'
import { keep, recall } from './push-memory.ts'
import { bodyOf, subscribed, toldOf } from './push-subscription.ts'

/** Never relied on: iOS has no such event. Each opening of the app compares again. */
export async function renewFromWorker(manager: PushManager): Promise<void> {
  const told = await recall('told')
  if (!told) return
  const config = await fetchConfig()
  const token = config && (await freshToken(config))
  if (!config?.vapidPublicKey || !token) return
  const of = { ...told, serverKey: config.vapidPublicKey }
  const subscription = await subscribed(manager, of.serverKey)
  await callApiWith(config, token, ['PUT', '/push/subscriptions', bodyOf(subscription, of)])
  await keep('told', toldOf(subscription, of, instant()))
}
