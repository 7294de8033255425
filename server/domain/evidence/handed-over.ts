/** Papers that left: how, with which number, when, and what became of them; and what the post gave for them. */
import { compare } from '../ledger/distinct.ts'
import type { Block } from '../papers/paper.ts'
import { say } from '../papers/say.ts'
import { isRegistered, type Sent, trackedPapers } from '../papers/tracking.ts'
import { readableNumber } from '../papers/tracking-number.ts'
import type { PaperMade } from '../records/papers.ts'
import { table } from './frame.ts'
import type { PackInput, PackPen } from './pack.ts'

interface Left extends Sent {
  paper: PaperMade
}

/** Each time one left, oldest first. */
const leftOf = (facts: PackInput['facts']): Left[] =>
  trackedPapers(facts)
    .flatMap(({ paper, sent }) => sent.map((one) => ({ paper, ...one })))
    .sort((a, b) => compare(a.sending.on, b.sending.on) || compare(a.sending.at, b.sending.at))

export function handedOver({ facts }: PackInput, pen: PackPen): Block[] {
  const { own } = pen
  const rows = leftOf(facts).map(({ paper, sending, followed }) => [
    paper.title,
    way(sending, pen),
    sending.number ? held(sending.number) : '–',
    pen.shortDay(sending.on),
    followed.map(({ state, on }) => became(state, on, pen)).join('\n') || '–',
  ])
  return table(
    own.tables.handedOver,
    [
      [own.columns.paper, 25],
      [own.columns.how, 20],
      [own.columns.number, 19],
      [own.columns.handedOver, 13],
      [own.columns.ended, 23],
    ],
    rows,
  )
}

/** Its groups stay together. */
const held = (number: string): string => readableNumber(number).replaceAll(' ', '\u00a0')

function way({ how, to }: Sent['sending'], { own }: PackPen): string {
  const named = how ? own.ways[how] : '–'
  return to ? say(own.wayTo, { way: named, to }) : named
}

const became = (state: Sent['last']['state'], on: string, { own, shortDay }: PackPen): string =>
  state === 'sent' ? '' : say(own.paperStates[state], { date: shortDay(on) })

/** What the creditor holds of each registered letter, by how far it came. */
export const slipsOf = ({ facts }: PackInput, { own, day }: PackPen): string[] =>
  leftOf(facts)
    .filter(({ sending }) => isRegistered(sending))
    .map(({ paper, sending, last }) =>
      say(own.toAddSlip[sending.how === 'electronic-registered' ? 'electronic' : last.state], {
        title: paper.title,
        date: day(sending.on),
        number: sending.number ? `, ${held(sending.number)}` : '',
      }),
    )
