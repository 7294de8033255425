/** One line of a file of invoices, read and checked by itself. What needs the other lines comes after. */
import { addDays } from '../../server/domain/calendar/days.ts'
import { type Day, MAX_CENTS, type PaymentMethod } from '../../server/domain/records/primitives.ts'
import { type ClientDraft, clientRow } from './client-row.ts'
import { currencyCode } from './numbers.ts'
import type { Rejection, Warning } from './report.ts'
import type { Read, RowReader } from './row-reader.ts'
import type { Row } from './table.ts'
import {
  isCancelled,
  isCreditNote,
  isDisputedState,
  isDraft,
  isNo,
  isOtherDocument,
  isPaid,
  isYes,
  paymentMethodNamed,
} from './words.ts'

export interface InvoiceRow {
  row: Row
  number: string
  issuedOn: Day
  dueOn: Day
  /** Signed cents; a fraction of a cent where it was computed from a quantity and a price. */
  cents: number
  currency: string
  paid: { cents: number | null; on: Day | null } | null
  /** What the file says remains due, in cents. */
  balance: number | null
  method: PaymentMethod | null
  disputed: boolean
  /** A credit note by its document type or its sign. */
  credit: boolean
  /** Number of the invoice a credit note is for. */
  credits: string
  project: string
  orderReference: string
  note: string
  warnings: Warning[]
}

/** Client and number are told even of a refused line, so that the other lines of its invoice can be judged. */
export type InvoiceRead =
  | { ok: true; client: ClientDraft; value: InvoiceRow }
  | { ok: false; code: Rejection; client?: ClientDraft; number?: string }

export interface InvoiceDefaults {
  country: string
  /** Of amounts that name no currency. */
  currency: string
  today: Day
}

/** Where the amount of a line comes from, by the columns there are. */
export type AmountSource = 'amount' | 'balance' | 'lineAmount' | 'price'

export const amountSource = (reader: RowReader): AmountSource =>
  (['amount', 'lineAmount', 'balance'] as const).find((field) => reader.has(field)) ?? 'price'

export function invoiceRow(reader: RowReader, row: Row, defaults: InvoiceDefaults): InvoiceRead {
  if (reader.overflows(row)) return { ok: false, code: 'too-many-cells' }
  const named = clientRow(reader, row, defaults.country)
  // A note beside an invoice is about the invoice, not about the client.
  const client = named && { ...named, note: '' }
  const number = reader.text(row, 'invoiceNumber')
  if (!client) return { ok: false, code: 'missing-client' }
  if (number === '') return { ok: false, code: 'missing-number' }
  const value = checked(reader, row, number, defaults)
  if (typeof value === 'string') return { ok: false, code: value, client, number }
  if (number.length > 80 || client.name.length > 200 || client.number.length > 80)
    return { ok: false, code: 'too-long', client, number }
  if (client.siren === '' && reader.text(row, 'siren') !== '') value.warnings.push('siren-unread')
  return { ok: true, client, value }
}

function checked(reader: RowReader, row: Row, number: string, defaults: InvoiceDefaults): InvoiceRow | Rejection {
  const type = reader.text(row, 'documentType')
  const status = reader.text(row, 'status')
  if (isOtherDocument(type)) return 'not-an-invoice'
  if (isDraft(status)) return 'draft'
  if (isCancelled(status)) return 'cancelled'
  const days = daysOf(reader, row)
  if (typeof days === 'string') return days
  const money = moneyOf(reader, row, defaults.currency)
  if (typeof money === 'string') return money
  const paid = paidOf(reader, row, status)
  if (typeof paid === 'string') return paid
  const balance = cents(reader.amount(row, 'balance'))
  if (balance === 'bad') return 'unreadable-amount'
  return {
    row,
    number,
    ...days,
    ...money,
    warnings: [...days.warnings, ...money.warnings],
    paid,
    balance,
    method: paymentMethodNamed(reader.text(row, 'method')),
    disputed: isDisputed(reader.text(row, 'disputed')) || isDisputedState(status),
    credit: isCreditNote(type) || money.cents < 0,
    credits: reader.text(row, 'creditedInvoice'),
    project: reader.text(row, 'project').slice(0, 200),
    orderReference: reader.text(row, 'orderReference').slice(0, 120),
    note: reader.texts(row, 'note').join('\n').slice(0, 8000),
  }
}

/** A column of disputes that holds words instead of yes and no holds the reasons. */
const isDisputed = (text: string): boolean => text !== '' && !isNo(text) && (isYes(text) || /\p{L}{3}/u.test(text))

/** 30 days after issue between businesses when nothing was agreed (C. com. art. L441-10 I, read 2026-11-21). */
const DAYS_BY_LAW = 30

function daysOf(reader: RowReader, row: Row): Pick<InvoiceRow, 'issuedOn' | 'dueOn' | 'warnings'> | Rejection {
  const issued = reader.day(row, 'issuedOn')
  const due = reader.day(row, 'dueOn')
  if (issued === 'bad' || due === 'bad') return 'impossible-date'
  if (issued === 'none') return 'missing-date'
  const issuedOn = issued.found
  if (due !== 'none') return { issuedOn, dueOn: due.found, warnings: due.found < issuedOn ? ['due-before-issue'] : [] }
  const term = reader.number(row, 'termDays')
  const agreed = typeof term === 'object' && Number.isInteger(term.found) && term.found >= 0 && term.found <= 365
  if (agreed) return { issuedOn, dueOn: addDays(issuedOn, term.found), warnings: [] }
  return { issuedOn, dueOn: addDays(issuedOn, DAYS_BY_LAW), warnings: ['due-assumed'] }
}

function moneyOf(
  reader: RowReader,
  row: Row,
  byDefault: string,
): Pick<InvoiceRow, 'cents' | 'currency' | 'warnings'> | Rejection {
  const named = reader.text(row, 'currency')
  const code = named === '' ? null : currencyCode(named)
  if (named !== '' && code === null) return 'unknown-currency'
  const source = amountSource(reader)
  if (source === 'price') return priced(reader, row, code ?? byDefault)
  const amount = reader.amount(row, source)
  if (amount === 'none') return 'missing-amount'
  if (amount === 'bad') return 'unreadable-amount'
  const { cents, rounded, currency } = amount.found
  if (Math.abs(cents) > MAX_CENTS) return 'amount-too-large'
  return { cents, currency: code ?? currency ?? byDefault, warnings: rounded ? ['rounded'] : [] }
}

/** No total anywhere: quantity by price before tax, and its tax. Rounded once, for the whole invoice. */
function priced(
  reader: RowReader,
  row: Row,
  currency: string,
): Pick<InvoiceRow, 'cents' | 'currency' | 'warnings'> | Rejection {
  const price = reader.number(row, 'unitPrice')
  const quantity = reader.number(row, 'quantity')
  const rate = reader.number(row, 'taxRate')
  if (price === 'none' || (quantity === 'none' && reader.has('quantity'))) return 'missing-amount'
  if (price === 'bad' || quantity === 'bad' || rate === 'bad') return 'unreadable-amount'
  const times = quantity === 'none' ? 1 : quantity.found
  const tax = rate === 'none' ? 0 : rate.found
  const cents = price.found * times * (100 + tax)
  return Math.abs(cents) > MAX_CENTS ? 'amount-too-large' : { cents, currency, warnings: ['amount-computed'] }
}

/** A date of payment or an amount that cannot be read must not leave a paid invoice open. */
function paidOf(reader: RowReader, row: Row, status: string): InvoiceRow['paid'] | Rejection {
  const day = reader.day(row, 'paidOn')
  const amount = cents(reader.amount(row, 'paidAmount'))
  if (day === 'bad') return 'impossible-date'
  if (amount === 'bad') return 'unreadable-amount'
  const on = day === 'none' ? null : day.found
  if (amount !== null && amount > MAX_CENTS) return 'amount-too-large'
  if (amount !== null) return amount > 0 ? { cents: amount, on } : null
  // With a balance, what was paid follows from it; a bare status is only heard when nothing else speaks.
  if (on === null && (reader.has('balance') || !isPaid(status))) return null
  return { cents: null, on }
}

function cents(read: Read<{ cents: number }>): number | null | 'bad' {
  return read === 'none' ? null : read === 'bad' ? 'bad' : read.found.cents
}
