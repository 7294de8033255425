/** A team at work, as the tests play it: an owner, a collector, their cases, and how people come and change. */
import { randomUUID } from 'node:crypto'
import {
  addMember,
  call,
  client,
  create,
  Device,
  fact,
  failure,
  mutation,
  newWorkspace,
  patch,
  payment,
} from './device.ts'
import type { Engine, Row } from './engines.ts'

export interface Invitation {
  id: string
  token: string
  expiresAt: string
}
export interface Member {
  userId: string
  name: string | null
  role: string
  joinedAt: string
  revokedAt: string | null
  devices: { replica: string; agent: string | null; seenAt: string; signedOutAt: string | null }[]
}

export const join = async (owner: Device, role: string) =>
  new Device(owner.engine, await addMember(owner.engine, owner.workspace, role), owner.workspace)
export const refused = async (promise: Promise<unknown>) => (await failure(promise))?.message
export const code = async (device: Device, ...changes: Row[]) => (await device.verdict(mutation(changes)))?.code
export const assign = (owner: Device, id: unknown, to: string | null) =>
  owner.verdict(mutation([patch('client', id, { assignedTo: to }, owner.version(id))]))
export const invite = (owner: Device, role = 'collector') =>
  call<Invitation>(owner.engine, owner.user, 'invite_member', { workspace: owner.workspace, role, name: 'Léa' })
export const accept = (engine: Engine, user: string, token: string) =>
  call<Row>(engine, user, 'accept_invitation', { token, memberName: 'Léa Petit' })
export const change = (owner: Device, userId: string, fields: Row) =>
  call<Row>(owner.engine, owner.user, 'change_member', { workspace: owner.workspace, userId, ...fields })
export const team = async (device: Device) =>
  (await call<{ members: Member[] }>(device.engine, device.user, 'members', { workspace: device.workspace })).members

/** A case with everything that can hang on it, by whatever way; gives the ids. */
export function wholeCase(fields: Row = {}) {
  const debtor = client(fields)
  const [invoiceId, disputeId, act] = [randomUUID(), randomUUID(), randomUUID()]
  const records: [string, Row][] = [
    ['client', debtor],
    ['contact', { id: randomUUID(), clientId: debtor.id }],
    ['invoice', invoice(debtor.id, invoiceId)],
    ['creditNote', fact({ invoiceId, on: '2026-11-01', amount: 100 })],
    ['payment', payment({ clientId: debtor.id, act })],
    ['dispute', fact({ id: disputeId, invoiceId, on: '2026-11-02', amount: 100 })],
    ['disputeClosing', fact({ disputeId, on: '2026-11-03', how: 'settled' })],
    ['check', fact({ invoiceId, topic: 'paper', item: 'order', result: 'yes', on: '2026-11-20' })],
    ['void', fact({ undoes: 'act', target: act })],
    ['void', fact({ undoes: 'fact', target: disputeId })],
  ]
  return {
    debtor,
    invoiceId,
    disputeId,
    act,
    records,
    changes: records.map(([kind, record]) => create(kind, record)),
  }
}
export const invoice = (clientId: unknown, id: string = randomUUID()) => ({
  id,
  clientId,
  number: 'F-1',
  issuedOn: '2026-10-01',
  dueOn: '2026-10-31',
  amount: 500,
  currency: 'EUR',
  source: 'manual',
})
export type Case = ReturnType<typeof wholeCase>
export const held = (device: Device, { records }: Case) => records.filter(([, { id }]) => device.row(id)).length

/** An owner with two cases, one of them a collector's. */
export async function office(engine: Engine) {
  const owner = await newWorkspace(engine)
  const collector = await join(owner, 'collector')
  const [mine, other] = [wholeCase({ assignedTo: collector.user }), wholeCase()]
  await owner.sync([mutation(mine.changes), mutation(other.changes)])
  await collector.sync()
  return { owner, collector, mine, other }
}
