/** What interrupts a limitation, and what only may: read from the journal and the legal acts of a case. */

import { dayIn } from '../days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import type { LegalAct } from '../records/facts.ts'
import type { Channel, Day, Id } from '../records/primitives.ts'

export interface Interruption {
  on: Day
  /** False for what a judge would first have to read as an acknowledgement. */
  sure: boolean
  /** From that day a sure one is so no more: the claim proves to have been a petition. */
  unsureFrom?: Day
  /** The invoices it is about; none in particular for all that existed then. */
  invoiceIds: readonly Id[]
}

const NONE: readonly Interruption[] = []

/**
 * Sure, against anybody: an acknowledgement (C. civ. art. 2240), a claim brought to the debtor (art. 2241), the service of
 * an order (Cass. 10 July 1990 n° 89-13.345), an act of enforcement (art. 2244), a claim declared in an insolvency (C. com.
 * art. L622-25-1). A formal notice is not among them: Cass. com. 18 May 2022 n° 20-23.204. Field study (H) and
 * commentaries, read on 2026-11-21.
 */
const SURE: ReadonlySet<string> = new Set(['acknowledgement', 'claim', 'service', 'enforcement', 'declaration'])

/** Oldest first. Whatever the order of the facts or their repetition, the same dates come out. */
export function interruptionsOf(facts: CaseFacts): readonly Interruption[] {
  const found = [...ofActs(facts), ...ofWritings(facts), ...ofPayments(facts), ...ofRequests(facts)]
  return found.length === 0 ? NONE : found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/**
 * A claim after which an order for payment was made was a petition, which the debtor does not hear of: it interrupts
 * nothing by itself, the service of the order does. Field study (M) and a commentary, read on 2026-11-21.
 */
function ofActs({ legalActs }: CaseFacts): Interruption[] {
  const orders = legalActs.filter(({ kind }) => kind === 'order')
  const petitionSince = ({ kind, on, invoiceIds }: LegalAct): Day | undefined =>
    kind === 'claim'
      ? orders
          .filter((order) => order.on >= on && shareInvoices(order.invoiceIds, invoiceIds))
          .map((order) => order.on)
          .sort()[0]
      : undefined
  return legalActs
    .filter(({ kind }) => SURE.has(kind))
    .map((act) => {
      const unsureFrom = petitionSince(act)
      return { on: act.on, invoiceIds: act.invoiceIds, sure: true, ...(unsureFrom && { unsureFrom }) }
    })
}

/** An act about no invoice in particular is about all of them. */
export const shareInvoices = (a: readonly Id[], b: readonly Id[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id))

/**
 * The debtor's own words in writing, whatever their form (C. civ. art. 2240): a reply marked so, a promise that can be
 * read somewhere, a plan agreed in writing. Never sure: weighing them is for a judge. Field study (H), read on 2026-11-21.
 */
function ofWritings({ interactions, promises, instalmentPlans, timeZone }: CaseFacts): Interruption[] {
  const found: Interruption[] = []
  for (const { acknowledges, at, invoiceIds } of interactions)
    if (acknowledges) found.push({ on: dayIn(at, timeZone), sure: false, invoiceIds })
  for (const { evidence, at, invoiceIds } of promises)
    if (evidence) found.push({ on: dayIn(at, timeZone), sure: false, invoiceIds })
  for (const { written, on, invoiceIds } of instalmentPlans) if (written) found.push({ on, sure: false, invoiceIds })
  return found
}

/**
 * A part payment may be read as an acknowledgement of the whole (C. civ. art. 2240; Cass. 1re civ. 25 Feb 2016 n°
 * 15-15.994). A public body that pays a part interrupts its time for sure: loi n° 68-1250 art. 2. Read on 2026-11-21.
 */
function ofPayments({ payments, client }: CaseFacts): Interruption[] {
  return payments
    .filter(({ allocations }) => allocations.length > 0)
    .map(({ on, allocations }) => ({
      on,
      sure: client.kind === 'public',
      invoiceIds: allocations.map((part) => part.invoiceId),
    }))
}

const WRITTEN: ReadonlySet<Channel> = new Set(['email', 'letter', 'registered-letter'])

/**
 * Against a public body any written request for payment interrupts, a reminder too (loi n° 68-1250 art. 2, Légifrance,
 * read on 2026-11-21). A formal notice and a registered letter are taken for sure; that an e-mail or a plain letter came
 * would have to be shown, so they are not.
 */
function ofRequests({ client, legalActs, interactions, timeZone }: CaseFacts): Interruption[] {
  if (client.kind !== 'public') return []
  return [
    ...legalActs
      .filter(({ kind }) => kind === 'formal-notice')
      .map(({ on, invoiceIds }) => ({ on, sure: true, invoiceIds })),
    ...interactions
      .filter(({ channel, direction, state }) => WRITTEN.has(channel) && direction === 'out' && state === 'sent')
      .map(({ at, channel, invoiceIds }) => ({
        on: dayIn(at, timeZone),
        sure: channel === 'registered-letter',
        invoiceIds,
      })),
  ]
}
