/** What an archive of a workspace would hold: the journal, page by page, and the records as the app has them. */
import { rowsOf } from '../../client/sync/wire.ts'
import { type Broken, type Intact, type Journal, type Records, verifyJournal } from '../../server/journal/chain.js'
import { call, Device } from './device.ts'

export async function exported({ engine, user, workspace }: Device, limit = 5000) {
  const fresh = new Device(engine, user, workspace)
  const records: Records = {}
  for (const { changes } of await fresh.sync()) {
    for (const { kind, record } of rowsOf(changes as Parameters<typeof rowsOf>[0])) {
      if (record) records[kind] = [...(records[kind] ?? []), record]
    }
  }
  const journal: Journal = { workspace, head: null, entries: [], erasures: [] }
  for (let more = true; more; ) {
    const p = { workspace, after: journal.entries.length, version: fresh.cursor, limit }
    const page = await call<Journal & { more: boolean }>(engine, user, 'journal', p)
    journal.entries.push(...page.entries)
    journal.erasures.push(...page.erasures)
    journal.head = page.head
    more = page.more
  }
  return { journal, records }
}

export async function verify(device: Device): Promise<Intact | Broken> {
  const { journal, records } = await exported(device)
  return verifyJournal(journal, records)
}
