/** A message while it is read over: by which channel, of which template, and in which words it stands now. */
import { createMemo, createSignal } from 'solid-js'
import { late } from '../../../server/domain/dunning/asked-for.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import type { MessageInput, MessageStage } from '../../../server/domain/words/compose.ts'
import type { Book } from '../../book/book.ts'
import { composeFor, inputFor } from '../acts/compose.ts'
import type { Aim, Written } from '../acts/send.ts'
import { isMissing, type Way, wayBy } from '../acts/ways.ts'

/** What makes sense once something is late, and before. */
const offered = {
  late: ['friendly', 'second', 'firm', 'statement'],
  before: ['preventive', 'resend', 'statement'],
} as const

const channels = ['email', 'sms', 'messenger'] as const satisfies readonly Channel[]
export type Texted = (typeof channels)[number]

export const FREE = 'free' as const

interface Words {
  subject: string | undefined
  text: string
}

export type Composing = ReturnType<typeof createComposing>

export function createComposing(book: Book, first: { aim: Aim; written: Written; input: MessageInput }) {
  const [aim, setAim] = createSignal(first.aim)
  const [written, setWritten] = createSignal(first.written)
  const [chosen, setChosen] = createSignal<MessageStage | typeof FREE>(first.input.stage)
  const [text, setText] = createSignal(first.written.text)
  const [subject, setSubject] = createSignal(first.written.subject)
  const [former, setFormer] = createSignal<Words>()
  const input = createMemo(() => inputFor(book, aim()) ?? first.input)
  const changed = () => text() !== written().text || subject() !== written().subject
  const facts = () => book.facts(first.aim.clientId)

  /** One's own words are not lost when others take their place. */
  function show(next: Written): void {
    if (changed()) setFormer({ subject: subject(), text: text() })
    setWritten(next)
    setText(next.text)
    setSubject(next.subject)
  }

  function compose(next: Aim): void {
    const made = composeFor(book, next)
    if (!made.ok) return
    setAim(next)
    setChosen(inputFor(book, next)?.stage ?? first.input.stage)
    show(made)
  }

  /** Those there is an address for, the one that is due among them. */
  const ways = createMemo((): Way[] => {
    const known = facts()
    const others = known ? channels.map((channel) => wayBy(channel, known)).filter((way) => !isMissing(way)) : []
    return others.map((way) => (way.channel === first.aim.way.channel ? first.aim.way : way))
  })

  const stages = createMemo((): MessageStage[] => {
    const plan = book.plan(first.aim.clientId)
    const fitting = plan && late(plan).length > 0 ? offered.late : offered.before
    const all = [...new Set<MessageStage>([first.input.stage, ...fitting])]
    return all.filter((stage) => stage === first.input.stage || composeFor(book, { ...aim(), stage }).ok)
  })

  return {
    ...{ aim, written, chosen, text, setText, subject, setSubject, input, changed, ways, stages, former },
    choose(stage: MessageStage | typeof FREE): void {
      if (stage !== FREE) compose({ ...aim(), stage })
      else {
        const { template: _, ...about } = written()
        show({ ...about, text: '', ...(about.subject !== undefined && { subject: '' }) })
        setChosen(FREE)
      }
    },
    goBy(channel: Channel): void {
      const way = ways().find((one) => one.channel === channel)
      if (way) compose({ ...aim(), way })
    },
    takeFormer(): void {
      const words = former()
      if (!words) return
      setText(words.text)
      if (subject() !== undefined) setSubject(words.subject ?? subject())
      setFormer(undefined)
    },
    /** As it stands. */
    message: (): Written => {
      const { subject: _, ...about } = written()
      const said = subject()
      return { ...about, text: text(), ...(said !== undefined && { subject: said }) }
    },
  }
}
