/** The database as the server asks it for reminders, and people with devices that listen. */
import { randomUUID } from 'node:crypto'
import {
  ask,
  type Delivery,
  type Look,
  type Planned,
  type ReminderFunctions,
  type Rpc,
  RpcError,
} from '../../server/api/reminders/rpc.ts'
import type { Engine } from './engines.ts'

/** Calls functions with the service key. */
export const serviceRpc =
  (engine: Engine): Rpc =>
  async (name, p) => {
    try {
      const [row] = await engine.run('service', [`select ${name}($1::text::jsonb)::text answer`, JSON.stringify(p)])
      return JSON.parse(String(row?.answer)) as unknown
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      throw code ? new RpcError(code, message) : error
    }
  }

export type Service = <Name extends keyof ReminderFunctions>(
  name: Name,
  p: ReminderFunctions[Name][0],
) => Promise<ReminderFunctions[Name][1]>
export const serviceOf = (engine: Engine): Service => {
  const rpc = serviceRpc(engine)
  return (name, p) => ask(rpc, name, p)
}

/** A moment of one Monday that is over, so that nothing recorded on it is ahead of the clock of the database: `12:30`, or with seconds. */
export const at = (time: string, day = '2026-11-16'): string => `${day}T${time.length === 5 ? `${time}:00` : time}.000Z`

export const target = (endpoint = `https://push.example/${randomUUID()}`) => ({
  endpoint,
  p256dh: 'B'.repeat(87),
  auth: 'A'.repeat(22),
})

export interface Phone {
  user: string
  device: string
  endpoint: string
}

/** Somebody's phone that listens, to be told of one workspace. */
export async function phone(service: Service, user: string, workspace: string, now = at('06:00')): Promise<Phone> {
  const one = { user, device: randomUUID(), ...target() }
  await service('push_subscribe', { ...one, workspace, serverKey: 'K'.repeat(87), now })
  return { user, device: one.device, endpoint: one.endpoint }
}

export const planned = (user: string, key: string, fields: Partial<Planned> = {}): Planned => ({
  id: randomUUID(),
  user,
  key,
  kind: 'digest',
  at: at('07:00'),
  until: at('23:00'),
  clientId: null,
  payload: JSON.stringify({ key }),
  ...fields,
})

const LEASE = 60
export const looksDue = async (service: Service, now: string, limit = 100): Promise<Look[]> =>
  (await service('look_lease', { now, limit, leaseSeconds: LEASE })).looks
export const lookDue = async (service: Service, now: string, workspace: string): Promise<Look | undefined> =>
  (await looksDue(service, now)).find((look) => look.workspace === workspace)

/** Ends a look with what it found; `version` is what it read. */
export const found = (
  service: Service,
  look: Look,
  now: string,
  reminders: Planned[],
  version: number,
  change: { nextAt?: string; restsUntil?: string } = {},
) =>
  service('look_done', {
    workspace: look.workspace,
    token: look.token,
    now,
    version,
    rules: { timeZone: 'Europe/Paris', digestAt: {} },
    nextAt: at('07:00', '2026-11-17'),
    restsUntil: now,
    planned: reminders,
    withdrawn: [],
    ...change,
  })

export const head = async (engine: Engine, workspace: string): Promise<number> => {
  const [row] = await engine.run('owner', ['select head::int from sync_heads where workspace_id = $1', workspace])
  return Number(row?.head)
}

/** Looks once and plans these. */
export async function plan(
  engine: Engine,
  service: Service,
  workspace: string,
  reminders: Planned[],
  now = at('07:00'),
): Promise<void> {
  const look = await lookDue(service, now, workspace)
  if (!look) throw new Error('the workspace is not due')
  await found(service, look, now, reminders, await head(engine, workspace))
}

export const deliveriesDue = (
  service: Service,
  now: string,
  change: Partial<ReminderFunctions['delivery_lease'][0]> = {},
) => service('delivery_lease', { now, channel: 'push', limit: 100, leaseSeconds: LEASE, maxAttempts: 20, ...change })

export const came = (
  service: Service,
  { id, token, target }: Delivery,
  result: 'sent' | 'gone' | 'later' | 'refused' | 'forbidden',
  now: string,
  change: { status?: number; nextAt?: string; endpoint?: string } = {},
) =>
  service('delivery_done', {
    now,
    done: [
      {
        id,
        token,
        result,
        status: change.status ?? null,
        endpoint: change.endpoint ?? target?.endpoint ?? null,
        nextAt: change.nextAt ?? null,
      },
    ],
  })
