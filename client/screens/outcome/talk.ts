/** What is being noted: a contact with somebody, and what each answer becomes, as records of one act. */

import type { CasePlan, InvoiceState, Money } from '../../../server/domain/dunning/case.ts'
import { allocate } from '../../../server/domain/ledger/allocate.ts'
import { chaseable } from '../../../server/domain/ledger/invoices.ts'
import type { Contact } from '../../../server/domain/records/cards.ts'
import type { Interaction, OutcomeCode, Payment } from '../../../server/domain/records/facts.ts'
import type { Day, Id, Instant } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'
import type { Contested } from '../disputes/contest.ts'

/** The contact, without what came of it. */
export type Talk = Pick<
  Interaction,
  | 'clientId'
  | 'contactId'
  | 'invoiceIds'
  | 'channel'
  | 'direction'
  | 'stepKey'
  | 'stepInvoiceId'
  | 'reasonCode'
  | 'overrides'
>

/** An answer: its code, the note taken with it, and the id of the interaction when other records refer to it. */
interface Answer {
  outcome: OutcomeCode
  note?: string
  id?: Id
}

type Method = Payment['method']

/** More than one record may name: then it names none, which stands for everything due. */
const MOST = 500

/** What a talk is about: the late invoices that can be chased; all open ones when none is late, or when all are given up. */
export function concerned(open: readonly InvoiceState[], outcome?: OutcomeCode): Id[] {
  const late = open.filter((state) => state.daysLate > 0 && chaseable(state) > 0)
  const all = late.length === 0 || outcome === 'PERTE' || outcome === 'AGENCE'
  const ids = (all ? open : late).map((state) => state.invoice.id)
  return ids.length > MOST ? [] : ids
}

/** The step of the plan that a contact answers when it is made now. */
export const stepOf = (plan: CasePlan | null): Pick<Talk, 'stepKey' | 'stepInvoiceId'> =>
  plan?.action ? { stepKey: plan.action.key, stepInvoiceId: plan.action.invoiceId } : {}

export function talked(talk: Talk, { outcome, note, id }: Answer): Wanted {
  const record = { ...talk, state: 'sent' as const, outcome, ...(note && { note }), ...(id && { id }) }
  return { op: 'create', kind: 'interaction', record }
}

/** Words alone, about no outcome. */
export const noted = (clientId: Id, note: string): Wanted => ({
  op: 'create',
  kind: 'interaction',
  record: { clientId, invoiceIds: [], channel: 'note', direction: 'out', note },
})

export interface Promised {
  on: Day
  amount: number
}

export function promised(
  talk: Talk,
  answer: Required<Pick<Answer, 'id'>> & Answer,
  parts: readonly Promised[],
  currency: string,
  how: { method: Method; evidence?: string | undefined },
): Wanted[] {
  const { clientId, invoiceIds } = talk
  const { method, evidence } = how
  const shared = { interactionId: answer.id, ...(method && { method }), ...(evidence && { evidence }) }
  return [
    talked(talk, answer),
    ...parts.map(({ on, amount }): Wanted => {
      return { op: 'create', kind: 'promise', record: { clientId, invoiceIds, on, amount, currency, ...shared } }
    }),
  ]
}

export interface Received extends Money {
  on: Day
  method: Method
}

/** Money received, put on the oldest due invoices first. */
export function paid(talk: Talk, answer: Answer, received: Received, open: readonly InvoiceState[]): Wanted[] {
  const { on, amount, currency, method } = received
  const { allocations } = allocate(received, open)
  const source = talk.channel === 'visit' ? ('field' as const) : ('manual' as const)
  const record = { clientId: talk.clientId, on, amount, currency, allocations, source, ...(method && { method }) }
  return [talked(talk, answer), { op: 'create', kind: 'payment', record }]
}

/** A moment to call again; `null` when none was agreed. */
export function callAgain(talk: Talk, answer: Answer, callAt: Instant | null): Wanted[] {
  const { clientId, contactId } = talk
  const interaction = talked(talk, answer)
  if (!callAt) return [interaction]
  const record = { clientId, callAt, ...(contactId && { contactId }) }
  return [interaction, { op: 'create', kind: 'callback', record }]
}

/** The contested part is frozen; what is not contested is followed up as before. */
export const contested = (talk: Talk, answer: Answer, dispute: Contested): Wanted[] => [
  talked(talk, answer),
  { op: 'create', kind: 'dispute', record: dispute },
]

/** The number that was called is not offered again. */
export function wrongNumber(talk: Talk, answer: Answer, contact: Contact, number: string, today: Day): Wanted[] {
  const phones = (contact.phones ?? []).map((phone) =>
    phone.number === number ? { ...phone, wrongSince: today } : phone,
  )
  return [talked(talk, answer), { op: 'patch', kind: 'contact', id: contact.id, fields: { phones } }]
}

/** Asked to be written to only: the card says so, and no call or visit is proposed any more. */
export const writtenOnly = (talk: Talk, answer: Answer): Wanted[] => [
  talked(talk, answer),
  { op: 'patch', kind: 'client', id: talk.clientId, fields: { writtenOnly: true } },
]
