/** The account: every invoice, paid or not, every payment and every credit note, so that the sum can be counted again. */
import { compare, distinct } from '../ledger/distinct.ts'
import { invoiceTable, remainingOf } from '../papers/invoices.ts'
import type { Block, Paper } from '../papers/paper.ts'
import { sheet, table, under } from './frame.ts'
import type { PackInput, PackPen } from './pack.ts'

export function account(input: PackInput, pen: PackPen): Paper {
  const { own } = pen
  const all = [...input.state.open, ...input.state.settled].sort(
    (a, b) => compare(a.invoice.issuedOn, b.invoice.issuedOn) || compare(a.invoice.number, b.invoice.number),
  )
  return sheet(input, pen, own.titles.account, [
    ...(all.length ? under(own.headings.invoices, [invoiceTable(all, remainingOf, pen)]) : []),
    ...under(own.headings.payments, payments(input, pen)),
    ...under(own.headings.credits, credits(input, pen)),
  ])
}

const byDay = <T extends { id: string; on: string; at: string }>(facts: readonly T[]): T[] =>
  [...distinct(facts)].sort((a, b) => compare(a.on, b.on) || compare(a.at, b.at))

function payments({ facts }: PackInput, pen: PackPen): Block[] {
  const { own, words } = pen
  const number = new Map(facts.invoices.map((invoice) => [invoice.id, invoice.number]))
  const rows = byDay(facts.payments).map(({ on, method, allocations, amount, currency }) => [
    pen.shortDay(on),
    method ? own.methods[method] : '–',
    allocations.flatMap(({ invoiceId }) => number.get(invoiceId) ?? []).join(', ') || '–',
    pen.money(amount, currency),
  ])
  return table(
    own.tables.payments,
    [
      [words.columns.date, 16],
      [words.columns.method, 18],
      [own.columns.putOn, 44],
      [own.columns.amount, 22, 'end'],
    ],
    rows,
  )
}

function credits({ facts }: PackInput, pen: PackPen): Block[] {
  const { own, words } = pen
  const rows = byDay(facts.creditNotes).flatMap(({ on, number, invoiceId, amount }) => {
    const invoice = facts.invoices.find(({ id }) => id === invoiceId)
    return invoice ? [[pen.shortDay(on), number ?? '–', invoice.number, pen.money(amount, invoice.currency)]] : []
  })
  return table(
    own.tables.credits,
    [
      [words.columns.date, 16],
      [own.columns.rank, 18],
      [own.columns.putOn, 44],
      [own.columns.amount, 22, 'end'],
    ],
    rows,
  )
}
