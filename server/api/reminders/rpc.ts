/**
 * The functions of the database behind push and reminders, as they are asked with the service key: what each takes and
 * what it gives (supabase/migrations/20261122100000_reminders.sql and those after it). Instants are UTC with milliseconds.
 */
import type { Kind } from '../../domain/records/kinds.ts'
import type { Id, Instant, Language, WallTime } from '../../domain/records/primitives.ts'

/** Asks the database; throws RpcError with its SQLSTATE. */
export type Rpc = (name: string, p: object) => Promise<unknown>

/** What the database refused: its SQLSTATE (42501, PT404…) and the one word our functions say (not_a_member). */
export class RpcError extends Error {
  readonly code: string
  constructor(code: string, word: string) {
    super(word)
    this.name = 'RpcError'
    this.code = code
  }
}

/** Whose: the workspace where it is named, else the one the device synced last, else the one the person joined first. */
interface Person {
  user: Id
  workspace?: Id
  device?: Id
}

export interface Target {
  endpoint: string
  p256dh: string
  auth: string
}

export interface Subscription extends Target {
  device: Id
  /** VAPID public key it was made with. */
  serverKey: string
  createdAt: Instant
  /** When a push service last took a message for it. */
  deliveredAt: Instant | null
  /** Why the last message was not taken (`refused 403`, `later 429`…); null once one was. */
  failure: string | null
}

export interface KeptSettings {
  digestAt: WallTime
  onDaysOff: boolean
  showsNames: boolean
  mailDigest: boolean
}

/** As PushResult says it (sender). */
export type ResultOfPush = 'sent' | 'gone' | 'later' | 'refused' | 'forbidden'
export type ReminderKind = 'digest' | 'callback' | 'promise' | 'clock'
/** Deliveries of `mail` have no device: the e-mail digest. */
export type DeliveryChannel = 'push' | 'mail'

/** Rows of one kind: each begins with its version and whether it is deleted; the columns name the rest, as in a pull. */
export interface RecordRows {
  kind: Kind
  columns: string[]
  rows: unknown[][]
}

/** Where a reader of records stands, as the database gives it and gets it back. `whole`: he sees everything. */
interface Place {
  base: number
  epoch: string
  whole: boolean
}

/** Somebody to tell: with a device that is subscribed, or by the e-mail digest. */
export interface Listener {
  user: Id
  role: 'owner' | 'collector' | 'viewer'
  /** Listens since; what fell due before is not for him any more. */
  since: Instant
  settings: KeptSettings & { language: Language }
  devices: Id[]
}

/** What makes hours of days: kept with each look, so that a digest is neither lost nor said twice when they change. */
export interface Rules {
  timeZone: string
  /** By user. */
  digestAt: Record<Id, WallTime>
}

export interface Look {
  workspace: Id
  token: Id
  /** How often it was leased since a look succeeded, this time included. */
  attempts: number
  /** Up to when the last look went, and by which rules; null before the first. */
  lookedUntil: Instant | null
  rules: Rules | null
  listeners: Listener[]
  /** Planned and not all handed over: whether they still stand is looked at again. */
  open: { user: Id; key: string; at: Instant }[]
}

export interface Planned {
  /** Derived from workspace, user and key, so that planning twice makes the same message. */
  id: Id
  user: Id
  key: string
  kind: ReminderKind
  at: Instant
  until: Instant
  clientId: Id | null
  /** JSON of the message. */
  payload: string
}

export interface Delivery {
  id: Id
  token: Id
  reminder: Id
  workspace: Id
  user: Id
  key: string
  kind: ReminderKind
  until: Instant
  /** How often it was taken up, this time included. */
  attempts: number
  payload: string
  device: Id | null
  /** Null for mail. */
  target: Target | null
}

export interface Done {
  id: Id
  token: Id
  result: ResultOfPush
  status: number | null
  /** Where it was sent: a subscription that was renewed meanwhile is not removed for the old one. */
  endpoint: string | null
  /** For `later`: when to try again. */
  nextAt: Instant | null
}

/** Name: what it takes, what it gives. */
export interface ReminderFunctions {
  /** not_a_member, device_signed_out (42501). Beyond 20 devices of a person the one that renewed longest ago goes. */
  push_subscribe: [
    Person & Target & { device: Id; serverKey: string; language?: Language; now: Instant },
    { workspace: Id },
  ]
  push_subscriptions_of: [{ user: Id }, { subscriptions: Subscription[] }]
  push_unsubscribe: [{ user: Id; device: Id }, { removed: boolean }]
  /** Notes how a test push went; `gone` removes the subscription if it still has that endpoint. */
  push_delivered: [
    { user: Id; device: Id; endpoint: string; result: ResultOfPush; status: number | null; now: Instant },
    Record<string, never>,
  ]
  /** calendarSince is null without a secret address. */
  reminder_settings_of: [Person, KeptSettings & { workspace: Id; calendarSince: Instant | null }]
  keep_reminder_settings: [Person & { settings: Partial<KeptSettings>; now: Instant }, KeptSettings & { workspace: Id }]
  /** tokenHash: sha-256 of the token, 64 hexadecimal digits. One address a person; a new one replaces the old. */
  calendar_keep: [Person & { tokenHash: string; now: Instant }, { workspace: Id }]
  calendar_revoke: [Person, { revoked: boolean }]
  calendar_owner: [
    { tokenHash: string },
    { owner: { workspace: Id; user: Id; settings: KeptSettings & { language: Language } } | null },
  ]
  /**
   * One page of what this person may see; ask again with `after` = cursor and the other three as given while there is more,
   * or later for what has changed since. `reset`: begin again at 0, what was read before is good for nothing any more.
   * not_a_member (42501).
   */
  reminder_records: [
    { workspace: Id; user: Id; limit?: number } & Partial<Place & { after: number }>,
    (
      | { reset: true }
      | (Place & {
          /** Version of the workspace. */
          head: number
          cursor: number
          more: boolean
          changes: RecordRows[]
        })
    ),
  ]
  look_lease: [{ now: Instant; limit: number; leaseSeconds: number }, { looks: Look[] }]
  /** Plans the reminders with a delivery for each device, once per user and key. `stale`: the lease was lost, nothing was done. */
  look_done: [
    {
      workspace: Id
      token: Id
      now: Instant
      version: number
      rules: Rules
      nextAt: Instant
      /** Changes before this are looked at together, then. */
      restsUntil: Instant
      planned: Planned[]
      withdrawn: { user: Id; key: string }[]
    },
    { planned: number; stale: boolean },
  ]
  look_failed: [{ workspace: Id; token: Id; retryAt: Instant; failure: string }, Record<string, never>]
  /** Takes up what is due now; what can be of no use any more, or was tried too often, is closed and counted. */
  delivery_lease: [
    { now: Instant; channel: DeliveryChannel; limit: number; leaseSeconds: number; maxAttempts: number },
    { deliveries: Delivery[]; expired: number; givenUp: number },
  ]
  /** Records what came of deliveries still leased under their token; the others are left alone. */
  delivery_done: [{ now: Instant; done: Done[] }, { recorded: number }]
  reminders_purge: [{ before: Instant; limit: number }, { purged: number }]
}

/** Asks a function with its own types. */
export const ask = async <Name extends keyof ReminderFunctions>(
  rpc: Rpc,
  name: Name,
  p: ReminderFunctions[Name][0],
): Promise<ReminderFunctions[Name][1]> => (await rpc(name, p)) as ReminderFunctions[Name][1]
