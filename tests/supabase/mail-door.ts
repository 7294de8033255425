/** The routes of e-mails at a database, asked as one member or another: the account they leave through, kept and tried. */
import { mailRoutes } from '../../server/api/mails/routes.ts'
import { sealing } from '../../server/api/mails/seal.ts'
import { rateLimit } from '../../server/api/rate-limit.ts'
import type { ReminderEnvironment } from '../../server/api/reminders/environment.ts'
import type { Rpc } from '../../server/api/reminders/rpc.ts'
import { refusalOf, signedIn } from '../../server/api/signed-in.ts'
import type { Device } from './device.ts'

/** Half past nine in Paris, on a Monday. */
export const HOUR = Date.parse('2026-11-23T08:30:00.000Z')
export const seal = sealing('the key of the server')

export const account = {
  host: 'smtp.roche.example',
  port: 465,
  security: 'tls',
  username: 'anne@roche.example',
  password: 'correct horse',
  fromName: 'Anne Roche',
  fromAddress: 'anne@roche.example',
} as const

export interface MailPlace {
  rpc: Rpc
  mails: NonNullable<ReminderEnvironment['mails']>
}

const ways = {
  read: ['GET', 'account'],
  keep: ['PUT', 'account'],
  forget: ['DELETE', 'account'],
  test: ['POST', 'test'],
}

export async function mailDoor(
  { rpc, mails }: MailPlace,
  route: keyof typeof ways,
  device: Device,
  body?: unknown,
): Promise<Response> {
  const reminders = { ...remindersOf(rpc, device.user), mails }
  const place = { reminders, ready: () => true, rateLimitPerMinute: 0, addressOf: () => '', now: () => HOUR }
  const app = mailRoutes(signedIn(place, rateLimit(0)), place)
  app.onError((error) => refusalOf(error) ?? new Response(null, { status: 500 }))
  const [method, path] = ways[route]
  return app.request(`/mails/${path}?workspace=${device.workspace}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

export const remindersOf = (rpc: Rpc, user: string): ReminderEnvironment => ({
  rpc,
  userOf: async () => ({ id: user }),
  dispatchSecret: '',
  send: async () => ({ result: 'sent' }),
  vapidPublicKey: '',
  pushAnywhere: false,
  appUrl: 'http://localhost',
  apiUrl: () => 'http://localhost/functions/v1/api',
})
