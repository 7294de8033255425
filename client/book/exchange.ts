/** The book's door for the sync: what waits to be sent, and what came back. The sync itself knows no storage. */
import { type Change, MAX_CHANGES, type Mutation } from '../../server/domain/records/changes.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { kinds } from '../../server/domain/records/names.ts'
import { newId } from '../../server/domain/records/new-id.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { instant, now } from './clock.ts'
import { type Core, show } from './core.ts'
import type { Account, Meta, OutboxEntry, ServerRow, Verdict } from './database.ts'
import { commitPull, dropVerdict, moveToOutbox, noteFailure, replaceEverything } from './storage.ts'
import { createWorkingSet } from './working-set.ts'

export interface Pulled {
  rows: ServerRow[]
  settled: { id: Id; status: 'applied' | Verdict['status']; detail: unknown }[]
  /** True when `rows` is everything there is, to be put in place of the server rows held here. */
  replaces: boolean
  cursor: number
  epoch: string
  /** Server clock minus ours, in milliseconds. */
  clockOffset: number
}

export interface Exchange {
  meta(): Meta
  /** Oldest first, in the order they were made: the server must see them in it. */
  waiting(): readonly OutboxEntry[]
  /** One transaction: rows, settled entries, verdicts and cursor, or nothing. */
  commit(pulled: Pulled): Promise<void>
  /** The server was reached and had nothing new. */
  seen(clockOffset: number): Promise<void>
  failed(ids: Id[], failure: string): Promise<void>
  /** The device's records go up to a workspace of this account, as creates. */
  joinWithRecords(account: Account, workspaceId: Id): Promise<void>
  /** The device takes the account's workspace and lets go of what it held (the example, or nothing). */
  joinEmpty(account: Account, workspaceId: Id): Promise<void>
  /** Stops sending; `erase` also empties the device. Unsent changes stay in the outbox unless erased. */
  leave(erase: boolean): Promise<void>
  dismissVerdict(id: Id): Promise<void>
}

export function createExchange(core: Core): Exchange {
  return {
    meta: () => core.meta,
    waiting: () => waiting(core),
    commit: (pulled) => core.inTurn(() => commit(core, pulled)),
    seen: (clockOffset) => core.changeMeta({ clockOffset, lastSyncAt: instant() }),
    failed: (ids, failure) =>
      core.inTurn(async () => {
        await noteFailure(core.db, new Set(ids), failure)
        core.pending?.failed(new Set(ids), failure)
        core.live.fire(['outbox'])
      }),
    joinWithRecords: (account, workspaceId) =>
      core.inTurn(async () => {
        const { kept, creates } = liveRecords(core, workspaceId)
        const meta = await moveToOutbox(core.db, cut(creates), kept, joined(account, workspaceId))
        await replaced(core, meta)
      }),
    joinEmpty: (account, workspaceId) =>
      core.inTurn(async () => {
        await replaced(core, await replaceEverything(core.db, createWorkingSet(), joined(account, workspaceId)))
      }),
    leave: (erase) =>
      core.inTurn(async () => {
        const apart = { account: null, workspaceId: null, cursor: 0, epoch: null }
        const fresh = { ...apart, unsavedChanges: 0, backupAt: null }
        if (erase) await replaced(core, await replaceEverything(core.db, createWorkingSet(), fresh))
        else await replaced(core, await replaceEverything(core.db, seen(core), apart))
      }),
    dismissVerdict: (id) =>
      core.inTurn(async () => {
        await dropVerdict(core.db, id)
        core.verdicts = core.verdicts.filter((verdict) => verdict.id !== id)
        core.live.fire(['outbox'])
      }),
  }
}

const waiting = (core: Core): readonly OutboxEntry[] => core.pending?.entries() ?? []

const joined = (account: Account, workspaceId: Id) => ({ account, workspaceId, cursor: 0, epoch: null })

async function replaced(core: Core, meta: Meta): Promise<void> {
  core.tabs.tell({ type: 'replaced', meta })
  await core.reload()
}

async function commit(core: Core, pulled: Pulled): Promise<void> {
  const settled = new Set(pulled.settled.map((one) => one.id))
  const verdicts = verdictsOf(core, pulled)
  const { cursor, epoch, clockOffset } = pulled
  const change = { cursor, epoch, clockOffset, lastSyncAt: instant() }
  const meta = await commitPull(core.db, { rows: pulled.rows, settled, verdicts, replaces: pulled.replaces }, change)
  if (pulled.replaces) return replaced(core, meta)
  core.tabs.tell({ type: 'pulled', meta, rows: pulled.rows, settled: [...settled], verdicts })
  core.verdicts.push(...verdicts)
  if (!core.pending || meta.revision !== core.meta.revision + 1) return core.reload()
  core.meta = meta
  show(core, core.pending.rebase(pulled.rows, settled))
}

/** What was not taken as it was is kept, with the mutation, until the person has read it. */
function verdictsOf(core: Core, pulled: Pulled): Verdict[] {
  const byId = new Map(waiting(core).map((entry) => [entry.mutation.id, entry.mutation]))
  // Every page of a long answer names what is settled: it is told once.
  const named = new Map(pulled.settled.map((one) => [one.id, one]))
  return [...named.values()].flatMap(({ id, status, detail }) => {
    const mutation = byId.get(id)
    return status === 'applied' || !mutation ? [] : [{ id, at: instant(), status, detail, mutation }]
  })
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

function cut(creates: Change[]): Mutation[] {
  const mutations: Mutation[] = []
  for (let i = 0; i < creates.length; i += MAX_CHANGES)
    mutations.push({ id: newId(now()), at: instant(), changes: creates.slice(i, i + MAX_CHANGES) })
  return mutations
}

/** What the screen shows now, as a set of its own: the server rows with the unsent changes in them. */
function seen(core: Core) {
  const set = createWorkingSet()
  for (const kind of kinds) for (const one of core.set.all(kind)) set.put(kind, one, 0)
  return set
}
