/** Text to rows of cells with the line each begins on. The only place that knows papaparse. */
import Papa from 'papaparse'

export interface Row {
  /** 1-based line of the file, preamble and the lines inside quoted cells counted. */
  line: number
  cells: string[]
}

export interface Parsed {
  rows: Row[]
  delimiter: string
  /** Line on which a quote opens that nothing closes: all after it would be one cell. */
  openQuote: number | null
}

const DELIMITERS = [',', ';', '\t', '|']
export const MAX_COLUMNS = 500

/** Rows that hold nothing at all are left out; `tooWide` stops the reading of what is no table a person made. */
export function parseTable(text: string): Parsed | 'too-many-columns' {
  const body = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(body)
  const rows: Row[] = []
  let line = 1
  let cursor = 0
  let openQuote: number | null = null
  let tooWide = false
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      if (data.length > MAX_COLUMNS && data.slice(MAX_COLUMNS).some((cell) => cell !== '')) {
        tooWide = true
        return parser.abort()
      }
      if (errors.some((error) => error.code === 'MissingQuotes')) openQuote ??= line
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data })
      line += newLines(body, cursor, meta.cursor)
      cursor = meta.cursor
    },
  })
  return tooWide ? 'too-many-columns' : { rows, delimiter, openQuote }
}

function newLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

/**
 * The delimiter that cuts the first lines most evenly. Excel may say it in a first line `sep=;`. A preamble of titles
 * has no delimiter, so the commonest number of cells counts, not the average.
 */
function delimiterOf(body: string): string {
  const said = /^sep=(.)\n/i.exec(body)?.[1]
  if (said) return said
  const sample = body.slice(0, 200_000)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 60, skipEmptyLines: true })
    const widths = new Map<number, number>()
    for (const cells of data) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    const [width, lines] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
    const score = (lines / data.length) * Math.log2(width + 1)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
