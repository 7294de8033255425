/**
 * What an invoice to a business must say about its payment, as a checklist a person answers: of one invoice, or once for
 * all of a creditor, whose invoices come from one template. A mention left out takes no right away.
 */
import { inOrder } from '../ledger/distinct.ts'
import type { Client, Invoice } from '../records/cards.ts'
import type { Check } from '../records/facts.ts'
import type { Day, Id } from '../records/primitives.ts'
import { placeOf } from './place.ts'

/**
 * C. com. art. L441-9: the date of settlement (day, month and year), the terms of an early payment discount, the rate of the
 * penalties, the 40.00 EUR of recovery costs (art. D441-5). Commentaries (livv.eu, cabinetecai, fiducial), read 2026-11-21.
 */
export const mentions = ['due-date', 'discount', 'penalty-rate', 'indemnity'] as const
export type Mention = (typeof mentions)[number]

export interface MentionState {
  mention: Mention
  /** `unknown`: nobody looked. */
  state: 'present' | 'missing' | 'unknown'
  /** Of which the answer was given. */
  told: 'invoice' | 'creditor' | null
  /** The day it was looked at. */
  on: Day | null
  /** It was said of all invoices of the creditor. */
  onAll: boolean
}

type Placed = Pick<Client, 'country' | 'postalCode'>

/** Art. L441-9 is about purchases for a business: nothing is asked of other clients, and nothing across a border. */
export const asksForMentions = (client: Placed & Pick<Client, 'kind'>, creditor: Placed): boolean =>
  client.kind === 'business' && placeOf(client) !== 'abroad' && placeOf(creditor) !== 'abroad'

/** The item of the check, among those of the papers. */
export type MentionItem = `mention-${Mention}`
export const mentionItem = (mention: Mention): MentionItem => `mention-${mention}`
export const mentionItems = mentions.map(mentionItem)

/** In the answers of a check that is about all invoices of a creditor, and so names no client. */
export const ofCreditor = (creditorId: Id) => ({ creditor: creditorId })

/** True for such a check: the one check of papers that hangs on no client. */
export const isOfCreditor = ({
  topic,
  item,
  clientId,
  answers,
}: Omit<Check, 'id' | 'act' | 'at' | 'device'>): boolean =>
  topic === 'paper' && !clientId && !!answers?.creditor && mentionItems.some((one) => one === item)

/**
 * All four, in the order of the law. What was said of the invoice comes before what was said of the creditor, whenever;
 * of each the last word counts. A creditor whose template lacks one says nothing of what an invoice carries.
 * `checks` may be those of a whole workspace, in any order, without the voided ones.
 */
export function mentionStates(checks: readonly Check[], invoice: Pick<Invoice, 'id'>, creditorId: Id): MentionState[] {
  const paper = inOrder(checks.filter(({ topic }) => topic === 'paper'))
  const last = (item: MentionItem, about: (check: Check) => boolean) =>
    paper.findLast((check) => check.item === item && about(check))
  return mentions.map((mention) => {
    const item = mentionItem(mention)
    const own = last(item, ({ invoiceId }) => invoiceId === invoice.id)
    const common = last(item, (check) => isOfCreditor(check) && check.answers?.creditor === creditorId)
    const onAll = common?.result === 'yes'
    if (own) return { mention, state: own.result === 'yes' ? 'present' : 'missing', told: 'invoice', on: own.on, onAll }
    if (onAll) return { mention, state: 'present', told: 'creditor', on: common.on, onAll }
    return { mention, state: 'unknown', told: null, on: null, onAll }
  })
}
