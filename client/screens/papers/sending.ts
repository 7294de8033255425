/** The act of handing a paper over: the fact itself, the exchange it confirms, and the legal act or the end it brings about. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { PaperMade, PaperState, Sending } from '../../../server/domain/records/papers.ts'
import type { Channel, Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { created } from '../files/add.ts'
import type { Ready } from '../files/ready-row.tsx'

export interface HandedOver {
  /** Of the fact, for what is recorded beside it. */
  id: Id
  how: Sending
  on: Day
  number?: string
  to?: string
  /** A photo of the slip, whose bytes are on the device. */
  slip?: Ready
  /** The case is given away: one's own reminders stop. */
  stops?: boolean
}

const channels: Record<Sending, Channel> = {
  'registered-letter': 'registered-letter',
  'electronic-registered': 'registered-letter',
  letter: 'letter',
  email: 'email',
  'by-hand': 'letter',
}

export function handingOver(book: Book, facts: CaseFacts, paper: PaperMade, how: HandedOver): Wanted[] {
  return [
    state(paper, how),
    ...(how.slip ? [created(how.slip)] : []),
    ...confirming(book, paper, how),
    ...legalAct(facts, paper, how),
    ...(how.stops ? [givenAway(facts, how)] : []),
  ]
}

function state({ id: paperId, clientId }: PaperMade, { id, how, on, number, to }: HandedOver): Wanted {
  const record = {
    id,
    clientId,
    paperId,
    state: 'sent' as const,
    on,
    how,
    ...(number && { number }),
    ...(to && { to }),
  }
  return { op: 'create', kind: 'paperState', record }
}

/** A fact is never edited: one that says "sent" takes the place of the one that said "prepared". */
function confirming(book: Book, { interactionId }: PaperMade, { how }: HandedOver): Wanted[] {
  const prepared = interactionId ? book.get('interaction', interactionId) : undefined
  if (prepared?.state !== 'prepared' || book.isVoided(prepared)) return []
  const { id, act, at, device, by, ...message } = prepared
  return [
    { op: 'create', kind: 'interaction', record: { ...message, channel: channels[how], state: 'sent' } },
    { op: 'create', kind: 'void', record: { undoes: 'fact', target: id } },
  ]
}

/** A formal notice and a declaration start or stop clocks the first time they leave. */
function legalAct({ paperStates, client }: CaseFacts, paper: PaperMade, { on, number }: HandedOver): Wanted[] {
  const { kind, invoiceIds, deadline } = paper
  if (kind !== 'formal-notice' && kind !== 'declaration') return []
  if (paperStates.some(({ paperId }) => paperId === paper.id)) return []
  const record = {
    ...{ clientId: client.id, invoiceIds, kind, on },
    ...(deadline && { deadline }),
    ...(number && { reference: number }),
  }
  return [{ op: 'create', kind: 'legalAct', record }]
}

function givenAway({ client }: CaseFacts, { to }: HandedOver): Wanted {
  const { given, givenAway } = rest().paperTrail.sheet
  return {
    op: 'create',
    kind: 'interaction',
    record: {
      ...{ clientId: client.id, invoiceIds: [], channel: 'note', direction: 'out', outcome: 'AGENCE' },
      note: to ? given(to) : givenAway,
    },
  }
}

/** The sentence of the toast. */
export function handedOverSaid(paper: PaperMade, { how, stops }: HandedOver, first: boolean, until: string): string {
  const words = rest().paperTrail
  if (stops) return words.sheet.handedOver
  if (first && paper.kind === 'formal-notice' && until) return words.sheet.notice(until)
  if (first && paper.kind === 'declaration') return words.sheet.declaration
  return words.sheet.saved(words.ways[how])
}

/** What happened next to one handing over. */
export const following = ({ id, clientId, paperId }: PaperState, next: PaperState['state'], on: Day): Wanted => ({
  op: 'create',
  kind: 'paperState',
  record: { clientId, paperId, sendingId: id, state: next, on },
})
