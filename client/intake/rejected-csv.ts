/** The refused lines as a file to correct and hand in again: line, reason in words, and the cells as they were. */
import Papa from 'papaparse'
import type { Rejected, Rejection } from './report.ts'

export interface RejectedWords {
  line: string
  reason: string
  reasons: Record<Rejection, string>
}

const NUMBER = /^[-+]?[\d\s.,]+$/

/**
 * A spreadsheet runs a cell that begins like a formula; an apostrophe in front makes it text
 * (OWASP, CSV Injection). Plain negative numbers stay numbers.
 */
const harmless = (cell: string): string =>
  /^[\s]*[=+\-@]|^[\t\r]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell

/** Semicolons and a byte order mark: what French spreadsheets open in columns with their accents right. */
export function rejectedCsv(rejected: readonly Rejected[], headings: readonly string[], words: RejectedWords): string {
  const head = [words.line, words.reason, ...headings]
  const lines = rejected.map(({ line, code, raw }) => [String(line), words.reasons[code], ...raw])
  const table = [head, ...lines].map((cells) => cells.map(harmless))
  return `\ufeff${Papa.unparse(table, { delimiter: ';', newline: '\r\n' })}\r\n`
}
