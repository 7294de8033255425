/** Where each record hangs, learned from what devices send: who may see it is judged by that, not by what the server says. */
import type { ServerRow } from '../../client/book/database.ts'
import type { Change } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Member } from './server.ts'

/** Clients with whom they are assigned to. */
export type Assigned = ReadonlyMap<Id, Id | null>

export class Places {
  /** The client of each record, and of each act that recorded a fact. */
  private readonly clients = new Map<Id, Id>()

  learn(mutations: readonly unknown[]): void {
    for (const { changes } of mutations as { changes: Change[] }[])
      for (const change of changes) if (change.op === 'create') this.note(change.record as Recordish)
  }

  private note({ id, act, clientId }: Recordish): void {
    if (!clientId) return
    this.clients.set(id, clientId)
    if (act) this.clients.set(act, clientId)
  }

  /** Null for what is everybody's; undefined where nobody knows. */
  private clientOf({ kind, id, record }: ServerRow): Id | null | undefined {
    if (kind === 'client') return id
    if (kind === 'workspace' || kind === 'creditor') return null
    return this.clients.get(kind === 'void' && record ? (record as unknown as { target: Id }).target : id)
  }

  /** Owners and viewers see everything, collectors what is everybody's and what hangs on the clients assigned to them. */
  maySee(member: Member | undefined, row: ServerRow, assigned: Assigned): boolean {
    if (!member || member.revoked) return false
    if (member.role !== 'collector') return true
    const client = this.clientOf(row)
    return client === null || (client !== undefined && assigned.get(client) === member.user)
  }
}

type Recordish = { id: Id; act?: Id; clientId?: Id }
