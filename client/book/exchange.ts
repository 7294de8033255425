/** The book's door for the sync: what waits to be sent, and what came back. The sync itself knows no storage. */
import { type Change, MAX_CHANGES, type Mutation } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { kinds } from '../../server/domain/records/names.ts'
import { newId } from '../../server/domain/records/new-id.ts'
import type { Id, Instant } from '../../server/domain/records/primitives.ts'
import { instant, now } from './clock.ts'
import { type Core, keepVerdicts, show } from './core.ts'
import type { Account, Meta, OutboxEntry, Teammate, Verdict } from './database.ts'
import { forgetInMemory, hashesOf } from './erasing.ts'
import { forgetAllFiles, forgetUnnamed, namedHashes } from './files.ts'
import { readMeta } from './opening.ts'
import { obsoleteIn, type Pulled, unreadOf, verdictsOf } from './pending.ts'
import { keepSeen, letGo, pulledMessage, takeWorkspace } from './receiving.ts'
import { commitPull, dropVerdict, moveToOutbox, noteFailure, Outdated, replaceEverything } from './storage.ts'
import { createWorkingSet } from './working-set.ts'

export type { Pulled } from './pending.ts'

export interface Exchange {
  meta(): Meta
  /** Oldest first, in the order they were made: the server must see them in it. */
  waiting(): readonly OutboxEntry[]
  /** Mutations that were not taken as they were, kept with their words until the person has read it. */
  unread(): Id[]
  /** One transaction: rows, settled entries, verdicts and cursor, or nothing. */
  commit(pulled: Pulled): Promise<void>
  /** The server was reached and had nothing new. */
  seen(clockOffset: number): Promise<void>
  failed(ids: Id[], failure: string): Promise<void>
  /** Who is in the workspace, so that names can be told without network. */
  knowTeam(team: readonly Teammate[]): Promise<void>
  /** The device's records go up to a workspace of this account, as creates. */
  joinWithRecords(account: Account, workspaceId: Id): Promise<void>
  /** The device takes the account's workspace and lets go of what it held (the example, or nothing). */
  joinEmpty(account: Account, workspaceId: Id): Promise<void>
  /** Stops sending; `erase` also empties the device. Unsent changes stay in the outbox unless erased. */
  leave(erase: boolean): Promise<void>
  /** Another id for this device: the one it has is somebody else's. */
  renew(): Promise<void>
  /**
   * The server shut this device out, under the id it had then: what belongs to the workspace is erased, and what was never
   * sent stays as refused, with the reason, until the person has saved it or let it go.
   */
  letGo(code: string, shutOut: Id): Promise<void>
  /** Another tab or the worker synced: the state it left is read, and everything if a message of it was missed. */
  follow(): Promise<void>
  dismissVerdict(id: Id): Promise<void>
}

export function createExchange(core: Core): Exchange {
  return {
    meta: () => core.meta,
    waiting: () => waiting(core),
    unread: () => unreadOf(core.verdicts),
    commit(pulled) {
      const { workspaceId } = core.meta
      return core.inTurn(() => commit(core, pulled, workspaceId))
    },
    seen: (clockOffset) =>
      core.inTurn(async () => {
        await keepSeen(core.db, { clockOffset, lastSyncAt: instant() })
        await follow(core)
      }),
    knowTeam: (team) =>
      core.inTurn(async () => {
        await keepSeen(core.db, { team })
        await follow(core)
      }),
    failed: (ids, failure) =>
      core.inTurn(async () => {
        await noteFailure(core.db, new Set(ids), failure)
        core.pending?.failed(new Set(ids), failure)
        core.live.fire(['outbox'])
      }),
    joinWithRecords: (account, workspaceId) =>
      core.inTurn(() =>
        fromWhatIsHeld(core, async () => {
          const { kept, creates } = liveRecords(core, workspaceId)
          // Kept apart for a while, the values here are as old as the last sync: they give way to newer ones.
          const since = core.meta.lastSyncAt ?? instant()
          const change = joined(account, workspaceId)
          await replaced(core, await moveToOutbox(core.db, cut(creates, since), kept, change, core.meta))
        }),
      ),
    joinEmpty: (account, workspaceId) =>
      core.inTurn(async () => {
        await replaced(core, await takeWorkspace(core.db, joined(account, workspaceId)))
        await forgetAllFiles()
      }),
    leave: (erase) =>
      core.inTurn(async () => {
        const apart = { account: null, workspaceId: null, cursor: 0, epoch: null, ...NOBODY_ELSE }
        const fresh = { ...apart, unsavedChanges: 0, backupAt: null }
        if (erase) {
          await replaced(core, await replaceEverything(core.db, createWorkingSet(), fresh))
          await forgetAllFiles()
        } else
          await fromWhatIsHeld(core, async () =>
            replaced(core, await replaceEverything(core.db, seen(core), apart, core.meta)),
          )
      }),
    renew: () => core.changeMeta({ device: newId(now()) }),
    letGo: (code, shutOut) =>
      core.inTurn(async () => {
        const at = instant()
        const refused = ({ mutation }: OutboxEntry): Verdict => {
          return { id: mutation.id, at, status: 'rejected', detail: { code }, mutation }
        }
        const meta = await letGo(core.db, shutOut, refused, newId(now()))
        await (meta ? replaced(core, meta) : core.reload())
        if (meta) await forgetUnnamed(namedHashes(core), 'all')
      }),
    follow: () => core.inTurn(() => follow(core)),
    dismissVerdict: (id) =>
      core.inTurn(async () => {
        await dropVerdict(core.db, id)
        core.verdicts = core.verdicts.filter((verdict) => verdict.id !== id)
        core.live.fire(['outbox'])
      }),
  }
}

const waiting = (core: Core): readonly OutboxEntry[] => core.pending?.entries() ?? []

const NOBODY_ELSE = { role: null, team: [] }

const joined = (account: Account, workspaceId: Id) => ({ account, workspaceId, cursor: 0, epoch: null, ...NOBODY_ELSE })

async function replaced(core: Core, meta: Meta): Promise<void> {
  core.tabs.tell({ type: 'replaced', meta })
  await core.reload()
}

/** What another tab wrote meanwhile would be lost in a step made from what this one holds: then it is made again. */
async function fromWhatIsHeld(core: Core, step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof Outdated)) throw error
    await core.reload()
    await fromWhatIsHeld(core, step)
  }
}

async function follow(core: Core): Promise<void> {
  const meta = await core.db.read(['meta', 'log', 'outbox'], readMeta)
  if (!meta || meta.revision !== core.meta.revision) return core.reload()
  core.meta = meta
  core.live.fire(['meta'])
}

async function commit(core: Core, pulled: Pulled, workspaceId: Id | null): Promise<void> {
  const settled = new Set(pulled.settled.map((one) => one.id))
  const verdicts = verdictsOf(waiting(core), pulled, instant())
  const { rows, replaces, from, cursor, epoch, schema, clockOffset, role } = pulled
  const change = { cursor, epoch, schema, clockOffset, lastSyncAt: instant(), ...(role && { role }) }
  const hashes = hashesOf(
    core.set,
    rows.filter((row) => row.erased),
  )
  const obsolete = obsoleteIn(pulled)
  const committed = await commitPull(
    core.db,
    { workspaceId, rows, settled, verdicts, obsolete, replaces, from },
    change,
  )
  if (!committed) return
  const { meta, erased } = committed
  if (erased.size > 0) forgetInMemory(core, erased)
  if (replaces) {
    await replaced(core, meta)
    return forgetUnnamed(namedHashes(core), 'all')
  }
  core.tabs.tell(pulledMessage(committed, pulled, verdicts))
  keepVerdicts(core, verdicts)
  if (!core.pending || meta.revision !== core.meta.revision + 1) return core.reload()
  core.meta = meta
  show(core, core.pending.rebase(rows, settled))
  if (hashes.size > 0) await forgetUnnamed(namedHashes(core), hashes)
}

/** Every live record as a create, in an order in which they can be made. The workspace card has a door of its own. */
function liveRecords(core: Core, workspaceId: Id): { kept: Change[]; creates: Change[] } {
  const create = (kind: Kind): Change[] =>
    [...core.set.all(kind)].map((record) => ({ op: 'create', kind, record }) as Change)
  const kept = [...core.set.all('workspace')].map(
    (record): Change => ({ op: 'create', kind: 'workspace', record: { ...record, id: workspaceId } }),
  )
  return { kept, creates: kinds.filter((kind) => kind !== 'workspace').flatMap(create) }
}

function cut(creates: Change[], at: Instant): Mutation[] {
  const mutations: Mutation[] = []
  for (let i = 0; i < creates.length; i += MAX_CHANGES)
    mutations.push({ id: newId(now()), at, changes: creates.slice(i, i + MAX_CHANGES) })
  return mutations
}

/** What the screen shows now, as a set of its own: the server rows with the unsent changes in them. */
function seen(core: Core) {
  const set = createWorkingSet()
  for (const kind of kinds) for (const one of core.set.all(kind)) set.put(kind, one, 0)
  return set
}
