/** What is heard during a call, box by box: kept as it is ticked or typed, so that the outcome has it already. */
import { type Accessor, createSignal, onMount } from 'solid-js'
import type { ScriptStage } from '../../../server/domain/records/cards.ts'
import type { Payment, ReasonCode } from '../../../server/domain/records/facts.ts'
import type { Cents, Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Aim } from '../../../server/domain/words/scripts/aims.ts'
import type { Book } from '../../book/book.ts'

export interface Heard {
  reason?: ReasonCode
  /** The day the money will come, how much, and how. */
  on?: Day
  amount?: Cents
  currency?: string
  method?: NonNullable<Payment['method']>
  /** The day it was, or will be, sent, and what it can be found by. */
  sentOn?: Day
  reference?: string
  who?: string
  line?: string
  paymentDay?: string
  back?: Day
  point?: string
  /** The client's own words. */
  words?: string
  /** To questions of the workspace's own, by question. */
  answers?: Record<string, string>
}

/** Where the call stands: kept with it, for a phone that ends the page meanwhile. */
export interface Conduct {
  stage?: ScriptStage
  /** Of the sentences, counted from 0. */
  at?: number
  /** The person has confirmed who they are. */
  identity?: boolean
  aim?: Aim
}

interface Kept {
  heard: Heard
  conduct: Conduct
}

export interface HeardDraft {
  heard: Accessor<Heard>
  conduct: Accessor<Conduct>
  /** An empty text or `undefined` takes a box back. */
  hear: (fields: Partial<Heard>) => void
  lead: (fields: Partial<Conduct>) => void
  /** It went into a record; what it was is given back, for undoing, once it is gone from the drafts for good. */
  take: () => Promise<Heard>
}

const key = (clientId: Id): string => `heard:${clientId}`

const filled = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T

export function createHeard(book: Book, clientId: Id): HeardDraft {
  const [kept, setKept] = createSignal<Kept>({ heard: {}, conduct: {} })
  let touched = false
  onMount(async () => {
    const found = await book.drafts.get<Kept>(key(clientId))
    // What was ticked while it came in stays.
    if (found && !touched) setKept({ ...found, heard: stillAhead(found.heard, book.today()) })
  })
  function keep(next: Kept): Promise<void> {
    touched = true
    setKept(next)
    const empty = Object.keys(next.heard).length === 0 && Object.keys(next.conduct).length === 0
    return empty ? book.drafts.clear(key(clientId)) : book.drafts.set(key(clientId), next)
  }
  return {
    heard: () => kept().heard,
    conduct: () => kept().conduct,
    hear: (fields) => void keep({ ...kept(), heard: filled({ ...kept().heard, ...fields }) }),
    lead: (fields) => void keep({ ...kept(), conduct: filled({ ...kept().conduct, ...fields }) }),
    async take() {
      const { heard, conduct } = kept()
      await keep({ heard: {}, conduct: filled({ aim: conduct.aim }) })
      return heard
    },
  }
}

/** A day to come that has gone by since says nothing any more. */
function stillAhead(heard: Heard, today: Day): Heard {
  const { on, back, ...others } = heard
  return filled({ ...others, on: on && on >= today ? on : undefined, back: back && back >= today ? back : undefined })
}
