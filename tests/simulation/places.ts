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

  /** What each void undoes, and each act that recorded one. */
  private readonly targets = new Map<Id, Id>()
  /** What each mutation names. */
  private readonly named = new Map<Id, Id[]>()

  learn(mutations: readonly unknown[]): void {
    for (const { id, changes } of mutations as { id: Id; changes: Change[] }[]) {
      for (const change of changes) if (change.op === 'create') this.note(change.record as Recordish)
      this.named.set(id, changes.flatMap(namesOf))
    }
  }

  /** True for a mutation about one of these clients, or about what hangs on one. */
  speaksOf(mutation: Id, clients: ReadonlySet<Id>): boolean {
    return (this.named.get(mutation) ?? []).some((one) => clients.has(this.ownerOf(one) ?? one))
  }

  private note({ id, act, clientId, target }: Recordish): void {
    for (const name of [id, act]) {
      if (name && clientId) this.clients.set(name, clientId)
      if (name && target) this.targets.set(name, target)
    }
  }

  /** Null for what is everybody's; undefined where nobody knows. */
  private clientOf({ kind, id }: ServerRow): Id | null | undefined {
    if (kind === 'client') return id
    if (kind === 'workspace' || kind === 'creditor') return null
    return this.ownerOf(id)
  }

  private ownerOf(one: Id): Id | undefined {
    const target = this.targets.get(one)
    return target ? this.ownerOf(target) : this.clients.get(one)
  }

  /** Owners and viewers see everything, collectors what is everybody's and what hangs on the clients assigned to them. */
  maySee(member: Member | undefined, row: ServerRow, assigned: Assigned): boolean {
    if (!member || member.revoked) return false
    if (member.role !== 'collector') return true
    const client = this.clientOf(row)
    return client === null || (client !== undefined && assigned.get(client) === member.user)
  }
}

type Recordish = { id: Id; act?: Id; clientId?: Id; target?: Id }

function namesOf(change: Change): Id[] {
  if (change.op !== 'create') return [change.id]
  const { id, clientId, target } = change.record as Recordish
  return [id, clientId, target].filter((one) => one !== undefined)
}
