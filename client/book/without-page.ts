/**
 * The door for writes where no page is open: the service worker reads what the device holds, records what a button of a
 * notification means, and lets go. Checks, stamps, outbox and the word to other tabs are those of every write.
 */
import type { Workspace } from '../../server/domain/records/cards.ts'
import type { Kind, RecordOf } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { type Database, openDatabase } from './database.ts'
import { load } from './opening.ts'
import { createPending } from './pending.ts'
import { joinTabs, type Tabs } from './tabs.ts'
import { type Recorded, record, type Wanted, type Writer } from './writes.ts'

export interface BareBook {
  workspace(): Workspace | undefined
  get<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined
  record(wanted: Wanted[]): Promise<Recorded>
}

/** Null on a device that holds nothing. `name` is for the tests. */
export async function withoutPage<T>(work: (book: BareBook) => Promise<T>, name = 'encaisse'): Promise<T | null> {
  const db = openDatabase(() => {}, name)
  const tabs = joinTabs(() => {}, name)
  try {
    const writer = await read(db, tabs)
    return writer && (await work(bare(writer)))
  } finally {
    tabs.close()
    db.close()
  }
}

const bare = (writer: Writer): BareBook => ({
  workspace: () => [...writer.set.all('workspace')][0],
  get: (kind, id) => writer.set.get(kind, id),
  record: (wanted) => record(writer, wanted),
})

type Held = Pick<Writer, 'set' | 'pending' | 'meta'>

async function read(db: Database, tabs: Tabs): Promise<Writer | null> {
  const held = await hold(db)
  if (!held) return null
  const writer: Writer = {
    db,
    tabs,
    ...held,
    drafted: new Set(),
    inTurn: (write) => write(),
    async wrote(meta, apply) {
      writer.meta = meta
      apply()
    },
    async reload() {
      Object.assign(writer, await hold(db))
    },
  }
  return writer
}

async function hold(db: Database): Promise<Held | null> {
  const { meta, set, outbox } = await load(db)
  if (!meta) return null
  const pending = meta.account || outbox.length > 0 ? createPending(set) : null
  for (const entry of outbox) pending?.add(entry)
  return { meta, set, pending }
}
