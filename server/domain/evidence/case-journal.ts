/**
 * The journal of one case, as a file that a program can check (server/journal/pack.js): every fact, with what the phone
 * hashed, and the links of the chain that the server stamped them into. Of other debtors it holds nothing; with `links` it
 * holds the bare fingerprints between this case’s entries, which a random salt keeps from telling what they stand for.
 */
import type { FactKind } from '../records/kinds.ts'
import type { Id, Instant } from '../records/primitives.ts'

export interface CaseFact {
  kind: FactKind
  record: { id: Id }
}

/** An entry as the `journal` function of the database gives it. */
export type Entry = [
  seq: number,
  kind: string,
  id: Id,
  digest: string,
  chain: string,
  stampedAt: Instant,
  salt: string | null,
  erasureId: Id | null,
]

export interface ServerJournal {
  workspace: Id
  head: { seq: number; chain: string } | null
  entries: readonly Entry[]
}

/** Entries that follow each other without a gap; `before` is the hash they go on from, empty before the first of all. */
export interface Run {
  before: string
  entries: [seq: number, kind: string, id: Id, digest: string, chain: string, stampedAt: Instant, salt: string | null][]
}

/** Why there is no chain: no account, no network, no right to read it, no session, another refusal; `none`: nothing of the case is in it yet. */
export type WithoutChain = 'alone' | 'unreachable' | 'forbidden' | 'signed-out' | 'refused' | 'none'

export interface CaseJournal {
  format: 'encaisse-case-journal'
  version: 1
  client: Id
  madeAt: Instant
  /** By kind. */
  facts: Partial<Record<FactKind, object[]>>
  /** Facts without their internal notes: their fingerprint cannot be worked out from what is here. */
  shortened: { kind: FactKind; id: Id; without: string[] }[]
  /** SHA-256 of each fact that is told whole, as this phone holds it; `waiting`: not yet taken by the server. */
  phone: { kind: FactKind; id: Id; sha256: string; waiting?: true }[]
  chain: { workspace: Id; head: { seq: number; chain: string }; runs: Run[] } | null
  withoutChain?: WithoutChain
}

/** What a person wrote for itself. Dropped unless it chose to show it. */
const internal: Partial<Record<FactKind, readonly string[]>> = {
  interaction: ['note', 'overrides'],
  pause: ['reason'],
  callback: ['reason'],
  void: ['reason'],
  instalmentPlan: ['note'],
}

export interface Shortened {
  record: object
  without: string[]
}

export function shortened({ kind, record }: CaseFact): Shortened {
  const without = (internal[kind] ?? []).filter((field) => field in record)
  return { record: Object.fromEntries(Object.entries(record).filter(([field]) => !without.includes(field))), without }
}

/** A note without an outcome says nothing to others: without notes it is not there at all. */
const isNote = ({ kind, record }: CaseFact): boolean =>
  kind === 'interaction' && 'channel' in record && record.channel === 'note' && !('outcome' in record)

export interface JournalInput {
  client: Id
  madeAt: Instant
  facts: readonly CaseFact[]
  notes: boolean
  links: boolean
  /** Of each fact, by id. */
  hashes: ReadonlyMap<Id, string>
  waiting: ReadonlySet<Id>
  journal: ServerJournal | WithoutChain
}

export function caseJournal(input: JournalInput): CaseJournal {
  const { client, madeAt, facts, notes, hashes, waiting, journal } = input
  const told = facts.filter((one) => notes || !isNote(one))
  const found: CaseJournal['facts'] = {}
  const cut: CaseJournal['shortened'] = []
  const whole = new Set<Id>()
  for (const one of told) {
    const { record, without } = notes ? { record: one.record, without: [] } : shortened(one)
    const ofKind = found[one.kind] ?? []
    found[one.kind] = ofKind
    ofKind.push(record)
    if (without.length) cut.push({ kind: one.kind, id: one.record.id, without })
    else whole.add(one.record.id)
  }
  const chain = typeof journal === 'string' ? journal : (chainOf(journal, input, whole) ?? 'none')
  return {
    format: 'encaisse-case-journal',
    version: 1,
    client,
    madeAt,
    facts: found,
    shortened: cut,
    // Of what is told whole alone: a bare fingerprint, too, lets anybody try out what was left out.
    phone: told.flatMap(({ kind, record: { id } }) =>
      whole.has(id)
        ? { kind, id, sha256: hashes.get(id) ?? '', ...(waiting.has(id) && { waiting: true as const }) }
        : [],
    ),
    ...(typeof chain === 'string' ? { chain: null, withoutChain: chain } : { chain }),
  }
}

/** The salts of what is told whole, and no others: with a salt anybody may try out what a text that was left out said. */
function chainOf(
  { workspace, head, entries }: ServerJournal,
  { facts, links }: JournalInput,
  whole: ReadonlySet<Id>,
): CaseJournal['chain'] {
  const ours = new Set(facts.map(({ record }) => record.id))
  const first = entries.findIndex(([, , id]) => ours.has(id))
  if (!head || first < 0) return null
  const runs: Run[] = []
  let open: Run | null = null
  entries.slice(first).forEach((entry, at) => {
    const [seq, kind, id, digest, chain, stampedAt, salt] = entry
    if (!links && !ours.has(id)) {
      open = null
      return
    }
    if (!open) {
      open = { before: entries[first + at - 1]?.[4] ?? '', entries: [] }
      runs.push(open)
    }
    open.entries.push([seq, kind, id, digest, chain, stampedAt, whole.has(id) ? salt : null])
  })
  return { workspace, head, runs }
}
