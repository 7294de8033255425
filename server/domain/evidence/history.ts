/** What happened, oldest first: the chronology, the calls with their outcomes, and the messages word for word. */
import { eventsOf, type Subject } from '../papers/events.ts'
import type { Block, Paper } from '../papers/paper.ts'
import { say } from '../papers/say.ts'
import type { Interaction } from '../records/facts.ts'
import { callsOf, type Message, messagesOf } from './exchanges.ts'
import { inZone, nameOf, sheet, table, text } from './frame.ts'
import { momentCell, momentText, timeText } from './moment.ts'
import type { PackInput, PackPen } from './pack.ts'

/** The accountant sees what moved the account, and no word of what was said. */
const forAccountant: readonly Subject[] = ['invoice', 'money', 'law']

export function chronology(input: PackInput, pen: PackPen): Paper {
  const { facts, today, to } = input
  const { own, words } = pen
  const ranks = new Map(messagesOf(facts).map(({ id, rank }) => [id, rank]))
  const rows = eventsOf(facts, today, pen)
    .filter(({ about }) => to !== 'accountant' || forAccountant.includes(about))
    .map(({ day, at, text, exchangeId }) => {
      const rank = exchangeId && to !== 'accountant' && ranks.get(exchangeId)
      return [
        pen.shortDay(day),
        exchangeId ? timeText(at, facts.timeZone, pen.language) : '',
        rank ? `${text} (${say(own.message, { rank: `${rank}` })})` : text,
      ]
    })
  const heads = [
    [words.columns.date, 15],
    [own.columns.time, 11],
    [words.columns.what, 74],
  ] as const
  return sheet(input, pen, own.titles.chronology, [
    inZone(input, to === 'accountant' ? own.intro.accounting : own.intro.chronology),
    ...(rows.length ? table(words.tables.chronology, heads, rows) : [text(words.file.noEvent)]),
  ])
}

export function calls(input: PackInput, pen: PackPen): Paper {
  const { own, words } = pen
  const rows = callsOf(input.facts, input.notes).map((fact) => [
    momentCell(fact.at, input.facts.timeZone, pen),
    raised(words.channels[fact.channel]),
    nameOf(input, fact.contactId) || '–',
    result(fact, input, pen) || '–',
  ])
  const heads = [
    [own.columns.when, 16],
    [own.columns.how, 16],
    [own.columns.with, 24],
    [own.columns.result, 44],
  ] as const
  return sheet(input, pen, own.titles.calls, [
    inZone(input, own.intro.calls),
    ...notesSaid(input, pen),
    ...(rows.length ? table(own.tables.calls, heads, rows) : [text(own.none.calls)]),
  ])
}

function result({ outcome, reasonCode, note }: Interaction, { notes }: PackInput, { own, words }: PackPen): string {
  return [
    outcome && words.outcomes[outcome],
    reasonCode && say(own.reason, { reason: own.reasons[reasonCode] }),
    notes && note && say(own.note, { note }),
  ]
    .flatMap((line) => (line ? [raised(line)] : []))
    .join('\n')
}

/** Words of a sentence that stand alone in a cell. */
const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const notesSaid = ({ notes }: PackInput, { own }: PackPen): Block[] => (notes ? [text(own.intro.notes)] : [])

export function messages(input: PackInput, pen: PackPen): Paper {
  const { own } = pen
  const all = messagesOf(input.facts)
  return sheet(input, pen, own.titles.messages, [
    inZone(input, own.intro.messages),
    ...notesSaid(input, pen),
    ...(all.length ? all.flatMap((one) => message(one, input, pen)) : [text(own.none.messages)]),
  ])
}

function message(one: Message, input: PackInput, pen: PackPen): Block[] {
  const { own } = pen
  const name = nameOf(input, one.contactId)
  const head = say(own.messageHead, {
    rank: `${one.rank}`,
    sending: own.sending[one.channel][one.sending],
    moment: momentText(one.at, input.facts.timeZone, pen),
    with: name ? `, ${name}` : '',
  })
  return [
    { kind: 'heading', text: head },
    ...(one.subject
      ? [{ kind: 'text', voice: 'strong', text: say(own.subject, { subject: one.subject }) } as const]
      : []),
    text(one.text),
    ...(input.notes && one.note
      ? [{ kind: 'text', voice: 'small', text: say(own.note, { note: one.note }) } as const]
      : []),
  ]
}
