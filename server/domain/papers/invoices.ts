/** The table of invoices that papers share: dates, numbers, amounts, what came off, and what remains. */
import type { InvoiceState, Money } from '../dunning/case.ts'
import { chaseable } from '../ledger/invoices.ts'
import { sumByCurrency } from '../ledger/money.ts'
import type { Cents } from '../records/primitives.ts'
import type { Column, Table } from './paper.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'

/** What a paper asks for of an invoice. */
export type Asked = (state: InvoiceState) => Cents

export const remainingOf: Asked = ({ remaining }) => remaining

/** Late, and neither contested, kept back, under a bill, too old nor closed: what may be asked for under threat of a court. */
export const lateAndAsked = (states: readonly InvoiceState[]): InvoiceState[] =>
  states.filter((state) => state.daysLate > 0 && chaseable(state) > 0)

export const sumsOf = (states: readonly InvoiceState[], asked: Asked): Money[] =>
  sumByCurrency(states.map((state) => ({ currency: state.invoice.currency, amount: asked(state) })))

/** `2026-001`, and what it is for below: the work or the order it bills. */
export function numberCell({ invoice }: InvoiceState, { words }: Pen): string {
  const about = [invoice.project, invoice.orderReference && say(words.order, { order: invoice.orderReference })]
  return [invoice.number, about.filter(Boolean).join(', ')].filter(Boolean).join('\n')
}

/** A column of what is set aside only where something is. */
export function invoiceTable(states: readonly InvoiceState[], asked: Asked, pen: Pen): Table {
  const { columns: heads, tables } = pen.words
  const aside = states.some((state) => asked(state) !== state.remaining)
  const columns: Column[] = [
    { head: heads.number, weight: aside ? 22 : 27, align: 'start' },
    { head: heads.issued, weight: 14, align: 'start' },
    { head: heads.due, weight: 14, align: 'start' },
    { head: heads.amount, weight: 17, align: 'end' },
    { head: heads.settled, weight: 16, align: 'end' },
    ...(aside ? [{ head: heads.aside, weight: 14, align: 'end' as const }] : []),
    { head: heads.remaining, weight: 17, align: 'end' },
  ]
  const rows = states.map((state) => {
    const { issuedOn, amount, currency } = state.invoice
    const money = (cents: Cents) => pen.money(cents, currency)
    const some = (cents: Cents) => (cents > 0 ? money(cents) : '–')
    const off = Math.min(amount, state.credited + state.paid)
    return [
      numberCell(state, pen),
      pen.shortDay(issuedOn),
      pen.shortDay(state.dueOn),
      money(amount),
      some(off),
      ...(aside ? [some(state.remaining - asked(state))] : []),
      money(asked(state)),
    ]
  })
  return {
    kind: 'table',
    title: tables.invoices,
    columns,
    rows,
    totals: totalRows(sumsOf(states, asked), columns.length, pen),
  }
}

/** The sum under the last column; one row for each currency. */
export function totalRows(sums: readonly Money[], columns: number, pen: Pen): string[][] {
  const blanks = Array.from({ length: columns - 2 }, () => '')
  const label = (currency: string) => (sums.length > 1 ? say(pen.words.totalOf, { currency }) : pen.words.total)
  return sums.map((sum) => [label(sum.currency), ...blanks, pen.sum(sum)])
}
