/** Opens a file: finds out whether and how it can be read, what it is, and proposes what its columns mean. */
import { canHash, sha256 } from '../../server/domain/files/sha256.ts'
import { type Column, describeColumns } from './columns.ts'
import { decode, type Encoding } from './encoding.ts'
import type { FileKind, Mapping, TakenKind } from './fields.ts'
import { fileKind } from './file-kind.ts'
import { cleanCell } from './fold.ts'
import { guessMapping } from './guess.ts'
import { findHeadingRow } from './heading-row.ts'
import { currencyCode } from './numbers.ts'
import { headingsKey, type RememberedMapping, recall } from './remembered.ts'
import { type NotText, notText } from './signature.ts'
import { MAX_COLUMNS, parseTable, type Row } from './table.ts'

/** Larger files are refused before a byte is read: 50,000 invoices take about 10 MB. */
export const MAX_BYTES = 25 * 1024 * 1024

export type Refusal =
  | NotText
  | 'too-large'
  | 'too-many-columns'
  | 'open-quote'
  | 'no-rows'
  | 'no-heading'
  | 'unreadable'
  | Exclude<FileKind, TakenKind | 'unknown'>

export interface Refused {
  ok: false
  code: Refusal
  /** Where in the file, when it is one place. */
  line?: number
}

/** What a screen needs of an opened file. The rows stay where they were read. */
export interface Opened {
  ok: true
  fileName: string
  /** SHA-256 of the bytes, in hex. */
  fileHash: string
  kind: TakenKind | 'unknown'
  encoding: Encoding
  damaged: boolean
  delimiter: string
  headingLine: number
  rows: number
  columns: Column[]
  mapping: Mapping
  confidence: number[]
  /** The mapping is the one used last for these headings, not a guess. */
  remembered: boolean
  /** Key under which the mapping is remembered. */
  headings: string
  /** A currency a heading names, as in `converted_usd`. */
  headingCurrency: string | null
}

/** An opened file with its rows. */
export interface Table {
  opened: Opened
  rows: Row[]
}

const refused = (code: Refusal, line?: number): Refused =>
  line === undefined ? { ok: false, code } : { ok: false, code, line }

export async function openFile(file: File, remembered: readonly RememberedMapping[] = []): Promise<Table | Refused> {
  if (file.size > MAX_BYTES) return refused('too-large')
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refused('unreadable')
  }
  const other = notText(bytes)
  if (other) return refused(other)
  const { text, encoding, damaged } = decode(bytes)
  const read = readText(text, file.name, remembered)
  if ('ok' in read) return read
  const opened = { ...read.opened, encoding, damaged, fileHash: await hashOf(bytes) }
  return { opened, rows: read.rows }
}

type Read = { opened: Omit<Opened, 'encoding' | 'damaged' | 'fileHash'>; rows: Row[] }

function readText(text: string, fileName: string, remembered: readonly RememberedMapping[]): Read | Refused {
  const parsed = parseTable(text)
  if (parsed === 'too-many-columns') return refused('too-many-columns')
  if (parsed.rows.length === 0) return refused('empty')
  if (parsed.openQuote !== null) return refused('open-quote', parsed.openQuote)
  const place = findHeadingRow(parsed.rows)
  const heading = parsed.rows[place]
  if (!heading) return refused('no-heading')
  const rows = parsed.rows.slice(place + 1)
  const headings = heading.cells.slice(0, MAX_COLUMNS).map((cell) => cleanCell(cell).slice(0, 120))
  const titles = parsed.rows.slice(0, place).flatMap((row) => row.cells.filter((cell) => cell !== ''))
  const columns = describeColumns(headings, rows)
  const kind = fileKind({ headings, titles, fileName, mapping: guessMapping(columns).mapping })
  if (kind === 'products' || kind === 'quotes' || kind === 'statement' || kind === 'accounting') return refused(kind)
  if (rows.length === 0) return refused('no-rows')
  const key = headingsKey(headings)
  const known = recall(remembered, key, headings.length)
  const guess = guessMapping(columns, kind === 'unknown' ? undefined : kind)
  const opened = {
    ok: true as const,
    fileName: fileName.slice(0, 400),
    kind,
    delimiter: parsed.delimiter,
    headingLine: heading.line,
    rows: rows.length,
    columns,
    mapping: known ?? guess.mapping,
    confidence: known ? known.map((field) => (field ? 1 : 0)) : guess.confidence,
    remembered: known !== null,
    headings: key,
    headingCurrency: currencyOf(headings),
  }
  return { opened, rows }
}

/** `converted_usd`, `Montant (EUR)`: the one currency that headings name. */
function currencyOf(headings: readonly string[]): string | null {
  const words = headings.flatMap((heading) => heading.split(/[^\p{L}€$£]+/u))
  const codes = new Set(words.filter((word) => /^(eur|usd|gbp|chf|cad|€|£)$/i.test(word)).map(currencyCode))
  return codes.size === 1 ? ([...codes][0] ?? null) : null
}

/** Pages served without TLS have no digest; there the length stands in, and duplicates are still found row by row. */
const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  canHash() ? sha256(bytes) : `length-${bytes.length}`
