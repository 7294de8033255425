/** The exchanges of a case as a pack tells them: messages with their exact words, and calls with their outcomes. */

import type { CaseFacts } from '../dunning/case.ts'
import { inOrder } from '../ledger/distinct.ts'
import type { Interaction } from '../records/facts.ts'
import type { Channel, Id, Instant } from '../records/primitives.ts'
import type { Sending } from './words/words.ts'

export interface Message {
  /** From 1, oldest first: other documents name it. */
  rank: number
  id: Id
  at: Instant
  channel: Channel
  sending: Sending
  contactId?: Id
  subject?: string
  text: string
  note?: string
}

/** Everything whose words were kept, both ways. A note is not a message. */
export function messagesOf(facts: Pick<CaseFacts, 'interactions' | 'mails' | 'mailStates'>): Message[] {
  const known = facts.interactions.flatMap((fact): Omit<Message, 'rank'>[] => {
    const { id, at, channel, contactId, subject, text, note } = fact
    if (!text || channel === 'note') return []
    const more = { ...(contactId && { contactId }), ...(subject && { subject }), ...(note && { note }) }
    return [{ id, at, channel, sending: sendingOf(fact), text, ...more }]
  })
  const sorted = inOrder([...known, ...uncertain(facts)])
  return sorted.map((one, at) => ({ ...one, rank: at + 1 }))
}

const sendingOf = ({ direction, state }: Interaction): Sending =>
  direction === 'in' ? 'received' : state === 'prepared' ? 'prepared' : 'sent'

/** An automatic e-mail of which nobody knows whether it left; those that left are exchanges, the others never were. */
function uncertain({ mails, mailStates }: Pick<CaseFacts, 'mails' | 'mailStates'>): Omit<Message, 'rank'>[] {
  return mailStates.flatMap(({ mailId, state, at }) => {
    const mail = mails.find(({ id }) => id === mailId)
    if (state !== 'uncertain' || !mail) return []
    const { id, subject, text, contactId } = mail
    return [{ id, at, channel: 'email', sending: 'uncertain', subject, text, ...(contactId && { contactId }) }]
  })
}

const SPOKEN: readonly Channel[] = ['call', 'voicemail', 'visit']

/** Calls, messages left and visits, oldest first; with `notes`, also what was only noted. */
export const callsOf = ({ interactions }: Pick<CaseFacts, 'interactions'>, notes: boolean): Interaction[] =>
  inOrder(interactions).filter(
    ({ channel, outcome }) => SPOKEN.includes(channel) || (channel === 'note' && (notes || outcome !== undefined)),
  )
