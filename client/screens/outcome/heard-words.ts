/** What was heard, in words: for the person before the outcome is chosen, and for the note of what no field of it takes. */
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import { day, money, rest } from '../../i18n/index.ts'
import type { Heard } from './heard.ts'

type Box = Exclude<keyof Heard, 'reason' | 'currency' | 'answers'>

/** Boxes that the form of an outcome takes: they go into its records, and not into the note. */
const taken: Partial<Record<OutcomeCode, readonly Box[]>> = {
  PROM: ['on', 'amount', 'method'],
  PROMPART: ['on', 'amount', 'method'],
  PAY: ['amount', 'method'],
  RAPPEL: ['back'],
  ABSENT: ['back'],
  APPROB: ['back'],
  LITIGE: ['point'],
}

const boxes: readonly Box[] = [
  'on',
  'amount',
  'method',
  'sentOn',
  'reference',
  'who',
  'line',
  'paymentDay',
  'back',
  'point',
  'words',
]

function textOf(heard: Heard, box: Box): string {
  const { on, amount, currency, method, sentOn, back } = heard
  if (box === 'on' || box === 'back' || box === 'sentOn') {
    const date = { on, back, sentOn }[box]
    return date ? day(date, 'full') : ''
  }
  if (box === 'amount') return amount === undefined ? '' : money(amount, currency ?? 'EUR')
  if (box === 'method') return method ? rest().outcomes.methods[method] : ''
  return heard[box] ?? ''
}

/** "Montant : 500,00 €", one for each box that was filled, and the answers to one's own questions. */
export function heardLines(heard: Heard, without: readonly Box[] = []): string[] {
  const words = rest().heard
  const said = boxes
    .filter((box) => !without.includes(box))
    .map((box) => ({ box, value: textOf(heard, box) }))
    .filter(({ value }) => value)
    .map(({ box, value }) => words.line(words.boxes[box], box === 'words' ? rest().call.quoted(value) : value))
  const answers = Object.entries(heard.answers ?? {}).filter(([, answer]) => answer.trim())
  return [...said, ...answers.map(([question, answer]) => `${question} ${answer.trim()}`)]
}

/** What goes into the note of that outcome beside what was typed there. */
export const noteOf = (typed: string, heard: Heard, code: OutcomeCode): string =>
  [typed, ...heardLines(heard, taken[code])].filter(Boolean).join('\n')
