/** Works out a file of payments: each is put on the invoice it names, found by client and number. */
import { isAboveCashCeiling } from '../../server/domain/law/cash.ts'
import { type Day, MAX_CENTS, type PaymentMethod } from '../../server/domain/records/primitives.ts'
import type { Choice } from './choice.ts'
import { type ClientEntry, type ClientLedger, clientLedger } from './client-ledger.ts'
import { clientRow } from './client-row.ts'
import type { Existing } from './existing.ts'
import type { Gathered, Item, NewId } from './gathered.ts'
import { NO_ACT } from './invoice-changes.ts'
import { type KnownInvoice, type KnownInvoices, knownInvoices } from './known-invoices.ts'
import { currencyCode } from './numbers.ts'
import type { Table } from './open-file.ts'
import { addSum, inFileOrder, newReport, type Rejection, type Report, reject, type Warning } from './report.ts'
import { type RowReader, rowReader } from './row-reader.ts'
import { inSlices, type Watch } from './slices.ts'
import type { Row } from './table.ts'
import { paymentMethodNamed } from './words.ts'

interface PaymentRow {
  entry: ClientEntry & { known: NonNullable<ClientEntry['known']> }
  invoice: KnownInvoice | null
  number: string
  on: Day
  cents: number
  currency: string
  method: PaymentMethod | null
}

export async function gatherPayments(
  table: Table,
  choice: Choice,
  existing: Existing,
  newId: NewId,
  watch: Watch,
): Promise<Gathered> {
  const report = newReport(table.rows.length)
  const reader = rowReader(table.opened.columns, choice)
  const ledger = clientLedger(existing)
  const known = knownInvoices(existing, ledger)
  const currency = choice.currency ?? table.opened.headingCurrency ?? existing.currency
  const there = countsOf(existing, ledger)
  const lines = new Set<string>()
  const items: Item[] = []
  await inSlices(
    table.rows,
    (row) => {
      const read = paymentRow(reader, row, { ledger, known, country: existing.country, currency })
      if (typeof read === 'string') return reject(report, row, read)
      const key = keyOf(read.entry.known.id, read.invoice?.id, read.on, read.cents)
      const left = read.invoice ? read.invoice.amount - known.paidOf(read.invoice.id) : 0
      const before = there.get(key) ?? 0
      // The same line twice is two payments only while the invoice has something left to pay.
      if (before > 0 || (lines.has(key) && read.invoice && left <= 0)) {
        if (before > 0) there.set(key, before - 1)
        lines.add(key)
        report.duplicates.push(row.line)
        return
      }
      lines.add(key)
      const put = Math.max(0, Math.min(read.cents, left))
      if (read.invoice) known.pay(read.invoice.id, put)
      items.push(takePayment(read, put, row.line, existing, newId, report))
    },
    watch,
  )
  return { items, report: inFileOrder(report) }
}

interface Finding {
  ledger: ClientLedger
  known: KnownInvoices
  country: string
  currency: string
}

function paymentRow(reader: RowReader, row: Row, finding: Finding): PaymentRow | Rejection {
  if (reader.overflows(row)) return 'too-many-cells'
  const day = reader.day(row, 'paidOn')
  const amount = reader.amount(row, 'amount')
  if (day === 'none') return 'missing-date'
  if (day === 'bad') return 'impossible-date'
  if (amount === 'none') return 'missing-amount'
  if (amount === 'bad') return 'unreadable-amount'
  const { cents } = amount.found
  if (cents === 0) return 'zero-amount'
  if (cents < 0) return 'negative-payment'
  if (cents > MAX_CENTS) return 'amount-too-large'
  const named = reader.text(row, 'currency')
  const code = named === '' ? amount.found.currency : currencyCode(named)
  if (named !== '' && code === null) return 'unknown-currency'
  const target = targetOf(reader, row, finding)
  if (typeof target === 'string') return target
  const method = paymentMethodNamed(reader.text(row, 'method'))
  return { ...target, on: day.found, cents, currency: code ?? target.invoice?.currency ?? finding.currency, method }
}

function targetOf(
  reader: RowReader,
  row: Row,
  { ledger, known, country }: Finding,
): Pick<PaymentRow, 'entry' | 'invoice' | 'number'> | Rejection {
  const number = reader.text(row, 'invoiceNumber')
  const client = clientRow(reader, row, country)
  const entry = client ? ledger.find(client) : known.findByNumber(number)?.entry
  if (!client && number === '') return 'missing-client'
  if (!entry?.known) return client ? 'unknown-client' : 'unknown-invoice'
  const invoice = number === '' ? null : known.find(entry, number)
  if (invoice === undefined) return 'unknown-invoice'
  return { entry: { ...entry, known: entry.known }, invoice, number }
}

function takePayment(
  read: PaymentRow,
  put: number,
  line: number,
  existing: Existing,
  newId: NewId,
  report: Report,
): Item {
  const warnings: Warning[] = []
  if (!read.invoice) warnings.push('not-allocated')
  else if (put < read.cents) warnings.push('overpaid')
  if (read.method === 'cash' && isAboveCashCeiling({ currency: read.currency, amount: read.cents }, read.entry.known))
    warnings.push('cash-above-ceiling')
  for (const code of warnings) report.warnings.push({ line, code })
  report.taken.payments++
  addSum(report, read.currency, read.cents)
  const { cents: amount, currency, on, method, invoice } = read
  const { at, device, importId } = existing
  const record = {
    ...{ id: newId(), act: NO_ACT, at, device, importId },
    ...{ clientId: read.entry.known.id, on, amount, currency },
    ...(method && { method }),
    allocations: invoice && put > 0 ? [{ invoiceId: invoice.id, amount: put }] : [],
    source: 'import' as const,
  }
  return {
    preview: { line, client: read.entry.known.name, number: read.number, paid: { amount, on }, currency, warnings },
    changes: () => [{ op: 'create', kind: 'payment', record }],
  }
}

const keyOf = (clientId: string, invoiceId: string | undefined, on: Day, cents: number): string =>
  [clientId, invoiceId ?? '', on, cents].join(' ')

/** How many payments of a key the book holds: a file taken twice meets each of its payments once. */
function countsOf(existing: Existing, ledger: ClientLedger): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { clientId, on, amount, allocations } of existing.payments) {
    const id = ledger.entryOf(clientId)?.id
    if (!id) continue
    const key = keyOf(id, allocations[0]?.invoiceId, on, amount)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
