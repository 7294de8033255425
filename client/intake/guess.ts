/** Proposes what each column is, from its heading and from whether its values could be that. */
import type { Column } from './columns.ts'
import { most } from './columns.ts'
import { countryCode } from './countries.ts'
import { dayFields, type Field, fieldsOf, type Mapping, manyColumns, numberFields, type TakenKind } from './fields.ts'
import { fold } from './fold.ts'
import { headingKey } from './heading-key.ts'
import { keysOf, sure, weak, weakInPayments } from './headings.ts'
import { currencyCode } from './numbers.ts'
import { isNo, isYes } from './words.ts'

export interface Guess {
  mapping: Mapping
  /** 0 to 1 for each column; 0 where nothing is proposed. */
  confidence: number[]
}

interface Candidate {
  place: number
  field: Field
  score: number
}

const SURE = 1
const WEAK = 0.6
const PART = 0.4
/** A column without values is taken only when no column with values wants the field. */
const EMPTY = 0.5

const index = (words: Partial<Record<Field, string>>): Map<string, Field[]> => {
  const fields = new Map<string, Field[]>()
  for (const [field, headings] of Object.entries(words) as [Field, string][])
    for (const key of keysOf(headings)) {
      fields.set(key, [...(fields.get(key) ?? []), field])
    }
  return fields
}

const sureIndex = index(sure)
const weakIndex = index(weak)
const paymentsIndex = index(weakInPayments)

/** Guesses for a file of a kind; without a kind, with every field, to find the kind. */
export function guessMapping(columns: readonly Column[], kind?: TakenKind): Guess {
  const allowed = new Set<Field>(kind ? fieldsOf[kind] : fieldsOf.invoices.concat('method'))
  // What is written about an invoice becomes a note of the journal: offered, never guessed.
  if (kind === 'invoices') allowed.delete('note')
  const candidates = columns
    .flatMap((column, place) => candidatesOf(column, place, kind))
    .filter(({ field }) => allowed.has(field))
    .sort((a, b) => b.score - a.score || a.place - b.place)
  return distribute(candidates, columns)
}

function candidatesOf(column: Column, place: number, kind: TakenKind | undefined): Candidate[] {
  const key = headingKey(column.heading)
  if (key === '') return []
  const found: [Field, number][] = [
    ...(sureIndex.get(key) ?? []).map((field): [Field, number] => [field, SURE]),
    ...(weakIndex.get(key) ?? []).map((field): [Field, number] => [field, WEAK]),
  ]
  if (kind === 'payments') for (const field of paymentsIndex.get(key) ?? []) found.push([field, WEAK])
  if (found.length === 0) found.push(...partly(key))
  return found
    .map(([field, score]) => ({ place, score: column.empty ? score * EMPTY : score, field: asAnswered(field, column) }))
    .map((found) => (column.empty || fits(found, column) ? found : { ...found, score: unfit(found) }))
    .filter(({ score }) => score > 0)
}

/** A heading of more words that holds a known one of at least two: the longest wins. */
function partly(key: string): [Field, number][] {
  const words = new Set(key.split(' '))
  let longest = 1
  let found: Field[] = []
  if (words.size > 6) return []
  for (const [known, fields] of sureIndex) {
    const parts = known.split(' ')
    if (parts.length <= longest || !parts.every((part) => words.has(part))) continue
    longest = parts.length
    found = fields
  }
  return found.filter((field) => !wholeOnly.has(field)).map((field) => [field, PART])
}

/** "Payment date predicted" is no payment date: what says that money came in is taken from a whole heading or not at all. */
const wholeOnly: ReadonlySet<Field> = new Set([
  'paidOn',
  'paidAmount',
  'disputed',
  'taxRate',
  'termDays',
  'documentType',
])

/**
 * Values that are none of what the heading says speak against it. What no invoice can do without is proposed all
 * the same, last of all: with its column, each wrong value is reported; without, nothing could be.
 */
const unfit = ({ field, score }: Candidate): number => (needed.has(field) && score > PART ? PART / 2 : 0)
const needed: ReadonlySet<Field> = new Set(['amount', 'issuedOn', 'dueOn'])

/** A column "Payé" of yes and no is a status, not an amount. */
const asAnswered = (field: Field, { samples }: Column): Field =>
  field === 'paidAmount' && most(samples, (cell) => !/\d/.test(cell) && (isYes(cell) || isNo(cell))) ? 'status' : field

function fits({ field, score }: Candidate, column: Column): boolean {
  if (dayFields.has(field)) return column.days !== null
  if (numberFields.has(field)) return column.numbers !== null
  const test = shapes[field]
  return !test || most(column.samples, test, score === SURE ? 0.25 : 0.6)
}

const digits = (cell: string): string => cell.replace(/\D/g, '')

const shapes: Partial<Record<Field, (cell: string) => boolean>> = {
  email: (cell) => cell.includes('@'),
  phone: (cell) => digits(cell).length >= 6 && digits(cell).length <= 20 && !cell.includes('@'),
  siren: (cell) => [9, 14].includes(digits(cell).length),
  vatNumber: (cell) => /^[a-z]{2}[\s.]?[0-9a-z]{2}/i.test(cell),
  currency: (cell) => currencyCode(cell) !== null,
  country: (cell) => countryCode(cell) !== null,
  disputed: (cell) => isYes(cell) || isNo(cell),
  invoiceNumber: (cell) => /\d/.test(cell) && cell.length <= 60 && cell.split(' ').length <= 4,
  termDays: (cell) => /^\d{1,3}\b/.test(cell) && Number.parseInt(cell, 10) <= 365,
  lastName: (cell) => !/\d/.test(cell),
  project: (cell) => /\p{L}/u.test(cell),
}

function distribute(candidates: readonly Candidate[], columns: readonly Column[]): Guess {
  const mapping: (Field | null)[] = columns.map(() => null)
  const confidence = columns.map(() => 0)
  const used = new Set<Field>()
  for (const { place, field, score } of candidates) {
    if (mapping[place] !== null || (used.has(field) && !(manyColumns.has(field) && score > PART))) continue
    mapping[place] = field
    confidence[place] = score
    used.add(field)
  }
  dropOneNumberForAll(mapping, columns)
  nameBesideFirstName(mapping, columns)
  return { mapping, confidence: confidence.map((score, place) => (mapping[place] === null ? 0 : score)) }
}

/** A number that is the same on every line while the names differ is the sender's own account. */
function dropOneNumberForAll(mapping: (Field | null)[], columns: readonly Column[]): void {
  const number = mapping.indexOf('clientNumber')
  const name = mapping.indexOf('clientName')
  if (number < 0 || name < 0) return
  const distinct = (place: number): number => new Set(columns[place]?.samples.map(fold)).size
  const everywhere = columns[number]?.samples.length === columns[name]?.samples.length
  if (everywhere && distinct(number) === 1 && distinct(name) > 1) mapping[number] = null
}

/** "Nom" beside "Prénom" is the family name, when the file has no other column for the client. */
function nameBesideFirstName(mapping: (Field | null)[], columns: readonly Column[]): void {
  const name = mapping.indexOf('clientName')
  if (!mapping.includes('firstName') || mapping.includes('lastName') || name < 0) return
  if (['nom', 'name'].includes(headingKey(columns[name]?.heading ?? ''))) mapping[name] = 'lastName'
}
