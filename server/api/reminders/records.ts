/** The records of a workspace as one member may see them, read page by page: all of them, or on from what is remembered. */
import type { Id } from '../../domain/records/primitives.ts'
import { createRecordSet, type RecordSet } from '../../domain/records/record-set.ts'
import { applyRows } from '../../domain/records/rows.ts'
import type { Remembered } from './memory.ts'
import { ask, type Rpc } from './rpc.ts'

/** Records read by one question, during which an embedded database serves nobody else. */
const PAGE = 250
/** Of the first question, doubled with each: what an embedded database has not done for a while takes it several times as long. */
const FIRST_PAGE = 50

const nothing = (): Remembered => ({ records: createRecordSet(), cursor: 0, base: 0, epoch: '', whole: false })

/** All of one version, `cursor`: what came while pages were read is in the last of them. `known` is changed, and given back. */
export async function readOn(rpc: Rpc, whose: { workspace: Id; user: Id }, known = nothing()): Promise<Remembered> {
  let limit = FIRST_PAGE
  for (let more = true; more; limit = Math.min(limit * 2, PAGE)) {
    const { records, cursor: after, base, epoch, whole } = known
    const answer = await ask(rpc, 'reminder_records', {
      ...whose,
      ...(after > 0 && { after, base, epoch, whole }),
      limit,
    })
    if ('reset' in answer) {
      known = nothing()
      continue
    }
    applyRows(records, answer.changes)
    known = { records, cursor: answer.cursor, base: answer.base, epoch: answer.epoch, whole: answer.whole }
    more = answer.more
  }
  return known
}

export interface Read {
  records: RecordSet
  /** The version of the workspace they are of. */
  version: number
}

export async function readRecords(rpc: Rpc, whose: { workspace: Id; user: Id }): Promise<Read> {
  const { records, cursor } = await readOn(rpc, whose)
  return { records, version: cursor }
}
