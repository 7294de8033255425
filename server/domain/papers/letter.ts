/** A letter around a message that was composed for the case: its list of invoices becomes a table, its sign-off a signature. */
import { concerned } from '../dunning/asked-for.ts'
import { chaseable } from '../ledger/invoices.ts'
import { lackingParties, paperOf } from './frame.ts'
import { invoiceTable } from './invoices.ts'
import type { Block, Letter, Made, PaperInput } from './paper.ts'
import type { Pen } from './pen.ts'
import { commonValues } from './subject.ts'

export interface LetterWanted {
  kind: 'reminder' | 'promise'
  message: Letter
  registered?: boolean
}

export function letter(input: PaperInput, { kind, message, registered }: LetterWanted, pen: Pen): Made {
  const missing = lackingParties(input, { to: true, signed: false })
  const invoices = concerned(input)
  if (!message.text.trim()) missing.push('message')
  if (invoices.length === 0) missing.push('invoices')
  if (missing.length) return { ok: false, missing }
  const values = commonValues(input, invoices)
  const table = invoiceTable(invoices, chaseable, pen)
  const paragraphs = message.text.split(/\n{2,}/).map((one) => one.trim())
  // Its own date and signature stand where a letter has them; a text that was edited keeps what it says.
  const dated = paragraphs[0]?.includes(values.today ?? '') && paragraphs[0].length < 60 ? 1 : 0
  const signed = paragraphs.at(-1) === values.signature ? -1 : undefined
  let listed = false
  const blocks = paragraphs.slice(dated, signed).flatMap((text): Block[] => {
    if (!text) return []
    if (!listed && (text === values.lines || text === values.dated)) {
      listed = true
      return [table]
    }
    return [{ kind: 'text', text }]
  })
  const paper = paperOf(input, pen, {
    kind,
    title: pen.words.titles[kind],
    subject: message.subject,
    registered: registered ?? false,
    signed: true,
    invoices,
    blocks: listed ? blocks : [...blocks, table],
  })
  return { ok: true, paper, invoiceIds: invoices.map(({ invoice }) => invoice.id) }
}
