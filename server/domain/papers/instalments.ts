/**
 * The instalment plan with the acknowledgement of the debt, in two copies to sign. Signed, it may interrupt the limitation (C.
 * civ. art. 2240); who is not a trader writes the sum in words and figures (art. 1376). Both read on 2026-11-21.
 */
import { covers } from '../agreements/moments.ts'
import type { InstalmentPlan } from '../records/facts.ts'
import { lackingParties, paperOf } from './frame.ts'
import { invoiceTable, remainingOf } from './invoices.ts'
import type { Block, Made, PaperInput, Table } from './paper.ts'
import { identityOf } from './parties.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'

/** Nobody is asked to acknowledge what is too old to be claimed (field study 3.4). */
export function instalments(input: PaperInput, plan: InstalmentPlan, pen: Pen): Made {
  const { facts, state, language } = input
  const invoices = state.open.filter(({ invoice, limitation }) => covers(plan, invoice) && !limitation.passed)
  const missing = lackingParties(input, { to: true, signed: true })
  if (invoices.length === 0) missing.push('invoices')
  if (missing.length) return { ok: false, missing }
  const { words } = pen
  const { labels, instalments: said } = words
  const total = plan.instalments.reduce((sum, { amount }) => sum + amount, 0)
  const names = { debtor: facts.client.name, creditor: facts.creditor.name, total: pen.money(total, plan.currency) }
  const heading = (text: string): Block => ({ kind: 'heading', text })
  const text = (template: string): Block => ({ kind: 'text', text: say(template, names) })
  const blocks: Block[] = [
    heading(said.parties),
    {
      kind: 'facts',
      rows: [
        { label: labels.creditor, value: identityOf(facts.creditor, language) },
        { label: labels.debtor, value: identityOf(facts.client, language) },
      ],
    },
    heading(said.debt),
    text(said.debtText),
    invoiceTable(invoices, remainingOf, pen),
    heading(said.dates),
    schedule(plan, total, pen),
    heading(said.acknowledgement),
    text(said.acknowledgementText),
    { kind: 'place', label: said.inHand, hint: said.inHandHint, lines: 2, of: 'sum' },
    heading(said.breach),
    text(said.breachText),
    text(said.copies),
    { kind: 'place', label: say(said.forCreditor, names), hint: said.debtorHint, lines: 3, of: 'creditor' },
    { kind: 'place', label: say(said.forDebtor, names), hint: said.debtorHint, lines: 3, of: 'debtor' },
  ]
  const paper = paperOf(input, pen, { kind: 'instalments', title: words.titles.instalments, blocks, invoices })
  return { ok: true, paper, invoiceIds: invoices.map(({ invoice }) => invoice.id) }
}

/** Each date with its amount, and what is left after it. */
function schedule({ instalments, currency }: InstalmentPlan, total: number, pen: Pen): Table {
  const { columns: heads, tables } = pen.words
  let left = total
  return {
    kind: 'table',
    title: tables.instalments,
    columns: [
      { head: heads.rank, weight: 10, align: 'end' },
      { head: heads.date, weight: 40, align: 'start' },
      { head: heads.amount.split(' ')[0] ?? '', weight: 25, align: 'end' },
      { head: heads.left, weight: 25, align: 'end' },
    ],
    rows: instalments.map(({ on, amount }, at) => {
      left -= amount
      return [`${at + 1}`, pen.day(on), pen.money(amount, currency), pen.money(left, currency)]
    }),
    totals: [['', pen.words.total, pen.money(total, currency), '']],
  }
}
