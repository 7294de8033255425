/**
 * The records of a workspace as one person sees them, with the version they are of. Kept between the e-mails of one call as
 * long as nobody but this call writes: reading them all again for each of fifty e-mails would cost fifty times the work.
 */
import type { Mutation } from '../../domain/records/changes.ts'
import type { Id } from '../../domain/records/primitives.ts'
import type { RecordSet } from '../../domain/records/record-set.ts'
import { readRecords } from '../reminders/records.ts'
import type { Rpc } from '../reminders/rpc.ts'

export interface Seen {
  records: RecordSet
  /** The version of the workspace they are of. */
  head: number
}

export interface Desk {
  /** Throws what the database refuses, as to one who is no member any more. */
  read(workspace: Id, user: Id): Promise<Seen>
  /** What this call wrote itself, and the version it became. */
  wrote(workspace: Id, user: Id, mutation: Mutation, version: number): void
  forget(): void
}

export function openDesk(rpc: Rpc): Desk {
  let kept: { workspace: Id; user: Id; seen: Seen } | undefined
  const isKept = (workspace: Id, user: Id) => kept?.workspace === workspace && kept.user === user
  return {
    async read(workspace, user) {
      if (kept && isKept(workspace, user)) return kept.seen
      const { records, version } = await readRecords(rpc, { workspace, user })
      const seen = { records, head: version }
      kept = { workspace, user, seen }
      return seen
    },
    wrote(workspace, user, { changes }, version) {
      if (!kept || !isKept(workspace, user) || kept.seen.head + 1 !== version) {
        kept = undefined
        return
      }
      for (const change of changes) if (change.op === 'create') kept.seen.records.put(change.kind, change.record)
      kept.seen.head = version
    },
    forget() {
      kept = undefined
    },
  }
}
