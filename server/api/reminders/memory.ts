/**
 * What a process read of a workspace last, so that it reads on from there instead of all anew. Nothing rests on it: what is
 * not remembered is read again, and the database says when what is remembered is good for nothing any more.
 */
import { kinds } from '../../domain/records/names.ts'
import type { Id } from '../../domain/records/primitives.ts'
import type { RecordSet } from '../../domain/records/record-set.ts'

/** Records as they are at `cursor`; the rest is given back to the database as it was given by it. */
export interface Remembered {
  records: RecordSet
  cursor: number
  base: number
  epoch: string
  /** The member saw everything there is. */
  whole: boolean
}

export interface Memory {
  /** Gives it away: whoever reads on has it for himself until he keeps it again. */
  take(workspace: Id, user: Id | null, now: number): Remembered | undefined
  /** `user`: null for what everybody sees who sees everything. */
  keep(workspace: Id, user: Id | null, remembered: Remembered, now: number): void
}

/** Some two kilobytes each. */
const MOST_RECORDS = 200_000
/** Milliseconds for which it is kept unused: where nobody is told anything, nothing stays. */
const FORGOTTEN_AFTER = 3_600_000

interface Kept {
  remembered: Remembered
  size: number
  at: number
}

const sizeOf = ({ records }: Remembered): number => kinds.reduce((size, kind) => size + records.count(kind), 0)

export function createMemory(mostRecords = MOST_RECORDS): Memory {
  /** The one used last at the end. */
  const all = new Map<string, Kept>()
  const keyOf = (workspace: Id, user: Id | null) => `${workspace}/${user ?? ''}`

  function makeRoom(now: number): void {
    let size = 0
    for (const one of all.values()) size += one.size
    for (const [key, one] of all) {
      if (size <= mostRecords && now - one.at <= FORGOTTEN_AFTER) break
      all.delete(key)
      size -= one.size
    }
  }

  return {
    take(workspace, user, now) {
      makeRoom(now)
      const key = keyOf(workspace, user)
      const kept = all.get(key)
      all.delete(key)
      return kept?.remembered
    },
    keep(workspace, user, remembered, now) {
      const key = keyOf(workspace, user)
      all.delete(key)
      all.set(key, { remembered, size: sizeOf(remembered), at: now })
      makeRoom(now)
    },
  }
}
