/**
 * Cold cases: settled, and nothing recorded for a year. Their records lie in chunks of their own, which the first screen does
 * not wait for. It says the same without them as long as nothing has touched them since: that is what is asked here.
 */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact, kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { LogEntry } from './database.ts'
import type { WorkingSet } from './working-set.ts'

/** Facts that say something of more than one case. */
const SHARED: readonly Kind[] = ['import', 'check', 'void']

/** What leaves for the cold chunks with its case; cards of clients and contacts stay, so that every case is known by name. */
export const COLD_KINDS: ReadonlySet<Kind> = new Set(
  kinds.filter((kind) => kind === 'invoice' || (isFact(kind) && !SHARED.includes(kind))),
)

/** True when the entry changes a record that is not in `held`: where there are cold cases, it may be one of theirs. */
export function reachesOut(entry: LogEntry, held: WorkingSet): boolean {
  return 'changes' in entry
    ? entry.changes.some((change) => change.op !== 'create' && !held.get(change.kind, change.id))
    : entry.rows.some((row) => !row.record && !held.get(row.kind, row.id))
}

/** True when something was recorded about a cold case, or may have been: then it is cold no longer. */
export function touchesCold(log: readonly LogEntry[], cold: ReadonlySet<Id>): boolean {
  if (cold.size === 0) return false
  const known = idsIn(log)
  return log.some((entry) =>
    'changes' in entry
      ? entry.changes.some((change) => isAbout(change.kind, valuesOf(change), cold, known))
      : entry.rows.some(({ kind, record }) => record !== null && isAbout(kind, record, cold, known)),
  )
}

const valuesOf = (change: Change): object =>
  change.op === 'create' ? change.record : change.op === 'patch' ? change.fields : {}

interface Values {
  clientId?: Id
  mergedInto?: Id
  target?: Id
}

function isAbout(kind: Kind, record: object, cold: ReadonlySet<Id>, known: ReadonlySet<Id>): boolean {
  const values: Values = record
  // A card that is merged brings its case together with another one.
  if (kind === 'client') return values.mergedInto !== undefined
  // What is undone may be a payment of long ago, unless it was recorded since.
  if (kind === 'void') return !known.has(values.target ?? '')
  if (!COLD_KINDS.has(kind)) return false
  // What hangs on an invoice does not say whose it is.
  if (values.clientId) return cold.has(values.clientId)
  return kind === 'creditNote' || kind === 'dispute' || kind === 'disputeClosing'
}

/** Facts recorded in the log, and the acts that made them. */
function idsIn(log: readonly LogEntry[]): Set<Id> {
  const found = new Set<Id>()
  const note = ({ id, act }: { id: Id; act?: Id }) => {
    found.add(id)
    if (act) found.add(act)
  }
  for (const entry of log)
    if ('changes' in entry) for (const change of entry.changes) change.op === 'create' && note(change.record)
    else for (const { record } of entry.rows) if (record) note(record)
  return found
}
