/** What sync alone writes to the device, beside what it brings. */
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Database, Meta, StoreName, Verdict } from './database.ts'
import { stepMeta } from './opening.ts'
import { RECORDS } from './storage.ts'

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

/** Empties the device but for what was never sent, which is kept as refused; it begins anew under another id. */
export const letGo = (db: Database, refused: readonly Verdict[], device: Id): Promise<Meta> =>
  db.write([...WORKSPACES, 'verdicts', 'meta'], async (tx) => {
    await Promise.all(WORKSPACES.map((name) => tx.objectStore(name).clear()))
    await Promise.all(refused.map((verdict) => tx.objectStore('verdicts').put(verdict, verdict.id)))
    const apart = { account: null, workspaceId: null, cursor: 0, epoch: null, lastSyncAt: null, role: null, team: [] }
    return stepMeta(tx, () => ({ ...apart, device, unsavedChanges: 0, backupAt: null }))
  })
