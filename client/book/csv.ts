/** Records as tables that a spreadsheet opens in columns, with their accents right and nothing in them that it runs. */
import Papa from 'papaparse'

/**
 * A cell that begins like a formula gets an apostrophe in front, which makes it text (OWASP, CSV Injection). Plain numbers
 * stay numbers.
 */
const FORMULA = /^(?![-+]?[\d\s.,]+$)\s*[=+\-@]|^[\t\r]/

const OPTIONS: Papa.UnparseConfig = { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA }

/** Semicolons and a byte order mark: what French spreadsheets expect. */
export const csvHead = (headings: readonly string[]): string => `\ufeff${Papa.unparse([headings], OPTIONS)}\r\n`

export function csvLines(rows: readonly (readonly unknown[])[]): string {
  return rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(cell)),
        OPTIONS,
      )}\r\n`
}

/** Lists and other values in parts are written as JSON. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
