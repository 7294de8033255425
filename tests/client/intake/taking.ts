/** Opens and takes files the way the screen does, and keeps what was taken like a small book. */
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { vi } from 'vitest'
import type { Choice } from '../../../client/intake/choice.ts'
import type { Existing } from '../../../client/intake/existing.ts'
import { openFile, type Refused, type Table } from '../../../client/intake/open-file.ts'
import { prepare } from '../../../client/intake/prepare.ts'
import type { Report } from '../../../client/intake/report.ts'
import type { Change } from '../../../server/domain/records/changes.ts'
import { type Kind, type RecordOf, schemas } from '../../../server/domain/records/kinds.ts'
import { newId } from '../../../server/domain/records/new-id.ts'

// Whole files take a second on a quiet machine and many on a busy one; a slow test is not a wrong one.
vi.setConfig({ testTimeout: 60_000 })

export const data = new URL('../../../../shared/data/', import.meta.url)
export const hasData = existsSync(data)

const id = () => newId(1_790_000_000_000)

export const nothing = (): Existing => ({
  creditorId: id(),
  currency: 'EUR',
  country: 'FR',
  today: '2026-11-21',
  importId: id(),
  device: id(),
  at: '2026-11-21T08:00:00.000Z',
  clients: [],
  contacts: [],
  invoices: [],
  payments: [],
  creditNotes: [],
})

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'export.csv'): File =>
  new File([content], name)

export const dataFile = (path: string): File =>
  new File([readFileSync(new URL(path, data))], path.slice(path.lastIndexOf('/') + 1))

export async function open(file: File | string): Promise<Table> {
  const read = await openFile(typeof file === 'string' ? fileOf(file) : file)
  if ('ok' in read) throw new Error(`refused: ${read.code}`)
  return read
}

export async function refusal(content: string | Uint8Array<ArrayBuffer>, name?: string): Promise<Refused | null> {
  const read = await openFile(fileOf(content, name))
  return 'ok' in read ? read : null
}

export const proposed = ({ opened }: Table): Choice => ({
  kind: opened.kind === 'unknown' ? 'invoices' : opened.kind,
  mapping: opened.mapping,
})

export interface Take {
  changes: Change[]
  chunks: Change[][]
  report: Report
  created<K extends Kind>(kind: K): RecordOf<K>[]
  /** Reasons by line, as `3 zero-amount`. */
  rejected: string[]
  warned: string[]
}

/** Every record is checked by its schema, as the book does. */
export async function take(
  file: File | string | Table,
  choice: Partial<Choice> = {},
  existing = nothing(),
): Promise<Take> {
  const table = typeof file === 'object' && 'opened' in file ? file : await open(file)
  const chunks: Change[][] = []
  const running = prepare(table, { ...proposed(table), ...choice }, existing)
  let step = await running.next()
  for (; !step.done; step = await running.next()) {
    chunks.push(step.value.changes)
    for (const change of step.value.changes) if (change.op === 'create') v.parse(schemas[change.kind], change.record)
  }
  const changes = chunks.flat()
  const report = step.value
  return {
    changes,
    chunks,
    report,
    created: <K extends Kind>(kind: K) =>
      changes.flatMap((change) =>
        change.op === 'create' && change.kind === kind ? [change.record as RecordOf<K>] : [],
      ),
    rejected: report.rejected.map(({ line, code }) => `${line} ${code}`),
    warned: report.warnings.map(({ line, code }) => `${line} ${code}`),
  }
}

/** The book after these changes, for the next file. */
export function bookAfter(taken: Pick<Take, 'changes' | 'created'>, before: Existing): Existing {
  const patched = <T extends { id: string }>(card: T): T => {
    const patch = taken.changes.find((change) => change.op === 'patch' && change.id === card.id)
    return patch?.op === 'patch' ? { ...card, ...patch.fields } : card
  }
  return {
    ...before,
    importId: id(),
    clients: [...before.clients.map(patched), ...taken.created('client')],
    contacts: [...before.contacts.map(patched), ...taken.created('contact')],
    invoices: [...before.invoices, ...taken.created('invoice')],
    payments: [...before.payments, ...taken.created('payment')],
    creditNotes: [...before.creditNotes, ...taken.created('creditNote')],
  }
}
