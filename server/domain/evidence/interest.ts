/** Every statement of interest that stands, period by period, as it was claimed. */
import { interestPeriods } from '../papers/interest.ts'
import type { Block, Paper } from '../papers/paper.ts'
import { say } from '../papers/say.ts'
import { sheet, small } from './frame.ts'
import type { PackInput, PackPen } from './pack.ts'

/** Null when nothing was ever claimed. */
export function interest(input: PackInput, pen: PackPen): Paper | null {
  const blocks = [...input.stated]
    .sort((a, b) => (a.statement.asOf < b.statement.asOf ? -1 : 1))
    .flatMap((one) => statement(one, pen))
  return blocks.length ? sheet(input, pen, pen.own.titles.interest, blocks) : null
}

function statement({ statement, stated }: PackInput['stated'][number], pen: PackPen): Block[] {
  const { asOf, currency, lines } = statement
  const claimed = lines.reduce((sum, { amount, decision }) => sum + (decision === 'claimed' ? amount : 0), 0)
  if (claimed === 0) return []
  const head = say(pen.own.asOf, { date: pen.day(asOf), amount: pen.money(claimed, currency) })
  const texts = stated.sources.join(' ; ')
  return [
    { kind: 'heading', text: head },
    interestPeriods(stated.invoices, statement, pen),
    ...(texts ? [small(say(pen.words.interest.sources, { texts }))] : []),
  ]
}
