/** What sync alone writes to the device, beside what it brings. */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Database, Meta, OutboxEntry, StoreName, Transaction, Verdict } from './database.ts'
import { readEntries } from './entries.ts'
import { type MetaChange, stepMeta } from './opening.ts'
import type { Pulled } from './pending.ts'
import { type Committed, RECORDS } from './storage.ts'
import type { TabMessage } from './tabs.ts'

/** All that belongs to the workspace; what was refused is the person's. */
const WORKSPACES: StoreName[] = [...RECORDS, 'outbox', 'drafts', 'glances']

/** The server had nothing new. Not a write of the person: the count of those stays, and with it what was drawn from them. */
export const keepSeen = (
  db: Database,
  seen: Partial<Pick<Meta, 'clockOffset' | 'lastSyncAt' | 'team'>>,
): Promise<void> =>
  db.write(['meta'], async (tx) => {
    const meta = await tx.objectStore('meta').get('state')
    if (meta) await tx.objectStore('meta').put({ ...meta, ...seen }, 'state')
  })

const clearWorkspace = (tx: Transaction<'readwrite'>) =>
  Promise.all(WORKSPACES.map((name) => tx.objectStore(name).clear()))

/** The workspace of an account takes the place of what is here; what another one refused stays until it is let go. */
export const takeWorkspace = (db: Database, joined: MetaChange): Promise<Meta> =>
  db.write([...WORKSPACES, 'meta'], async (tx) => {
    const meta = await stepMeta(tx, () => joined)
    await clearWorkspace(tx)
    return meta
  })

/**
 * Empties the device but for what was never sent, by any tab, which is kept as refused; it begins anew under another id.
 * Null when it is not the one that was shut out any more: another tab let go before, and perhaps signed in again.
 */
export const letGo = (
  db: Database,
  shutOut: Id,
  refused: (entry: OutboxEntry) => Verdict,
  device: Id,
): Promise<Meta | null> =>
  db.write([...WORKSPACES, 'verdicts', 'meta'], async (tx) => {
    const [before, { entries: waiting }] = await Promise.all([
      tx.objectStore('meta').get('state'),
      readEntries(tx, 'outbox'),
    ])
    if (before?.device !== shutOut) return null
    const apart = { account: null, workspaceId: null, cursor: 0, epoch: null, lastSyncAt: null, role: null, team: [] }
    const meta = await stepMeta(tx, () => ({ ...apart, device, unsavedChanges: 0, backupAt: null }))
    await clearWorkspace(tx)
    await Promise.all(waiting.map(refused).map((verdict) => tx.objectStore('verdicts').put(verdict, verdict.id)))
    return meta
  })

/** What the other tabs are told of a stored pull. After an erasure they read everything again: they hold traces of their own. */
export function pulledMessage(
  { meta, erased }: Committed,
  { rows, settled, replaces }: Pulled,
  verdicts: Verdict[],
): TabMessage {
  if (replaces || erased.size > 0) return { type: 'replaced', meta }
  return { type: 'pulled', meta, rows, settled: settled.map((one) => one.id), verdicts }
}
