/** Writing: what a person did becomes one mutation, durable before anybody is told that it is saved. Loaded when idle, or by the first write. */
import type { Change, Mutation, Patch } from '../../server/domain/records/changes.ts'
import type { CardKind, FactKind, RecordOf } from '../../server/domain/records/kinds.ts'
import { isFact } from '../../server/domain/records/names.ts'
import { newId } from '../../server/domain/records/new-id.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { instant, now } from './clock.ts'
import { checkTogether } from './coherence.ts'
import type { Core } from './core.ts'
import type { Meta, Step } from './database.ts'
import { noteDraft } from './drafts.ts'
import { append, Outdated } from './storage.ts'
import { checkChanges, type Issue } from './validation.ts'

/** What the book stamps on a fact itself. */
type Stamped = 'id' | 'act' | 'at' | 'device' | 'by'

/** A change as a screen asks for it: ids may be given (to refer to a record of the same act), stamps are the book's. */
export type Wanted =
  | { [K in CardKind]: { op: 'create'; kind: K; record: Omit<RecordOf<K>, 'id'> & { id?: Id } } }[CardKind]
  | { [K in FactKind]: { op: 'create'; kind: K; record: Omit<RecordOf<K>, Stamped> & { id?: Id } } }[FactKind]
  | { [K in CardKind]: { op: 'patch'; kind: K; id: Id; fields: Patch<K> } }[CardKind]
  | { op: 'delete'; kind: CardKind; id: Id }

export type Recorded =
  | {
      ok: true
      act: Id
      /** Ids of what was created, in the order it was asked for. */
      created: Id[]
      /** Takes the act back by another one, also after it was sent. */
      undo(): Promise<Recorded>
    }
  | { ok: false; code: 'invalid'; issues: Issue[] }
  /** `only-looks`: a viewer, whom the server would refuse. */
  | { ok: false; code: 'storage-full' | 'storage-failed' | 'only-looks' }

/** What writing needs of a book: the core of a page, or what the service worker has read. */
export type Writer = Pick<Core, 'db' | 'tabs' | 'set' | 'pending' | 'meta' | 'drafted' | 'inTurn' | 'wrote' | 'reload'>

export function record(core: Writer, wanted: Wanted[]): Promise<Recorded> {
  return core.inTurn(() => attempt(core, wanted))
}

async function attempt(core: Writer, wanted: Wanted[]): Promise<Recorded> {
  if (core.meta.role === 'viewer') return { ok: false, code: 'only-looks' }
  if (isEmptied(core, wanted)) return { ok: false, code: 'storage-failed' }
  const mutation = stamp(core, wanted)
  const checked = checkChanges(mutation.changes)
  if (!checked.ok) return { ok: false, code: 'invalid', issues: checked.issues }
  const issues = checkTogether(core.set, checked.changes)
  if (issues.length > 0) return { ok: false, code: 'invalid', issues }
  mutation.changes = checked.changes
  const back = inverse(core, mutation)
  try {
    await write(core, mutation)
  } catch (error) {
    if (!(error instanceof Outdated)) return { ok: false, code: isFull(error) ? 'storage-full' : 'storage-failed' }
    // Another tab signed in or out meanwhile: the write belongs elsewhere now, if its records are still there.
    await core.reload()
    return attempt(core, wanted)
  }
  askToKeep(core, mutation)
  const created = mutation.changes.flatMap((change) => (change.op === 'create' ? [change.record.id] : []))
  return { ok: true, act: mutation.id, created, undo: () => record(core, back) }
}

/** The device was let go of under the person's hands: what would be kept now would hang on nothing, and leave with the next sign-in. */
const isEmptied = ({ meta, set }: Writer, wanted: Wanted[]): boolean =>
  !meta.account &&
  set.count('workspace') === 0 &&
  !wanted.some(({ op, kind }) => op === 'create' && kind === 'workspace')

async function write(core: Writer, mutation: Mutation): Promise<void> {
  const { pending } = core
  const { changes } = mutation
  const [count, done] = [changes.length, draftsOf(core, mutation)]
  if (core.meta.account && pending) {
    const entry = { mutation, bases: pending.basesOf(changes), attempts: 0 }
    const meta = await append(core.db, { store: 'outbox', entry, count, done }, core.meta)
    core.tabs.tell({ type: 'outbox', meta: stepOf(meta), entry })
    await shown(core.wrote(meta, () => pending.add(entry)))
  } else {
    const meta = await append(core.db, { store: 'log', entry: { changes }, count, done }, core.meta)
    core.tabs.tell({ type: 'changes', meta: stepOf(meta), changes })
    await shown(core.wrote(meta, () => core.set.apply(changes)))
  }
}

const stepOf = ({ revision, unsavedChanges }: Meta): Step => ({ revision, unsavedChanges })

/** What is stored is stored: a failure to show it must not have it entered a second time. */
const shown = (showing: Promise<void>): Promise<void> => showing.catch((error) => console.error(error))

/**
 * A note that is recorded is no draft any more: a phone killed right after would offer it a second time. What another tab
 * has half-typed meanwhile is other words, and stays.
 */
function draftsOf({ drafted }: Writer, { changes }: Mutation): string[] {
  const noted = changes.flatMap((change) =>
    change.op === 'create' && change.kind === 'interaction' && change.record.note
      ? [noteDraft(change.record.clientId)]
      : [],
  )
  return noted.filter((key) => drafted.has(key))
}

function stamp(core: Writer, wanted: Wanted[]): Mutation {
  const act = newId(now())
  const at = instant()
  const stamps = { act, at, device: core.meta.device }
  const changes = wanted.map((change): Change => {
    if (change.op !== 'create') return change
    const id = change.record.id ?? newId(now())
    const whole = isFact(change.kind) ? { ...change.record, id, ...stamps } : { ...change.record, id }
    return { op: 'create', kind: change.kind, record: whole } as Change
  })
  return { id: act, at, changes }
}

/** What takes the act back: one void for its facts, the former values of its cards. */
function inverse(core: Writer, mutation: Mutation): Wanted[] {
  const back: Wanted[] = []
  for (const change of [...mutation.changes].reverse()) {
    if (change.op === 'create') {
      if (!isFact(change.kind)) back.push({ op: 'delete', kind: change.kind, id: change.record.id })
    } else {
      const before = core.set.get(change.kind, change.id)
      if (!before) continue
      if (change.op === 'delete') back.push({ op: 'create', kind: change.kind, record: before } as Wanted)
      else
        back.push({ op: 'patch', kind: change.kind, id: change.id, fields: formerly(before, change.fields) } as Wanted)
    }
  }
  if (mutation.changes.some((change) => change.op === 'create' && isFact(change.kind)))
    back.push({ op: 'create', kind: 'void', record: { undoes: 'act', target: mutation.id } })
  return back
}

function formerly(before: object, fields: object): Record<string, unknown> {
  const values = before as Record<string, unknown>
  return Object.fromEntries(Object.keys(fields).map((name) => [name, values[name] ?? null]))
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'

let asked = false

/** The browser is asked to keep the data once there is something real to keep: asked earlier, it says no more often. */
function askToKeep({ set }: Writer, { changes }: Mutation): void {
  const isExample = [...set.all('workspace')].some((workspace) => workspace.sample)
  const real = !isExample && changes.some((one) => one.op === 'create' && one.kind === 'invoice')
  if (asked || !real) return
  asked = true
  void globalThis.navigator?.storage?.persist?.()
}
