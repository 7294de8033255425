/** Brings files to the object store, where there is one, has it forget those whose card is gone, and lets go of what never came whole. */
import type { Rpc } from '../reminders/rpc.ts'
import { readAll } from './bytes.ts'
import { type FileEnvironment, pathOf } from './environment.ts'
import { askFiles } from './rpc.ts'

/** A round is one call among others of the dispatcher. */
const AT_ONCE = 10

export interface FileTally {
  placed: number
  removed: number
  /** Which the object store did not take or let go: tried again with the next round. */
  failed: number
}

export async function tendFiles(
  rpc: Rpc,
  files: FileEnvironment,
  ending: () => boolean = () => false,
): Promise<FileTally> {
  const tally: FileTally = { placed: 0, removed: 0, failed: 0 }
  const { store } = files
  if (!store) return tally
  const todo = await askFiles(rpc, 'files_to_place', { limit: AT_ONCE })
  const attempt = async (what: 'placed' | 'removed', work: () => Promise<void>): Promise<void> => {
    if (ending()) return
    await work().then(
      () => void tally[what]++,
      () => void tally.failed++,
    )
  }
  for (const { workspace, id: attachment } of todo.remove)
    await attempt('removed', async () => {
      await store.remove(pathOf(workspace, attachment))
      await askFiles(rpc, 'file_removed', { workspace, attachment })
    })
  for (const { workspace, id: attachment, size, type } of todo.place)
    await attempt('placed', async () => {
      const bytes = await readAll({ rpc, files }, { workspace, attachment }, { place: 'database', size })
      await store.put(pathOf(workspace, attachment), bytes, type)
      await askFiles(rpc, 'file_placed', { workspace, attachment })
    })
  return tally
}

/** Milliseconds that what came of a file waits for its next part: a phone may be without network for a night. */
const PATIENCE = 24 * 3_600_000

/** What stopped half way up takes no room any more; its phone begins anew. `now` in milliseconds since 1970. */
export async function forgetStalled(rpc: Rpc, now: number): Promise<number> {
  const before = new Date(now - PATIENCE).toISOString()
  return (await askFiles(rpc, 'files_expire', { before, limit: AT_ONCE })).expired
}
