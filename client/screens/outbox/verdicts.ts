/** What the server did not take as it was: why, in which order to look at it, and how it is done again. */
import type { Change } from '../../../server/domain/records/changes.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import type { Verdict } from '../../book/database.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { fieldWords } from './field-words.ts'

/** A value of the person that gave way to one from elsewhere. */
export interface Lost {
  kind: string
  id: Id
  field: string
  lost?: unknown
  kept?: unknown
}

interface Detail {
  code?: string
  /** What the server stumbled over. */
  at?: string
  lost?: Lost[]
}

const detailOf = ({ detail }: Verdict): Detail => (detail ?? {}) as Detail

export const lostOf = (verdict: Verdict): Lost[] => detailOf(verdict).lost ?? []

const URGENCY: Record<Verdict['status'], number> = { rejected: 0, gone: 1, merged: 2 }

/** What asks for something first, then the oldest. */
export const sorted = (verdicts: readonly Verdict[]): Verdict[] =>
  [...verdicts].sort(
    (a, b) =>
      URGENCY[a.status] - URGENCY[b.status] || a.mutation.at.localeCompare(b.mutation.at) || (a.id < b.id ? -1 : 1),
  )

/** In the person's words; a code nobody wrote words for is said as it is. */
export function reasonOf(verdict: Verdict): string {
  const words = rest().outbox
  const { code = '?', at } = detailOf(verdict)
  if (code === 'erased') return words.erased
  if (verdict.status !== 'rejected') return words[verdict.status]
  const known = code in words.rejected ? words.rejected[code as keyof typeof words.rejected] : words.unknownReason(code)
  return at ? `${known} ${words.about(fieldWords(at))}` : known
}

/** The case a change belongs to, as far as this device knows it. */
export function caseOf(book: Book, changes: readonly Change[]): Id | null {
  for (const change of changes) {
    const id = clientIn(book, change)
    if (id && book.get('client', book.canonical(id))) return book.canonical(id)
  }
  return null
}

function clientIn(book: Book, change: Change): Id | null {
  const id = change.op === 'create' ? change.record.id : change.id
  if (change.kind === 'client') return id
  const record = change.op === 'create' ? change.record : book.get(change.kind, id)
  return record && 'clientId' in record ? (record.clientId ?? null) : null
}

/** What a person may type anew: by change, the values by field. */
export type Edits = Record<string, unknown>[]

const wantedFrom = (change: Change, edits: Record<string, unknown>, freshId: boolean): Wanted => {
  if (change.op === 'delete') return change
  if (change.op === 'patch') return { ...change, fields: { ...change.fields, ...edits } } as Wanted
  const {
    id,
    act: _act,
    at: _at,
    device: _device,
    by: _by,
    ...record
  } = change.record as unknown as Record<string, unknown>
  return { op: 'create', kind: change.kind, record: { ...record, ...edits, ...(freshId ? {} : { id }) } } as Wanted
}

/** Records it anew, as an act of now. The refused one is let go once that is durable. */
export async function sendAgain(book: Book, verdict: Verdict, edits: Edits = []): Promise<Recorded> {
  const freshId = detailOf(verdict).code === 'fact_differs'
  const wanted = verdict.mutation.changes.map((change, i) => wantedFrom(change, edits[i] ?? {}, freshId))
  return letGoOnce(book, verdict, await book.record(wanted))
}

/** Puts the person's own values back in place of those that were kept. */
export async function putMineBack(book: Book, verdict: Verdict): Promise<Recorded> {
  const wanted = lostOf(verdict).map(
    ({ kind, id, field, lost }) => ({ op: 'patch', kind, id, fields: { [field]: lost ?? null } }) as Wanted,
  )
  return letGoOnce(book, verdict, await book.record(wanted))
}

async function letGoOnce(book: Book, verdict: Verdict, recorded: Recorded): Promise<Recorded> {
  if (recorded.ok) await letGo(book, verdict)
  return recorded
}

export const letGo = async (book: Book, { id }: Verdict): Promise<void> => (await book.exchange()).dismissVerdict(id)
