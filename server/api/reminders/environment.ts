/** What push and reminders need of the place they run in: the database with the service key, the sender, a secret. */
import type { Id } from '../../domain/records/primitives.ts'
import type { FileEnvironment } from '../files/environment.ts'
import type { MailEnvironment } from '../mails/environment.ts'
import type { Memory } from './memory.ts'
import type { Rpc } from './rpc.ts'

export interface PushTarget {
  endpoint: string
  p256dh: string
  auth: string
}

export interface PushOptions {
  /** Seconds. */
  ttl: number
  urgency: 'normal' | 'high'
  /** At most 32 characters of base64url: replaces what waits under the same one. */
  topic: string
}

export type PushResult =
  | { result: 'sent' }
  /** 404 or 410: the subscription is no more. */
  | { result: 'gone' }
  /** 429, 5xx, a time-out: `after` in seconds where the push service said so. */
  | { result: 'later'; after: number | null; status: number | null }
  | { result: 'refused'; status: number }
  /** Not https, or a private address. */
  | { result: 'forbidden' }

export type SendPush = (target: PushTarget, payload: string, options: PushOptions) => Promise<PushResult>

export interface ReminderEnvironment {
  rpc: Rpc
  /** What the dispatcher read last; absent where a process does not live from one round to the next. */
  memory?: Memory
  /** Who a bearer token that is valid now belongs to. */
  userOf(request: Request): Promise<{ id: Id; workspaceId?: Id } | null>
  dispatchSecret: string
  send: SendPush
  /** The key that browsers subscribe under. */
  vapidPublicKey: string
  /** For tests only: subscriptions at addresses of private networks too. */
  pushAnywhere: boolean
  /** Where callers find this interface, absolute, without a slash at the end; as this one found it, where nothing else was settled. */
  apiUrl: (caller: Request) => string
  /** Origin the app is reached under, without a slash at the end. */
  appUrl: string
  /** Absent where no e-mail leaves for members. */
  mails?: MailEnvironment
  /** Absent where no files are kept. */
  files?: FileEnvironment
}
