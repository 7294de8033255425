/** The chronology of a case by itself: dates and facts, one line each. */
import { eventsOf } from './events.ts'
import { paperOf } from './frame.ts'
import type { Block, Made, PaperInput } from './paper.ts'
import { identityOf } from './parties.ts'
import type { Pen } from './pen.ts'

/** A block of its own, for the file that holds it too. */
export function chronologyBlock(input: PaperInput, pen: Pen): Block {
  const { words } = pen
  const events = eventsOf(input.facts, input.today, pen)
  if (events.length === 0) return { kind: 'text', text: words.file.noEvent }
  return {
    kind: 'table',
    title: words.tables.chronology,
    columns: [
      { head: words.columns.date, weight: 16, align: 'start' },
      { head: words.columns.what, weight: 84, align: 'start' },
    ],
    rows: events.map(({ day, text }) => [pen.shortDay(day), text]),
    totals: [],
  }
}

export function chronology(input: PaperInput, pen: Pen): Made {
  const { facts, language } = input
  const { labels, titles } = pen.words
  const paper = paperOf(input, pen, {
    kind: 'chronology',
    title: titles.chronology,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: labels.creditor, value: identityOf(facts.creditor, language) },
          { label: labels.debtor, value: identityOf(facts.client, language) },
        ],
      },
      chronologyBlock(input, pen),
    ],
  })
  return { ok: true, paper, invoiceIds: [] }
}
