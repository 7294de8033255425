/** A whole file worked out and not yet stored: what it would create, item by item, and what became of each line. */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Currency, Day, Id } from '../../server/domain/records/primitives.ts'
import type { Report, Warning } from './report.ts'

/** One line of a preview: a record as it would be taken. */
export interface PreviewRecord {
  line: number
  client: string
  number?: string
  issuedOn?: Day
  dueOn?: Day
  amount?: number
  currency?: Currency
  paid?: { amount: number; on: Day }
  disputed?: boolean
  credit?: boolean
  /** Ways to reach the client, for a file of clients. */
  reach?: string[]
  warnings: Warning[]
}

/** What belongs together is stored together or not at all: an invoice with its client, payment and dispute. */
export interface Item {
  preview: PreviewRecord
  /** Facts come without their act, which is the mutation that will carry them. */
  changes: () => Change[]
}

export interface Gathered {
  items: Item[]
  report: Report
}

export type NewId = () => Id
