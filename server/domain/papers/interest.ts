/** The statement of interest: each period with its days, its rate and what it is counted on, so that anybody can count again. */
import type { InterestLine, InterestStatement } from '../records/facts.ts'
import type { Cents } from '../records/primitives.ts'
import { percentText } from '../words/format.ts'
import type { StatedInvoice } from '../words/interest.ts'
import { lackingParties, paperOf } from './frame.ts'
import type { Block, Made, PaperInput, Table } from './paper.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'
import { commonValues } from './subject.ts'

export interface InterestWanted {
  statement: InterestStatement
  stated: readonly StatedInvoice[]
  /** Texts of the law, as they are cited. */
  sources: readonly string[]
}

const isClaimed = ({ decision }: InterestLine): boolean => decision === 'claimed'

export function interest(input: PaperInput, { statement, stated, sources }: InterestWanted, pen: Pen): Made {
  const { asOf, currency } = statement
  const lines = stated.flatMap((one) => one.lines)
  const missing = lackingParties(input, { to: false, signed: false })
  if (!lines.some(isClaimed)) missing.push('statement')
  if (missing.length) return { ok: false, missing }
  const { words } = pen
  const sumOf = (fits: (line: InterestLine) => boolean) =>
    lines.reduce((sum, line) => sum + (fits(line) ? line.amount : 0), 0)
  const waived = sumOf((line) => !isClaimed(line))
  const common = commonValues(input)
  const values = {
    ...common,
    asOf: pen.day(asOf),
    total: pen.money(sumOf(isClaimed), currency),
    waived: waived > 0 ? pen.money(waived, currency) : '',
    texts: sources.join(input.language === 'fr' ? ' ; ' : '; '),
  }
  const text = (template: string): Block => ({ kind: 'text', text: say(template, values) })
  const blocks: Block[] = [
    text('{letterGreeting}'),
    text(words.interest.intro),
    interestPeriods(stated, statement, pen),
    ...(values.waived ? [text(words.interest.waived)] : []),
    ...(common.pay ? [text('{pay}')] : []),
    text('{formula}'),
    ...(sources.length
      ? [{ kind: 'text' as const, voice: 'small' as const, text: say(words.interest.sources, values) }]
      : []),
  ]
  const paper = paperOf(input, pen, {
    kind: 'interest',
    title: words.titles.interest,
    subject: say(words.interest.subject, values),
    signed: true,
    blocks,
  })
  return { ok: true, paper, invoiceIds: [...new Set(lines.map(({ invoiceId }) => invoiceId))] }
}

export function interestPeriods(stated: readonly StatedInvoice[], { currency }: InterestStatement, pen: Pen): Table {
  const { columns: heads, tables, total } = pen.words
  const claimed = stated.flatMap((one) => one.lines.filter(isClaimed).map((line) => ({ one, line })))
  const sum = claimed.reduce((all, { line }) => all + line.amount, 0)
  return {
    kind: 'table',
    title: tables.interest,
    columns: [
      { head: heads.number, weight: 19, align: 'start' },
      { head: heads.period, weight: 30, align: 'start' },
      { head: heads.days, weight: 8, align: 'end' },
      { head: heads.rate, weight: 10, align: 'end' },
      { head: heads.base, weight: 16, align: 'end' },
      { head: heads.amount.split(' ')[0] ?? '', weight: 17, align: 'end' },
    ],
    rows: claimed.flatMap(({ one, line }) => rowsOf(one, line, (cents) => pen.money(cents, currency), pen)),
    totals: [[total, '', '', '', '', pen.money(sum, currency)]],
  }
}

function rowsOf({ invoice, segments }: StatedInvoice, line: InterestLine, money: (cents: Cents) => string, pen: Pen) {
  const { words, language } = pen
  const period = (from = '', to = '') => `${pen.shortDay(from)} – ${pen.shortDay(to)}`
  if (line.what === 'indemnity') return [[invoice.number, words.interest.indemnity, '', '', '', money(line.amount)]]
  if (segments.length === 0) return [[invoice.number, period(line.from, line.to), '', '', '', money(line.amount)]]
  return segments.map(({ from, to, days, ratePercent, principal, interest }) => [
    invoice.number,
    period(from, to),
    `${days}`,
    percentText(ratePercent, language),
    money(principal),
    money(interest),
  ])
}
