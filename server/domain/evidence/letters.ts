/**
 * Papers that left for the client, each as a document of its own: made again word for word where the paper was kept, else from the
 * text that the journal kept of a registered letter. Reminders by ordinary post stand among the messages.
 */

import { dayIn } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import { compare } from '../ledger/distinct.ts'
import { readPaper } from '../papers/kept.ts'
import type { Block, Paper, PaperKind } from '../papers/paper.ts'
import { plainText } from '../papers/plain.ts'
import { say } from '../papers/say.ts'
import type { Day } from '../records/primitives.ts'
import { type Message, messagesOf } from './exchanges.ts'
import { sheet, text } from './frame.ts'
import { momentText } from './moment.ts'
import type { PackInput, PackPen } from './pack.ts'

/** What a court asks for by itself; the others are counted again in the pack, or are files for others. */
const BY_THEMSELVES: readonly PaperKind[] = ['formal-notice', 'instalments', 'declaration']

type Kept = { paper: Paper; on: Day; title: string }
type Letter = { on: Day; title?: string } & ({ paper: Paper } | { message: Message })

/** Oldest first. */
export function lettersOf(facts: CaseFacts): Letter[] {
  const kept = keptOf(facts)
  const texts = new Set(kept.map(({ paper }) => plainText(paper).trim()))
  const others = messagesOf(facts)
    .filter(
      ({ channel, sending, text }) => channel === 'registered-letter' && sending !== 'received' && !isKept(text, texts),
    )
    .map((message) => ({ message, on: dayIn(message.at, facts.timeZone) }))
  return [...kept, ...others].sort((a, b) => compare(a.on, b.on))
}

/** The journal keeps the beginning of a long text. */
const isKept = (text: string, whole: ReadonlySet<string>): boolean =>
  [...whole].some((one) => one.startsWith(text.trim()))

function keptOf({ papers, paperStates }: CaseFacts): Kept[] {
  const registered = new Set(
    paperStates.flatMap(({ paperId, how }) =>
      how === 'registered-letter' || how === 'electronic-registered' ? paperId : [],
    ),
  )
  return papers.flatMap(({ id, kind, on, title, content }) => {
    const paper = BY_THEMSELVES.includes(kind) || registered.has(id) ? readPaper(content ?? '') : null
    return paper ? [{ paper, on, title }] : []
  })
}

export function letters(input: PackInput, pen: PackPen): { title: string; paper: Paper }[] {
  return lettersOf(input.facts).map((letter) => {
    if ('paper' in letter) return { title: `${letter.title}, ${pen.day(letter.on)}`, paper: letter.paper }
    return fromText(letter.message, input, pen)
  })
}

function fromText({ at, channel, subject, sending, text: words }: Message, input: PackInput, pen: PackPen) {
  const { own } = pen
  const moment = momentText(at, input.facts.timeZone, pen)
  const blocks: Block[] = [
    { kind: 'text', voice: 'strong', text: say(own.letterSent, { sending: own.sending[channel][sending], moment }) },
    { kind: 'heading', text: own.letterText },
    text(words),
  ]
  const title = say(own.letterOf, { date: moment, subject: subject ? `, ${subject}` : '' })
  return { title, paper: sheet(input, pen, own.titles.letter, blocks) }
}
