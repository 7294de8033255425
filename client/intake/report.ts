/** What became of every line of a file: taken, known already, taken with a remark, or refused with a reason. */

export type Rejection =
  | 'missing-client'
  | 'missing-number'
  | 'missing-date'
  | 'missing-amount'
  | 'unreadable-amount'
  | 'zero-amount'
  | 'amount-too-large'
  | 'impossible-date'
  | 'unknown-currency'
  | 'too-long'
  | 'too-many-cells'
  | 'duplicate-number'
  | 'other-line-rejected'
  | 'credit-note-unattached'
  | 'draft'
  | 'cancelled'
  | 'not-an-invoice'
  | 'unknown-client'
  | 'unknown-invoice'
  | 'negative-payment'

export type Warning =
  | 'due-before-issue'
  | 'due-assumed'
  | 'long-term'
  | 'paid-date-assumed'
  | 'paid-before-issue'
  | 'overpaid'
  | 'paid-more-than-known'
  | 'rounded'
  | 'balance-above-amount'
  | 'amount-computed'
  | 'not-allocated'
  | 'cash-above-ceiling'
  | 'siren-unread'
  | 'shortened'

export interface Rejected {
  /** 1-based line of the file. */
  line: number
  code: Rejection
  /** The cells as they were, each cut to what a person can read. */
  raw: string[]
}

export interface Warned {
  line: number
  code: Warning
}

export interface Taken {
  clients: number
  contacts: number
  invoices: number
  payments: number
  disputes: number
  creditNotes: number
  notes: number
}

export interface Report {
  /** Lines of data read, below the headings. */
  rows: number
  taken: Taken
  /** Clients that were known and got something they lacked. */
  completed: number
  /** Clients taken whose kind nobody knows yet. */
  unknownKinds: number
  /** Negative amounts and credit notes met, attached or not. */
  negatives: number
  /** Lines folded into an invoice above them. */
  folded: number
  /** Sum of the invoices (or payments) taken, in cents, by currency. */
  sums: Record<string, number>
  /** How long the three lists below are, also where only their beginning crosses to a screen. */
  counts: { duplicates: number; rejected: number; warnings: number }
  /** Lines whose invoice or payment is there already. */
  duplicates: number[]
  rejected: Rejected[]
  warnings: Warned[]
}

const RAW_CELL = 1000

export const newReport = (rows: number): Report => ({
  rows,
  taken: { clients: 0, contacts: 0, invoices: 0, payments: 0, disputes: 0, creditNotes: 0, notes: 0 },
  completed: 0,
  unknownKinds: 0,
  negatives: 0,
  folded: 0,
  sums: {},
  counts: { duplicates: 0, rejected: 0, warnings: 0 },
  duplicates: [],
  rejected: [],
  warnings: [],
})

export function reject(report: Report, row: { line: number; cells: readonly string[] }, code: Rejection): void {
  report.rejected.push({ line: row.line, code, raw: row.cells.map((cell) => cell.slice(0, RAW_CELL)) })
}

export function addSum(report: Report, currency: string, cents: number): void {
  report.sums[currency] = (report.sums[currency] ?? 0) + cents
}

/** Lists are made in the order of the work; people read them in the order of the file. Counts them as well. */
export function inFileOrder(report: Report): Report {
  report.rejected.sort((a, b) => a.line - b.line)
  report.warnings.sort((a, b) => a.line - b.line)
  report.duplicates.sort((a, b) => a - b)
  const { duplicates, rejected, warnings } = report
  report.counts = { duplicates: duplicates.length, rejected: rejected.length, warnings: warnings.length }
  return report
}
