/** The heart of the book: what is in memory, what is on the device, and the order in which writes happen. */
import { batch } from 'solid-js'
import { newId } from '../../server/domain/records/new-id.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { now } from './clock.ts'
import { noteKept, setUnreadable } from './condition.ts'
import { type Database, type Meta, openDatabase, type Verdict } from './database.ts'
import { fillFirst, type Glance, readGlance } from './glance.ts'
import { createLive, type Live } from './live.ts'
import { freshMeta, type Loaded, load, type MetaChange, updateMeta } from './opening.ts'
import type { Pending } from './pending.ts'
import { givingWay } from './slices.ts'
import { joinTabs, type TabMessage, type Tabs } from './tabs.ts'
import type { Touched, WorkingSet } from './working-set.ts'

export interface Core {
  db: Database
  live: Live
  tabs: Tabs
  set: WorkingSet
  /** Null on a device alone: nothing ever waits there. */
  pending: Pending | null
  meta: Meta
  verdicts: Verdict[]
  /** Keys of the drafts that were typed here, or seen: what is recorded here can be made of no other. */
  drafted: Set<string>
  /** What Today showed last, as far as it was kept. */
  glance: Glance | undefined
  /** True while only the first cases of the glance, or all but the cold ones, are in memory: the others are yet to be read. */
  partial: boolean
  /** Runs writes one after the other, so that each is worked out from what the one before left. */
  inTurn<T>(write: () => Promise<T>): Promise<T>
  /** Called after each transaction with the state it left: applies it in memory and shows it, and notices another tab's write. */
  wrote(meta: Meta, apply: () => Touched): Promise<void>
  changeMeta(change: MetaChange): Promise<void>
  /** Reads everything again from the device. `filled` is called with it in memory, before the screens draw again. */
  reload(filled?: () => void): Promise<void>
  /** Told before the screens draw again, with what was touched, or null for everything. */
  onShown: (touched: Touched | null) => void
  close(): void
}

type Held = Pick<Core, 'set' | 'pending' | 'meta' | 'verdicts' | 'partial'>

/** The log is folded when it is this long; a fold costs as much as an opening. */
const FOLD_AT = 60

export interface OpenOptions {
  name?: string
  /** A newer version of the app needs the database: this page must be loaded again. */
  onOutdated?: () => void
  /** Opens with what Today showed last, where that is kept, or without the cold cases, and reads everything else behind it. */
  fromGlance?: boolean
}

export async function openCore({ name = 'encaisse', onOutdated, fromGlance }: OpenOptions = {}): Promise<Core> {
  const db = openDatabase(onOutdated, name)
  const live = createLive()
  let tail: Promise<unknown> = Promise.resolve()
  let logLength = 0

  const core: Core = {
    db,
    live,
    tabs: joinTabs((message) => void core.inTurn(() => hear(core, message)), name),
    ...(await begin()),
    drafted: new Set(),
    inTurn(write) {
      const turn = tail.then(write)
      tail = turn.catch(() => {})
      return turn
    },
    async wrote(meta, apply) {
      // Another tab wrote in between, and its message is still under way: what is on the device is the truth.
      if (meta.revision !== core.meta.revision + 1) return core.reload()
      core.meta = meta
      logLength += 1
      show(core, apply())
      if (logLength >= FOLD_AT) foldOnIdle()
    },
    changeMeta: (change) =>
      core.inTurn(async () => {
        const meta = await updateMeta(db, change)
        if (meta.revision !== core.meta.revision + 1) return core.reload()
        core.meta = meta
        live.fire(['meta'])
      }),
    async reload(filled) {
      const everything = await fill(core.partial ? givingWay() : undefined)
      batch(() => {
        Object.assign(core, everything)
        filled?.()
        core.onShown(null)
        live.fireAll()
      })
    },
    onShown: () => {},
    close() {
      core.tabs.close()
      db.close()
    },
  }

  async function begin(): Promise<Held & { glance: Glance | undefined }> {
    const kept = fromGlance ? await readGlance(db) : null
    if (!kept?.glance.first) return { ...(await fill(undefined, fromGlance)), glance: kept?.glance }
    const { meta, glance } = kept
    return { meta, glance, set: fillFirst(kept.glance.first), pending: null, verdicts: [], partial: true }
  }

  async function fill(pause?: () => Promise<void>, coldLater?: boolean): Promise<Held> {
    // There will be cases to plan: the rulebook comes in while they are read.
    const loaded = await load(db, { found: () => void import('./cases.ts'), pause, coldLater })
    logLength = loaded.holdsErased ? FOLD_AT : loaded.logLength
    const meta = await standing(loaded)
    noteKept(name, keeping(loaded.set, meta))
    setUnreadable(loaded.unreadable)
    const { set, verdicts, withoutCold } = loaded
    return { set, pending: await overlay(loaded, meta), meta, verdicts, partial: withoutCold }
  }

  /** Where the device stands. What it cannot read any more, an account has: everything is asked for again. */
  async function standing({ meta, unreadable }: Loaded): Promise<Meta> {
    if (!meta) return updateMeta(db, freshMeta(newId(now())))
    const again = unreadable.length > 0 && meta.account !== null && meta.cursor > 0
    return again ? updateMeta(db, { cursor: 0, epoch: null }) : meta
  }

  function foldOnIdle(): void {
    logLength = 0
    void import('./storage.ts').then(({ foldWhenIdle }) => foldWhenIdle(db, name, core))
  }

  if (logLength >= FOLD_AT) foldOnIdle()
  return core
}

/** On a device that was emptied on purpose, as on one with data, some write came before. */
function keeping(set: WorkingSet, { account, revision }: Meta): 'data' | 'erased' | 'nothing' {
  if (account || set.count('workspace') > 0) return 'data'
  return revision > 1 ? 'erased' : 'nothing'
}

async function overlay({ set, outbox }: Loaded, { account }: Meta): Promise<Pending | null> {
  if (!account && outbox.length === 0) return null
  const { createPending } = await import('./pending.ts')
  const pending = createPending(set)
  for (const entry of outbox) pending.add(entry)
  return pending
}

/** The screens that show what was touched draw again. */
export function show(core: Core, touched: Touched): void {
  const keys = ['meta', 'outbox', 'plans']
  for (const id of touched.clients) keys.push(`client:${id}`)
  for (const kind of touched.kinds) keys.push(`kind:${kind}`)
  core.onShown(touched)
  core.live.fire(keys)
}

/** Two tabs may be told the same at the same time: it is shown once. */
export function keepVerdicts(core: Core, told: readonly Verdict[]): void {
  const others = core.verdicts.filter(({ id }) => !told.some((verdict) => verdict.id === id))
  core.verdicts = [...others, ...told]
}

/** Applies what another tab wrote; anything missed means reading everything again. */
async function hear(core: Core, message: TabMessage): Promise<void> {
  const { meta } = message
  if (meta.revision <= core.meta.revision) return
  const touched = meta.revision === core.meta.revision + 1 ? applied(core, message) : null
  if (!touched) return core.reload()
  core.meta = { ...core.meta, ...meta }
  show(core, touched)
}

/** What the message touched; null when this tab cannot tell. */
function applied(core: Core, message: TabMessage): Touched | null {
  switch (message.type) {
    case 'changes':
      return core.set.apply(message.changes)
    case 'outbox':
      return core.pending?.add(message.entry) ?? null
    case 'pulled':
      if (core.pending) keepVerdicts(core, message.verdicts)
      return core.pending?.rebase(message.rows, new Set<Id>(message.settled)) ?? null
    case 'replaced':
      return null
  }
}
