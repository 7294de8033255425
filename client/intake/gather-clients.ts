/** Works out a file of clients: new cards, and what known cards lacked. */
import type { Choice } from './choice.ts'
import { clientChanges, completes, kindOf } from './client-changes.ts'
import { type ClientEntry, clientLedger, nameOf } from './client-ledger.ts'
import { clientRow } from './client-row.ts'
import { takeContacts } from './contact-match.ts'
import type { Existing } from './existing.ts'
import type { Gathered, Item, NewId } from './gathered.ts'
import type { Table } from './open-file.ts'
import { inFileOrder, newReport, type Report, reject, type Warning } from './report.ts'
import { rowReader } from './row-reader.ts'
import { inSlices, type Watch } from './slices.ts'

export async function gatherClients(
  table: Table,
  choice: Choice,
  existing: Existing,
  newId: NewId,
  watch: Watch,
): Promise<Gathered> {
  const report = newReport(table.rows.length)
  const reader = rowReader(table.opened.columns, choice)
  const ledger = clientLedger(existing)
  const lines = new Map<ClientEntry, { line: number; warnings: Warning[] }>()
  await inSlices(
    table.rows,
    (row) => {
      const draft = clientRow(reader, row, existing.country)
      if (reader.overflows(row)) return reject(report, row, 'too-many-cells')
      if (!draft) return reject(report, row, 'missing-client')
      if (draft.name.length > 200 || draft.number.length > 80) return reject(report, row, 'too-long')
      const warnings: Warning[] = []
      if (draft.siren === '' && reader.text(row, 'siren') !== '') warnings.push('siren-unread')
      for (const code of warnings) report.warnings.push({ line: row.line, code })
      const entry = ledger.meet(draft)
      if (lines.has(entry)) report.folded++
      else lines.set(entry, { line: row.line, warnings })
    },
    watch,
  )
  const items = [...lines].flatMap(([entry, { line, warnings }]) =>
    takeClient(entry, line, warnings, { choice, existing, newId, report }),
  )
  return { items, report: inFileOrder(report) }
}

interface Taking {
  choice: Choice
  existing: Existing
  newId: NewId
  report: Report
}

function takeClient(entry: ClientEntry, line: number, warnings: Warning[], taking: Taking): Item[] {
  const { choice, existing, newId, report } = taking
  if (entry.known && !completes(entry)) {
    report.duplicates.push(line)
    return []
  }
  if (entry.known) report.completed++
  else {
    report.taken.clients++
    if (kindOf(entry, choice.kindForUnknown) === 'unknown') report.unknownKinds++
  }
  report.taken.contacts += takeContacts(entry).added.length
  const { number } = entry.draft
  const reach = entry.contacts.flatMap((contact) => [...contact.emails, ...contact.phones])
  return [
    {
      preview: { line, client: entry.known?.name ?? nameOf(entry), ...(number && { number }), reach, warnings },
      changes: () => clientChanges(entry, existing, choice.kindForUnknown, newId),
    },
  ]
}
