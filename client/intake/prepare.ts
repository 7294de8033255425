/**
 * From an opened file to chunks of changes. A chunk is one mutation: stored whole or not at all, clients before
 * contacts, before invoices, before facts. What belongs to one invoice is never cut in two, so that a file whose
 * import was stopped can be handed in again: what was stored is found, the rest is taken.
 */
import type { Change } from '../../server/domain/records/changes.ts'
import { MAX_CHANGES } from '../../server/domain/records/changes.ts'
import { kinds } from '../../server/domain/records/names.ts'
import { newId } from '../../server/domain/records/new-id.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Choice } from './choice.ts'
import type { Existing } from './existing.ts'
import { gatherClients } from './gather-clients.ts'
import { gatherInvoices } from './gather-invoices.ts'
import { gatherPayments } from './gather-payments.ts'
import type { Gathered, PreviewRecord } from './gathered.ts'
import type { Table } from './open-file.ts'
import type { Report } from './report.ts'
import type { Watch } from './slices.ts'

export interface Chunk {
  /** Id of the mutation that carries the changes; their facts name it. */
  act: Id
  changes: Change[]
}

export interface Preview {
  /** The first records as they would be taken. */
  records: PreviewRecord[]
  /** Of the whole file, as if it were taken. */
  report: Report
}

const gather = { invoices: gatherInvoices, clients: gatherClients, payments: gatherPayments }

function gathered(table: Table, choice: Choice, existing: Existing, watch: Watch): Promise<Gathered> {
  const now = Date.parse(existing.at)
  return gather[choice.kind](table, choice, existing, () => newId(now), watch)
}

/** Works the whole file out without storing anything, so that the counts shown are the counts that follow. */
export async function preview(
  table: Table,
  choice: Choice,
  existing: Existing,
  rows = 20,
  watch: Watch = {},
): Promise<Preview> {
  const { items, report } = await gathered(table, choice, existing, watch)
  return { records: items.slice(0, rows).map((item) => item.preview), report }
}

/** Yields the chunks and returns the report. Once the signal is aborted nothing more is handed out: it throws. */
export async function* prepare(
  table: Table,
  choice: Choice,
  existing: Existing,
  watch: Watch = {},
): AsyncGenerator<Chunk, Report> {
  const { items, report } = await gathered(table, choice, existing, watch)
  const now = Date.parse(existing.at)
  let pending: Change[] = []
  for (const [at, item] of items.entries()) {
    const changes = item.changes()
    if (pending.length > 0 && pending.length + changes.length > MAX_CHANGES) {
      yield chunkOf(pending, newId(now))
      watch.signal?.throwIfAborted()
      watch.onProgress?.({ phase: 'writing', done: at, total: items.length })
      pending = []
    }
    pending.push(...changes)
    while (pending.length > MAX_CHANGES) yield chunkOf(pending.splice(0, MAX_CHANGES), newId(now))
  }
  watch.signal?.throwIfAborted()
  if (pending.length > 0) yield chunkOf(pending, newId(now))
  watch.onProgress?.({ phase: 'writing', done: items.length, total: items.length })
  return report
}

const order = new Map<string, number>(kinds.map((kind, place) => [kind, place]))

function chunkOf(changes: readonly Change[], act: Id): Chunk {
  const ordered = changes.toSorted((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))
  for (const change of ordered) if (change.op === 'create' && 'act' in change.record) change.record.act = act
  return { act, changes: ordered }
}
