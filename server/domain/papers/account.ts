/** The statement of account: every open invoice, due or not, the payments received on them, and what is in the client's favour. */
import { sumByCurrency } from '../ledger/money.ts'
import { totalText } from '../words/format.ts'
import { lackingParties, paperOf } from './frame.ts'
import { invoiceTable, remainingOf, sumsOf } from './invoices.ts'
import type { Block, Made, PaperInput, Table } from './paper.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'
import { commonValues } from './subject.ts'

export function account(input: PaperInput, pen: Pen): Made {
  const { open, credit } = input.state
  const missing = lackingParties(input, { to: false, signed: false })
  if (open.length === 0) missing.push('invoices')
  if (missing.length) return { ok: false, missing }
  const { words, language } = pen
  const common = commonValues(input)
  const values = {
    ...common,
    date: pen.day(input.today),
    total: totalText(sumsOf(open, remainingOf), language),
    credit: credit.length ? totalText(credit, language) : '',
  }
  const text = (template: string): Block => ({ kind: 'text', text: say(template, values) })
  const received = receivedOn(input, pen)
  const blocks: Block[] = [
    text('{letterGreeting}'),
    text(words.account.intro),
    invoiceTable(open, remainingOf, pen),
    ...(received ? [{ kind: 'heading' as const, text: words.account.received }, received] : []),
    ...(values.credit ? [text(words.account.credit)] : []),
    ...(common.pay ? [text('{pay}')] : []),
    text(words.account.ask),
    text('{formula}'),
  ]
  const paper = paperOf(input, pen, {
    kind: 'account',
    title: words.titles.account,
    subject: say(words.account.subject, values),
    signed: true,
    invoices: open,
    blocks,
  })
  return { ok: true, paper, invoiceIds: open.map(({ invoice }) => invoice.id) }
}

/** Oldest first, each with the invoices it was put on. */
function receivedOn({ facts, state, language }: PaperInput, pen: Pen): Table | null {
  const { columns: heads, tables } = pen.words
  const numbers = new Map(state.open.map(({ invoice }) => [invoice.id, invoice.number]))
  const rows = [...facts.payments]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap(({ on, currency, allocations }) =>
      allocations.flatMap(({ invoiceId, amount }) => {
        const number = numbers.get(invoiceId)
        return number ? [{ currency, amount, cells: [pen.shortDay(on), number, pen.money(amount, currency)] }] : []
      }),
    )
  if (rows.length === 0) return null
  return {
    kind: 'table',
    title: tables.payments,
    columns: [
      { head: heads.date, weight: 20, align: 'start' },
      { head: heads.number, weight: 50, align: 'start' },
      { head: heads.amount.split(' ')[0] ?? '', weight: 30, align: 'end' },
    ],
    rows: rows.map(({ cells }) => cells),
    totals: [[pen.words.total, '', totalText(sumByCurrency(rows), language)]],
  }
}
