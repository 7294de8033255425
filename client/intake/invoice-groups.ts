/**
 * Lines to invoices. Programs export one line per invoice, or one line per item with the total of the invoice
 * repeated on each, or one line per item with the amount of the item: the data tells which.
 */
import type { ClientEntry } from './client-ledger.ts'
import type { AmountSource, InvoiceRow } from './invoice-row.ts'
import { type Report, reject, type Warning } from './report.ts'
import type { Row } from './table.ts'

/** All lines of one number of one client. */
export interface InvoiceGroup {
  entry: ClientEntry
  rows: InvoiceRow[]
  /** A line of it was refused. */
  broken: boolean
}

/** One invoice or credit note of the file. */
export interface InvoiceDraft {
  entry: ClientEntry
  first: InvoiceRow
  line: number
  /** Positive, whole cents. */
  amount: number
  credit: boolean
  rows: Row[]
  warnings: Warning[]
}

/** `single`: lines are invoices, a second one of a number is a duplicate. */
export type AmountPer = 'invoice' | 'line' | 'single'

export function amountPer(
  groups: readonly InvoiceGroup[],
  source: AmountSource,
  hasItems: boolean,
  asked: 'invoice' | 'line' | undefined,
): AmountPer {
  if (source === 'lineAmount' || source === 'price') return 'line'
  if (asked) return asked
  if (!hasItems) return 'single'
  const several = groups.filter(({ rows }) => rows.length > 1)
  const same = several.filter(({ rows }) => rows.every((row) => row.cents === rows[0]?.cents)).length
  return several.length - same > same ? 'line' : 'invoice'
}

/** The invoices and credit notes of a group; what cannot be one goes into the report. */
export function draftsOf(group: InvoiceGroup, per: AmountPer, report: Report): InvoiceDraft[] {
  if (per === 'line') return summed(group, report)
  const credits = group.rows.filter((row) => row.credit)
  const invoices = group.rows.filter((row) => !row.credit)
  return [invoices, credits].flatMap((rows) => folded({ ...group, rows }, per, report))
}

function summed(group: InvoiceGroup, report: Report): InvoiceDraft[] {
  const { rows, broken } = group
  // With a line missing the sum would be wrong: better no invoice than a wrong one.
  if (broken || rows.some((row) => row.currency !== rows[0]?.currency)) {
    for (const { row } of rows) reject(report, row, 'other-line-rejected')
    return []
  }
  report.folded += Math.max(0, rows.length - 1)
  return drafted(group, rows, Math.round(rows.reduce((sum, row) => sum + row.cents, 0)), report)
}

function folded(group: InvoiceGroup, per: AmountPer, report: Report): InvoiceDraft[] {
  const [first, ...others] = group.rows
  if (!first) return []
  const kept = [first]
  for (const other of others) {
    const same = other.cents === first.cents && other.currency === first.currency
    if (!same) reject(report, other.row, 'duplicate-number')
    else if (per === 'invoice') kept.push(other)
    else report.duplicates.push(other.row.line)
  }
  report.folded += kept.length - 1
  return drafted(group, kept, first.cents, report)
}

function drafted({ entry }: InvoiceGroup, rows: InvoiceRow[], cents: number, report: Report): InvoiceDraft[] {
  const [first] = rows
  if (!first) return []
  if (cents === 0) {
    for (const { row } of rows) reject(report, row, 'zero-amount')
    return []
  }
  const warnings = [...new Set(rows.flatMap((row) => row.warnings))]
  const credit = cents < 0 || first.credit
  return [
    { entry, first, line: first.row.line, amount: Math.abs(cents), credit, rows: rows.map(({ row }) => row), warnings },
  ]
}
